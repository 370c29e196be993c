// @vitest-environment happy-dom
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PREVIEW, statementJson, storedStatement } from "@/tests/support/desk-data";
import { endDesk, openDesk, pressSave, server, startDesk } from "@/tests/support/desk-page";
import { byId, chooseIn, pressKey, typeInto, wait } from "@/tests/support/mount";

const refresh = vi.fn();
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));

const look = { status: "claimed" as const, holder: "ua", parties: ["ua"] };
/** A change that the preview tells of. */
const CHANGE = {
  ...{ kind: "place" as const, id: "elsewhere", name: "Elsewhere", region: null, position: null },
  ...{ from: "2025-05-01", on: "2025-05-01", before: look, after: look },
};

beforeEach(() => {
  refresh.mockClear();
  startDesk();
});
afterEach(endDesk);

/** Opens the form and names the parties: the test's browser forgets what the form chose in its lists. */
async function openWhole(): Promise<void> {
  await openDesk();
  for (const index of [0, 1]) await chooseIn(byId(`claim-${index}-party`), "ua");
}

describe("saving a statement", () => {
  it("sends it once however often the keys are pressed, and takes nothing in until the answer is there", async () => {
    let finish: (answer: Response) => void = () => {};
    server.answerChange = () => new Promise((done) => (finish = done));
    await openWhole();
    await typeInto(byId("entry-summary"), "Otherwise.");
    const form = byId("entry-summary");
    await act(async () => {
      for (const _ of [1, 2])
        form.dispatchEvent(
          new KeyboardEvent("keydown", { key: "Enter", code: "Enter", ctrlKey: true, bubbles: true }),
        );
    });
    await pressSave();
    await wait(20);
    expect(server.changes).toHaveLength(1);
    expect(byId("entry-summary").closest("section")?.hasAttribute("inert")).toBe(true);
    await act(async () => finish(Response.json(statementJson(storedStatement(2, "Otherwise.")))));
    await wait(50);
    expect(byId("entry-summary").closest("section")?.hasAttribute("inert")).toBe(false);
    expect(document.activeElement?.id).toBe("entry-summary");
    expect(refresh).toHaveBeenCalledOnce();
    const another = [...document.querySelectorAll("a")].find(({ href }) => href.includes("/new"));
    expect(another?.getAttribute("href")).toBe("/editor/statements/new?theatre=small");
  });

  it("leads to what changes on the map only where the preview was of what was saved", async () => {
    server.preview = { ...PREVIEW, changes: [CHANGE] };
    const linkToMap = () =>
      [...document.querySelectorAll("a")].find(({ textContent }) => textContent === "See it on the map")
        ?.href;
    await openWhole();
    await wait(600);
    await pressSave();
    await wait(50);
    expect(linkToMap()).toContain("elsewhere");
    expect(document.body.textContent).not.toContain("Elsewhere");
    await wait(600);
    expect(document.body.textContent).toContain("Elsewhere");
    for (const index of [0, 1]) await chooseIn(byId(`claim-${index}-party`), "ua");
    await typeInto(byId("entry-summary"), "Otherwise than previewed.");
    await pressSave();
    await wait(50);
    expect(linkToMap()).not.toContain("elsewhere");
  });

  it("goes out under another key once it was stored", async () => {
    server.answerChange = async () =>
      Response.json({
        ...statementJson(storedStatement(1)),
        ...JSON.parse(String(server.changes.at(-1)?.body)),
      });
    await openDesk();
    for (const _ of [1, 2]) {
      for (const index of [0, 1]) await chooseIn(byId(`claim-${index}-party`), "ua");
      await pressSave();
      await wait(50);
    }
    const [first, second] = server.changes;
    expect(second?.body).toBe(first?.body);
    expect(second?.key).toMatch(/\d/);
    expect(second?.key).not.toBe(first?.key);
  });

  it("does not repeat itself while the keys are held", async () => {
    await openWhole();
    await pressSave({ repeat: true });
    await wait(20);
    expect(server.changes).toHaveLength(0);
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
    expect(server.changes).toHaveLength(0);
  });

  it("waits for what is typed in a field that searches and was not picked", async () => {
    await openWhole();
    await typeInto(byId("entry-relay"), "An agency");
    await pressSave();
    await wait(20);
    expect(server.changes).toHaveLength(0);
    expect(document.activeElement?.id).toBe("entry-relay");
    expect(document.body.textContent).toContain("what was typed and not picked");
    await typeInto(byId("entry-relay"), "");
    await pressSave();
    await wait(20);
    expect(server.changes).toHaveLength(1);
  });

  it("shows what is wrong with the claims as a whole", async () => {
    const fields = [{ path: "claims", message: "x", key: "claimsMany" }];
    server.answerChange = async () =>
      Response.json({ error: { code: "invalid", message: "", fields } }, { status: 422 });
    await openWhole();
    await pressSave();
    await wait(50);
    expect(byId("entry-claims-error").textContent).toContain("at most 200 claims");
    expect(document.activeElement?.id).toBe("entry-add");
  });
});
