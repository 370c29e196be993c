// @vitest-environment happy-dom
import { act } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { BaselineTable } from "@/components/admin/baseline-table";
import { NameRows } from "@/components/admin/name-rows";
import { TheatreForm } from "@/components/admin/theatre-form";
import { MessagesProvider } from "@/components/shell/messages-provider";
import { toDay } from "@/lib/domain/day";
import { fail } from "@/lib/domain/outcome";
import { writeAnswer } from "@/lib/wire/http-answer";
import { openFormPage } from "@/tests/support/form-page";

const router = { refresh: vi.fn(), push: vi.fn() };
vi.mock("next/navigation", () => ({ useRouter: () => router }));

const page = openFormPage();
const { fetched, show, enter, submit, button, sent } = page;

const parties = [
  { key: "hills", names: { en: "Hills", uk: null }, colour: "#0c7bbd" },
  { key: "coast", names: { en: "Coast", uk: null }, colour: "#d55e00" },
];
const newer = (revision: number, current: object) =>
  writeAnswer({ ok: false, error: { ...fail("conflict", "Another one.").error, revision, current } });

describe("the first holders", () => {
  const region = (id: string, revision: number) => ({
    ...{ id, revision, key: id, names: { en: id, uk: null }, country: "XA", admin1: null, baseline: null },
    ...{ km2: 10, places: 1 },
  });
  const table = (one: number, two: number) => (
    <BaselineTable theatre={{ regions: [region("one", one), region("two", two)], parties, overrides: [] }} />
  );

  it("that were not saved stay chosen, with what went wrong; those that were are not sent again", async () => {
    show(table(1, 1));
    const [first, second] = page.box.querySelectorAll("select");
    await enter(first, "hills");
    await enter(second, "coast");
    await enter(page.box.querySelector("input"), "treaty");
    fetched.mockResolvedValueOnce(Response.json({ revision: 2, baseline: "hills" }));
    fetched.mockResolvedValueOnce(newer(5, {}));
    await submit();
    show(table(2, 5));
    expect(page.box.textContent).toContain("Somebody else saved this");
    expect(page.box.querySelector("input")?.value).toBe("treaty");
    expect(second?.value).toBe("coast");

    fetched.mockResolvedValueOnce(Response.json({ revision: 6, baseline: "coast" }));
    await submit();
    expect(fetched).toHaveBeenCalledTimes(3);
    expect(sent(2)).toEqual({ baseline: "coast", reason: "treaty", ifMatch: '"5"' });
    expect(page.box.textContent).toContain("Saved.");
    expect(page.box.textContent).not.toContain("Somebody else");
    expect(second?.value).toBe("coast");
  });
});

describe("the form of a theatre", () => {
  const stored = {
    slug: "valley",
    names: { en: "Valley", uk: null },
    startsOn: toDay("2025-01-01"),
    parties,
  };
  const form = (revision: number) => <TheatreForm theatre={{ ...stored, revision }} />;

  it("takes nothing before scripts run, since that would be lost", () => {
    const fields = renderToStaticMarkup(<MessagesProvider language="en">{form(1)}</MessagesProvider>);
    expect(fields).toMatch(/^<form[^>]* method="post"[^>]*><fieldset disabled=""/);
    show(form(1));
    expect(page.box.querySelector("fieldset")?.disabled).toBe(false);
  });

  it("says that it saved also after the page has its new revision, and goes on from there", async () => {
    show(form(1));
    await enter(page.box.querySelector("input"), "Upper Valley");
    fetched.mockResolvedValueOnce(
      Response.json({ ...stored, names: { en: "Upper Valley", uk: null }, revision: 2 }),
    );
    await submit();
    show(form(2));
    expect(page.box.textContent).toContain("Saved.");
    await enter(page.box.querySelectorAll("input")[1], "Долина");
    fetched.mockResolvedValueOnce(Response.json({ ...stored, revision: 3 }));
    await submit();
    expect(sent(1)).toEqual({ names: { en: "Upper Valley", uk: "Долина" }, reason: null, ifMatch: '"2"' });
  });

  it("saved on top of another's holds what they saved, and does not take it out the next time", async () => {
    show(form(1));
    await enter(page.box.querySelector("input"), "Upper Valley");
    const theirs = { ...stored, names: { en: "Valley", uk: "Долина" } };
    fetched.mockResolvedValueOnce(newer(2, theirs));
    await submit();
    const merged = { en: "Upper Valley", uk: "Долина" };
    fetched.mockResolvedValueOnce(Response.json({ ...stored, names: merged, revision: 3 }));
    await act(async () => button("Save mine on top of it")?.click());
    expect(sent(1)).toEqual({ names: merged, reason: null, ifMatch: '"2"' });
    expect(page.box.querySelectorAll("input")[1]?.value).toBe("Долина");
  });
});

describe("the names of a place", () => {
  it("hand the focus on when one is removed, to the next one, else to what adds one", async () => {
    const name = (text: string) => ({ row: text, text, lang: "en", preferred: false });
    const rows = (names: ReturnType<typeof name>[]) => (
      <NameRows names={names} onChange={(left) => show(rows(left))} errorAt={() => undefined} />
    );
    show(rows([name("Elm"), name("Oak")]));
    for (const [removed, next] of [
      ["Remove the name Elm", "Remove the name Oak"],
      ["Remove the name Oak", "Add a name"],
    ] as const) {
      page.box.querySelector<HTMLElement>(`[aria-label="${removed}"]`)?.click();
      await vi.waitFor(() => {
        const { activeElement } = document;
        expect(activeElement?.getAttribute("aria-label") ?? activeElement?.textContent).toBe(next);
      });
    }
  });
});
