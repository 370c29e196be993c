// @vitest-environment happy-dom
import { useState } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ReaderProvider } from "@/components/account/reader-provider";
import type { Pickable } from "@/components/form/picker";
import { SourcePicker } from "@/components/form/source-picker";
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

/** The requests of a test, and how the making of a source goes on. */
let asked: { method: string; url: string; key: string | undefined }[] = [];
let answerMaking: () => Promise<Response>;

beforeEach(() => {
  asked = [];
  answerMaking = async () => Response.json({ id: "new-agency", revision: 1 }, { status: 201 });
  vi.stubGlobal("fetch", async (url: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    asked.push({ method: init.method ?? "GET", url, key: headers.get("Idempotency-Key") ?? undefined });
    return init.method === "POST" ? answerMaking() : Response.json({ places: [], sources: [] });
  });
});
afterEach(async () => {
  await unmountAll();
  vi.unstubAllGlobals();
});

function Field() {
  const [chosen, setChosen] = useState<Pickable | null>(null);
  return (
    <ReaderProvider reader={{ name: "Ed", role: "editor" }}>
      <SourcePicker id="who" slug="small" parties={[]} label="Speaker" chosen={chosen} onChoose={setChosen} />
      <button type="button" id="elsewhere">
        Elsewhere
      </button>
    </ReaderProvider>
  );
}

const field = () => byId("who") as HTMLInputElement; // drawn as one
const made = () => asked.filter(({ method }) => method === "POST");

/** Opens the form of a new source by the option that offers it. */
async function offerNew(name: string): Promise<void> {
  await typeInto(field(), name);
  await wait(200);
  await pressKey(field(), "Enter");
  await wait(50);
}
const inBox = (label: string): HTMLElement => {
  const named = [...document.querySelectorAll("label")].find(({ textContent }) => textContent === label);
  return byId(named?.htmlFor ?? "");
};

describe("the field that picks a source", () => {
  it("takes the offer of a new source as a deed: its words do not become what was typed", async () => {
    await mount(<Field />);
    await offerNew("The agency");
    expect(field().value).toBe("");
    expect((inBox("Name in English") as HTMLInputElement).value).toBe("The agency"); // drawn as one
    await wait(200);
    expect(asked.map(({ url }) => new URL(url, "http://x").searchParams.get("q"))).toEqual(["The agency"]);
  });

  it("says that nothing is picked once one leaves what one typed, until it is typed over", async () => {
    await mount(<Field />);
    await typeInto(field(), "The agency");
    expect(field().hasAttribute("data-unpicked")).toBe(true);
    expect(field().getAttribute("aria-invalid")).toBeNull();
    await press(byId("elsewhere"));
    expect(field().getAttribute("aria-invalid")).toBe("true");
    expect(byId("who-error").textContent).toContain("Nothing is picked yet");
    await typeInto(field(), "");
    expect(field().hasAttribute("data-unpicked")).toBe(false);
    expect(field().getAttribute("aria-invalid")).toBeNull();
  });
});

describe("the form of a new source within a form", () => {
  it("sends one source however often Enter is pressed, and gives the cursor back", async () => {
    let finish: (answer: Response) => void = () => {};
    answerMaking = () => new Promise((done) => (finish = done));
    await mount(<Field />);
    await offerNew("The agency");
    await chooseIn(inBox("What it is"), "newsAgency");
    await pressKey(inBox("Name in English"), "Enter");
    await pressKey(inBox("Name in English"), "Enter");
    await press(button("Add this source"));
    expect(made()).toHaveLength(1);
    await wait();
    finish(Response.json({ id: "new-agency", revision: 1 }, { status: 201 }));
    await wait(20);
    expect(field().value).toBe("The agency");
    expect(document.activeElement).toBe(field());
  });

  it("sends what failed again under the same key", async () => {
    answerMaking = async () => Promise.reject(new TypeError("no network"));
    await mount(<Field />);
    await offerNew("The agency");
    await chooseIn(inBox("What it is"), "newsAgency");
    for (const _ of [1, 2]) {
      await pressKey(inBox("Name in English"), "Enter");
      await wait(20);
    }
    const [first, second] = made();
    expect(first?.key).toMatch(/\d/);
    expect(second?.key).toBe(first?.key);
  });

  it("leaves Enter alone while a word is being composed, and leads back when it is given up", async () => {
    await mount(<Field />);
    await offerNew("The agency");
    await pressKey(inBox("Name in English"), "Enter", { isComposing: true });
    expect(document.querySelector("fieldset [aria-invalid=true]")).toBeNull();
    await pressKey(inBox("Name in English"), "Escape");
    expect(document.querySelector("fieldset")).toBeNull();
    expect(document.activeElement).toBe(field());
  });
});

describe("the list of a field that finds", () => {
  const list = () => document.querySelector('[role="listbox"]');
  const open = async () => {
    await mount(<Field />);
    field().focus();
    await typeInto(field(), "a new agency");
    await wait(250);
    expect(list()).not.toBeNull();
  };

  it("stays when the page moves under it", async () => {
    await open();
    document.dispatchEvent(new Event("scroll"));
    await wait(50);
    expect(list()).not.toBeNull();
  });

  it("stays shut after Escape until one types on", async () => {
    await open();
    await pressKey(field(), "Escape");
    await wait(50);
    expect(list()).toBeNull();
    await typeInto(field(), "a new agency of");
    await wait(250);
    expect(list()).not.toBeNull();
  });
});
