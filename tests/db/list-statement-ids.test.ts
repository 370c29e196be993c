import { afterAll, beforeAll, expect, it } from "vitest";
import { SYSTEM_ACTOR } from "@/lib/service/actor";
import { createStatement } from "@/lib/service/create-statement";
import { listStatements } from "@/lib/service/list-statements";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";
import { statementInput } from "@/tests/support/small-theatre";

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await openSmallDatabase();
  for (const saidOn of [
    "2025-02-05",
    "[2025-02-01..]",
    "2025-02-05",
    "2025-03",
    "[2025-02-02..]",
    "[2025-01-01..]",
    "2025-01-31",
  ]) {
    const stored = await createStatement(opened.db, SYSTEM_ACTOR, "small", statementInput({ saidOn }));
    if (!stored.ok) throw new Error(JSON.stringify(stored.error));
  }
});
afterAll(() => opened.close());

/** The saying days of all statements, read so many at a time, with their ids. */
async function readAll(limit: number): Promise<{ ids: string[]; said: string[] }> {
  const ids: string[] = [];
  const said: string[] = [];
  let cursor: string | null = null;
  do {
    const filter = { from: null, to: null, placeId: null, sourceId: null, text: null };
    const page = await listStatements(opened.db, { slug: "small", ...filter, cursor, limit });
    if (!page.ok) throw new Error(JSON.stringify(page.error));
    ids.push(...page.value.items.map(({ id }) => id));
    said.push(...page.value.items.map(({ saidOn }) => saidOn));
    cursor = page.value.nextCursor;
  } while (cursor !== null && ids.length < 50);
  return { ids, said };
}

it("lists every statement once, newest saying day first, those of no known last day before all, whatever the page", async () => {
  const whole = await readAll(50);
  expect(whole.said.slice(0, 3).every((day) => day.endsWith("..]"))).toBe(true);
  expect(whole.said.slice(3)).toEqual(["2025-03", "2025-02-05", "2025-02-05", "2025-01-31"]);
  expect(new Set(whole.ids).size).toBe(7);
  for (const limit of [1, 2, 3, 4, 6, 7]) expect((await readAll(limit)).ids, `${limit}`).toEqual(whole.ids);
});
