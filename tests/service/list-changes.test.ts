import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, toDay } from "@/lib/domain/day";
import { SYSTEM_ACTOR } from "@/lib/service/actor";
import { createStatement } from "@/lib/service/create-statement";
import { listChanges } from "@/lib/service/list-changes";
import { wholeView } from "@/lib/service/open-view";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";
import { claimInput, statementInput } from "@/tests/support/small-theatre";

/** More changes than a page has, each on a day of its own. */
const DAYS = Array.from({ length: 75 }, (_, index) => addDays(toDay("2025-02-01"), index));

let opened: OpenDatabase;
const capture = async (on: string, index: number) => {
  const party = index % 2 === 0 ? "south" : "north";
  const claims = [claimInput({ party, eventDate: on })];
  const input = statementInput({ speakerId: `${party}-staff`, saidOn: on, claims });
  const stored = await createStatement(opened.db, SYSTEM_ACTOR, "small", input);
  if (!stored.ok) throw new Error(JSON.stringify(stored.error));
};
beforeAll(async () => {
  opened = await openSmallDatabase();
  for (const [index, day] of DAYS.entries()) await capture(day, index);
});
afterAll(() => opened.close());

const read = async (change: Partial<Parameters<typeof listChanges>[1]> = {}) => {
  const query = { ...wholeView, slug: "small", from: null, to: null, region: null, party: null } as const;
  const listed = await listChanges(opened.db, { ...query, lang: "en", ...change });
  if (!listed.ok) throw new Error(listed.error.message);
  return listed.value;
};

describe("a long list of changes", () => {
  it("is told in pages of whole days that leave out none and repeat none", async () => {
    const newest = await read();
    expect(newest.days).toHaveLength(60);
    expect(newest.earlier).toBe(DAYS[14]);
    const rest = await read({ to: toDay(newest.earlier ?? "") });
    expect(rest.earlier).toBeNull();
    expect([...newest.days, ...rest.days].map(({ day }) => day)).toEqual([...DAYS].reverse());
    for (const { day, changes } of [...newest.days, ...rest.days]) {
      const holder = DAYS.indexOf(toDay(day)) % 2 === 0 ? "south" : "north";
      expect(changes.map(({ id, after }) => [id, after.holder])).toEqual([["alder", holder]]);
    }
  });

  it("says the same when it is asked again, and learns what is said meanwhile", async () => {
    expect(await read()).toEqual(await read());
    const day = addDays(DAYS.at(-1) ?? toDay("2025-02-01"), 1);
    await capture(day, DAYS.length);
    expect((await read()).days[0]?.day).toBe(day);
    expect((await read({ to: addDays(day, -1) })).days[0]?.day).toBe(DAYS.at(-1));
  });

  it("ends its page before the first day that is not asked for", async () => {
    const some = await read({ from: DAYS[3] ?? null, to: DAYS[5] ?? null });
    expect(some.days.map(({ day }) => day)).toEqual([DAYS[5], DAYS[4], DAYS[3]]);
    expect(some.earlier).toBeNull();
    expect((await read({ region: "lower" })).days).toEqual([]);
  });
});
