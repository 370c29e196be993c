import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/service/actor";
import { createStatement } from "@/lib/service/create-statement";
import { getStatement } from "@/lib/service/get-statement";
import { openNewStatement, openStoredStatement } from "@/lib/service/open-statement-desk";
import { reviewStatement } from "@/lib/service/review-statement";
import { reviseStatement } from "@/lib/service/revise-statement";
import { searchPlaces } from "@/lib/service/search-places";
import { strikeStatement } from "@/lib/service/strike-statement";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";
import { claimInput, statementInput } from "@/tests/support/small-theatre";

const EDITOR: Actor = { id: "person:e", name: "Ed", role: "editor" };
const AUTHOR: Actor = { id: "person:a", name: "Author", role: "contributor" };
const OTHER: Actor = { id: "person:o", name: "Other", role: "contributor" };
const VIEWER: Actor = { id: "person:v", name: "Vi", role: "viewer" };

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await openSmallDatabase();
});
afterAll(() => opened.close());

const store = async (actor: Actor, change: Parameters<typeof statementInput>[0] = {}) => {
  const made = await createStatement(opened.db, actor, "small", statementInput(change));
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value.id;
};
/** What becomes of the wish to open the form of a statement: "open", or why not. */
const open = async (id: string, actor: Actor) => {
  const desk = await openStoredStatement(opened.db, actor, { id, lang: "en" });
  return desk.ok ? "open" : desk.error.code;
};
const review = async (id: string, decision: "return" | "reject") => {
  const input = { decision, comment: "Which day?" };
  const done = await reviewStatement(opened.db, EDITOR, { id, basedOn: 1, input });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
};

describe("the form of a statement", () => {
  it("opens empty for contributors and editors, with the sides and regions of the theatre, and for nobody less", async () => {
    const desk = await openNewStatement(opened.db, AUTHOR, { slug: null, lang: "en" });
    expect(desk).toMatchObject({
      ok: true,
      value: {
        slug: "small",
        account: "person:a",
        stored: null,
        bounds: [10, 49.5, 10.5, 50.5],
        parties: [{ key: "north" }, { key: "south" }],
        regions: [{ id: "upper" }, { id: "lower" }],
      },
    });
    expect(await openNewStatement(opened.db, VIEWER, { slug: null, lang: "en" })).toMatchObject({
      error: { code: "forbidden" },
    });
    expect(await openNewStatement(opened.db, EDITOR, { slug: "nowhere", lang: "en" })).toMatchObject({
      error: { code: "notFound" },
    });
  });

  it("opens a stored statement with its fields as they are entered and the names behind its ids", async () => {
    const id = await store(EDITOR, { claims: [claimInput()] });
    const desk = await openStoredStatement(opened.db, EDITOR, { id, lang: "en" });
    if (!desk.ok) throw new Error(JSON.stringify(desk.error));
    const { stored, named } = desk.value;
    const { state, claims, ...fields } = statementInput();
    expect(stored).toMatchObject({ id, revision: 1, state, fields: { ...fields, claims: [claimInput()] } });
    expect(stored?.fields).not.toHaveProperty("struckClaims");
    expect(named.places.map(({ name }) => name)).toEqual(["Alder"]);
    expect(named.sources.map(({ id: sourceId }) => sourceId)).toEqual(["south-staff", "reporter"]);
  });

  it("opens what is published for editors alone", async () => {
    const id = await store(EDITOR);
    expect(await open(id, EDITOR)).toBe("open");
    expect(await open(id, AUTHOR)).toBe("forbidden");
    expect(await open(id, VIEWER)).toBe("forbidden");
  });

  it("opens a draft for its author and for editors, and does not exist for another contributor", async () => {
    const id = await store(AUTHOR, { state: "draft" });
    expect(await open(id, AUTHOR)).toBe("open");
    expect(await open(id, EDITOR)).toBe("open");
    expect(await open(id, OTHER)).toBe("notFound");
  });

  it("opens a returned draft for its author, and a rejected one for editors alone", async () => {
    const returned = await store(AUTHOR, { state: "draft" });
    await review(returned, "return");
    expect(await open(returned, AUTHOR)).toBe("open");
    const rejected = await store(AUTHOR, { state: "draft" });
    await review(rejected, "reject");
    expect(await open(rejected, AUTHOR)).toBe("forbidden");
    expect(await open(rejected, EDITOR)).toBe("open");
  });

  it("shows the struck claims of a draft to those who may strike, and not to its author", async () => {
    const id = await store(AUTHOR, { state: "draft", claims: [claimInput(), claimInput({ note: "twice" })] });
    const patch = { claims: [claimInput()] };
    expect((await reviseStatement(opened.db, AUTHOR, { id, basedOn: 1, patch })).ok).toBe(true);
    const struckOf = async (actor: Actor) => {
      const seen = await getStatement(opened.db, { id }, actor);
      if (!seen.ok) throw new Error(JSON.stringify(seen.error));
      const { struckClaims = [], struckRecords = [] } = seen.value.work ?? {};
      return [seen.value.claims.length, struckClaims.length, struckRecords.length];
    };
    expect(await struckOf(AUTHOR)).toEqual([1, 0, 0]);
    expect(await struckOf(EDITOR)).toEqual([1, 2, 2]);
  });

  it("does not open what is struck: it is restored first", async () => {
    const id = await store(EDITOR);
    const struck = await strikeStatement(opened.db, EDITOR, {
      id,
      operation: "strike",
      basedOn: null,
      input: { reason: "twice" },
    });
    expect(struck.ok).toBe(true);
    expect(await open(id, EDITOR)).toBe("conflict");
  });

  it("finds the places nearest to a click, without those whose position nobody knows", async () => {
    const near = async (position: [number, number]) => {
      const found = await searchPlaces(opened.db, {
        slug: "small",
        q: "",
        near: position,
        cursor: null,
        limit: 5,
        lang: "en",
      });
      return found.ok ? found.value.items.map(({ id }) => id) : found.error;
    };
    expect(await near([10.2, 50.1])).toEqual(["alder", "birch"]);
    expect(await near([10.25, 49.8])).toEqual(["birch", "alder"]);
  });
});
