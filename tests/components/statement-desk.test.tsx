// @vitest-environment happy-dom
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ReaderProvider } from "@/components/account/reader-provider";
import { LexiconProvider } from "@/components/statement-form/lexicon";
import { StatementForm } from "@/components/statement-form/statement-form";
import type { StatementPreview } from "@/lib/wire/preview-views";
import {
  deskData as data,
  statementJson as json,
  PREVIEW,
  storedStatement as stored,
} from "@/tests/support/desk-data";
import {
  button,
  byId,
  chooseIn,
  mount,
  press,
  pressKey,
  typeInto,
  unmountAll,
  wait,
} from "@/tests/support/mount";

const refresh = vi.fn();
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));

interface Asked {
  method: string;
  url: string;
  key: string | null;
  body: unknown;
}
let asked: Asked[] = [];
let preview: StatementPreview;
/** How the server answers a change. */
let answerChange: () => Promise<Response>;
const changes = () => asked.filter(({ method }) => method === "PATCH");

beforeEach(() => {
  asked = [];
  preview = PREVIEW;
  answerChange = async () => Response.json(json(stored(2)));
  localStorage.clear();
  sessionStorage.clear();
  refresh.mockClear();
  window.scrollTo = () => {};
  vi.stubGlobal("fetch", async (url: string, { method = "GET", headers, body }: RequestInit = {}) => {
    asked.push({ method, url, key: new Headers(headers).get("Idempotency-Key"), body });
    if (url.includes("/previews")) return Response.json(preview);
    if (url.includes("/search")) return Response.json({ places: [], sources: [] });
    if (method === "PATCH") return answerChange();
    return url.startsWith("/api/v1/statements/")
      ? Response.json(json(stored(7, "What they saved.")))
      : Response.json({}, { status: 404 });
  });
});
afterEach(async () => {
  await unmountAll();
  vi.unstubAllGlobals();
});

async function open(of = data): Promise<void> {
  await mount(
    <ReaderProvider reader={{ name: "Ed", role: "editor" }}>
      <LexiconProvider initial={{ places: {}, sources: {}, claims: {} }}>
        <StatementForm
          data={of}
          ground={{ credits: [] } as never} // no map is drawn without WebGL
          theme="light"
        />
      </LexiconProvider>
    </ReaderProvider>,
  );
  await wait(20);
}
const value = (id: string) => (byId(id) as HTMLTextAreaElement).value; // a field of the form
const notes = () =>
  [...document.querySelectorAll<HTMLTextAreaElement>("[id^=claim-][id$=-note]")].map((field) => field.value);
const save = (more: KeyboardEventInit = {}) =>
  pressKey(byId("entry-summary"), "Enter", { ctrlKey: true, ...more });

/** Opens the form and names the parties: the test's browser forgets what the form chose in its lists. */
async function openWhole(): Promise<void> {
  await open();
  for (const index of [0, 1]) await chooseIn(byId(`claim-${index}-party`), "ua");
}

