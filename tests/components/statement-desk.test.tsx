// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { deskData, PREVIEW, storedStatement } from "@/tests/support/desk-data";
import { endDesk, openDesk, server, startDesk } from "@/tests/support/desk-page";
import { button, byId, press, pressKey, typeInto, unmountAll, wait } from "@/tests/support/mount";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => {} }) }));

beforeEach(startDesk);
afterEach(endDesk);

const value = (id: string) => (byId(id) as HTMLTextAreaElement).value; // a field of the form
const notes = () =>
  [...document.querySelectorAll<HTMLTextAreaElement>("[id^=claim-][id$=-note]")].map((field) => field.value);

describe("a claim of the form", () => {
  it("is put back where it stood", async () => {
    await openDesk();
    await pressKey(byId("claim-0-note"), "Delete", { altKey: true });
    expect(notes()).toEqual(["second"]);
    await press(button("Put it back"));
    await wait(20);
    expect(notes()).toEqual(["first", "second"]);
  });

  it("is added and removed once by a key that is held", async () => {
    await openDesk();
    await pressKey(byId("claim-0-note"), "Enter", { altKey: true });
    await pressKey(byId("claim-0-note"), "Enter", { altKey: true, repeat: true });
    expect(document.querySelectorAll("[data-claim]")).toHaveLength(3);
    await pressKey(byId("claim-0-note"), "Delete", { altKey: true, repeat: true });
    expect(document.querySelectorAll("[data-claim]")).toHaveLength(3);
  });

  it("takes its sentence along when it moves", async () => {
    await openDesk();
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
    server.preview = {
      ...PREVIEW,
      newest: { revision: 7, author: "Rita", recordedAt: "2025-05-02T10:00:00Z" },
    };
    await openDesk();
    await wait(500);
    await press(button("Compare now"));
    await wait(50);
    expect(byId("entry-conflict").textContent).toBe("Rita saved this statement in the meantime");
    expect(server.changes).toHaveLength(0);
    await press(button("Discard mine"));
    await wait(50);
    expect(value("entry-summary")).toBe("What they saved.");
  });

  it("is where one is when what one had not saved is discarded", async () => {
    await openDesk();
    await typeInto(byId("entry-summary"), "Half written.");
    await wait(300);
    await unmountAll();
    await openDesk({ ...deskData, stored: storedStatement(3, "Saved since.") });
    expect(value("entry-summary")).toBe("Half written.");
    await press(button("Discard it and start over"));
    await wait(50);
    expect(value("entry-summary")).toBe("Saved since.");
    expect(document.activeElement?.id).toBe("entry-url");
  });
});