describe("saving a statement", () => {
  it("sends it once however often the keys are pressed, and takes nothing in until the answer is there", async () => {
    let finish: (answer: Response) => void = () => {};
    answerChange = () => new Promise((done) => (finish = done));
    await openWhole();
    await typeInto(byId("entry-summary"), "Otherwise.");
    const form = byId("entry-summary");
    await act(async () => {
      for (const _ of [1, 2])
        form.dispatchEvent(
          new KeyboardEvent("keydown", { key: "Enter", code: "Enter", ctrlKey: true, bubbles: true }),
        );
    });
    await save();
    await wait(20);
    expect(changes()).toHaveLength(1);
    expect(byId("entry-summary").closest("section")?.hasAttribute("inert")).toBe(true);
    await act(async () => finish(Response.json(json(stored(2, "Otherwise.")))));
    await wait(50);
    expect(byId("entry-summary").closest("section")?.hasAttribute("inert")).toBe(false);
    expect(document.activeElement?.id).toBe("entry-summary");
    expect(refresh).toHaveBeenCalledOnce();
    const another = [...document.querySelectorAll("a")].find(({ href }) => href.includes("/new"));
    expect(another?.getAttribute("href")).toBe("/editor/statements/new?theatre=small");
  });

  it("goes out under another key once it was stored", async () => {
    answerChange = async () =>
      Response.json({ ...json(stored(1)), ...JSON.parse(String(changes().at(-1)?.body)) });
    await open();
    for (const _ of [1, 2]) {
      for (const index of [0, 1]) await chooseIn(byId(`claim-${index}-party`), "ua");
      await save();
      await wait(50);
    }
    const [first, second] = changes();
    expect(second?.body).toBe(first?.body);
    expect(second?.key).toMatch(/\d/);
    expect(second?.key).not.toBe(first?.key);
  });

  it("does not repeat itself while the keys are held", async () => {
    await openWhole();
    await save({ repeat: true });
    await wait(20);
    expect(changes()).toHaveLength(0);
  });

  it("is not meant by keys in the form of a new source", async () => {
    await openWhole();
    await typeInto(byId("entry-relay"), "An agency");
    await wait(200);
    await pressKey(byId("entry-relay"), "Enter");
    await wait(20);
    const name = document.querySelector<HTMLElement>("[data-own-keys] input");
    await pressKey(name ?? byId("entry-url"), "Enter", { ctrlKey: true });
    await wait(20);
    expect(name).not.toBeNull();
    expect(changes()).toHaveLength(0);
  });

  it("waits for what is typed in a field that searches and was not picked", async () => {
    await openWhole();
    await typeInto(byId("entry-relay"), "An agency");
    await save();
    await wait(20);
    expect(changes()).toHaveLength(0);
    expect(document.activeElement?.id).toBe("entry-relay");
    expect(document.body.textContent).toContain("what was typed and not picked");
    await typeInto(byId("entry-relay"), "");
    await save();
    await wait(20);
    expect(changes()).toHaveLength(1);
  });

  it("shows what is wrong with the claims as a whole", async () => {
    const fields = [{ path: "claims", message: "x", key: "claimsMany" }];
    answerChange = async () =>
      Response.json({ error: { code: "invalid", message: "", fields } }, { status: 422 });
    await openWhole();
    await save();
    await wait(50);
    expect(byId("entry-claims-error").textContent).toContain("at most 200 claims");
    expect(document.activeElement?.id).toBe("entry-add");
  });
});

describe("a claim of the form", () => {
  it("is put back where it stood", async () => {
    await open();
    await pressKey(byId("claim-0-note"), "Delete", { altKey: true });
    expect(notes()).toEqual(["second"]);
    await press(button("Put it back"));
    await wait(20);
    expect(notes()).toEqual(["first", "second"]);
  });

  it("is added and removed once by a key that is held", async () => {
    await open();
    await pressKey(byId("claim-0-note"), "Enter", { altKey: true });
    await pressKey(byId("claim-0-note"), "Enter", { altKey: true, repeat: true });
    expect(document.querySelectorAll("[data-claim]")).toHaveLength(3);
    await pressKey(byId("claim-0-note"), "Delete", { altKey: true, repeat: true });
    expect(document.querySelectorAll("[data-claim]")).toHaveLength(3);
  });

  it("takes its sentence along when it moves", async () => {
    await open();
    await wait(500);
    const sentences = () =>
      [...document.querySelectorAll("[data-claim]")].map(
        ({ textContent }) => /It says the \w+/.exec(textContent)?.[0],
      );
    expect(sentences()).toEqual(["It says the first", "It says the second"]);
    await pressKey(byId("claim-0-note"), "PageDown", { altKey: true });
    expect(notes()).toEqual(["second", "first"]);
    expect(sentences()).toEqual(["It says the second", "It says the first"]);
    await typeInto(byId("claim-0-note"), "changed");
    expect(sentences()).toEqual([undefined, "It says the first"]);
  });
});

describe("a statement that somebody saved in between", () => {
  it("is read, not written, to set both versions side by side", async () => {
    preview = { ...PREVIEW, newest: { revision: 7, author: "Rita", recordedAt: "2025-05-02T10:00:00Z" } };
    await open();
    await wait(500);
    await press(button("Compare now"));
    await wait(50);
    expect(byId("entry-conflict").textContent).toBe("Rita saved this statement in the meantime");
    expect(changes()).toHaveLength(0);
    await press(button("Discard mine"));
    await wait(50);
    expect(value("entry-summary")).toBe("What they saved.");
  });

  it("is where one is when what one had not saved is discarded", async () => {
    await open();
    await typeInto(byId("entry-summary"), "Half written.");
    await wait(300);
    await unmountAll();
    await open({ ...data, stored: stored(3, "Saved since.") });
    expect(value("entry-summary")).toBe("Half written.");
    await press(button("Discard it and start over"));
    await wait(50);
    expect(value("entry-summary")).toBe("Saved since.");
    expect(document.activeElement?.id).toBe("entry-url");
  });
});
