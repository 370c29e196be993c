import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Db } from "@/lib/db/connect";
import { listRevisionPlaces, type RevisionFilter } from "@/lib/db/list-revisions";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";

const LARGE = 20_000;
const [PER_SAVE, LIMIT] = [6, 46];

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await openSmallDatabase();
  // Straight into the ledger, by the trigger that stamps a save: what is listed here is not what it says.
  const save = (name: string, author: string, count: number) => opened.db.client.$executeRaw`
    INSERT INTO "Revision" ("theatreId", "noun", "recordId", "number", "operation", "author", "value")
    SELECT 'small', 'source', ${name} || '-' || n, 1, 'create', ${author}, '{}'::jsonb
    FROM generate_series(1, ${count}::int) AS n`;
  for (let number = 0; number < 30; number += 1) await save(`early-${number}`, "Ada", 1 + (number % 9));
  await save("large", "Import", LARGE);
  for (let number = 0; number < 5; number += 1) await save(`late-${number}`, "Olena", 2);
  await opened.db.client.$executeRaw`ANALYZE "Revision"`;
});
afterAll(() => opened.close());

const none: RevisionFilter = { author: null, noun: null, from: null, until: null };

/** The same, ranked by hand from all there is. */
async function rankAll({ author, noun, from, until }: RevisionFilter): Promise<bigint[]> {
  const rows = await opened.db.client.revision.findMany({
    where: {
      ...(author !== null && { author }),
      ...(noun !== null && { noun }),
      recordedAt: { ...(from && { gte: from }), ...(until && { lt: until }) },
    },
    orderBy: { id: "desc" },
    select: { id: true, recordedAt: true },
  });
  const inSave = new Map<number, number>();
  const kept = rows.filter(({ recordedAt }) => {
    const rank = (inSave.get(+recordedAt) ?? 0) + 1;
    inSave.set(+recordedAt, rank);
    return rank <= PER_SAVE;
  });
  return kept.slice(0, LIMIT).map(({ id }) => id);
}

interface PlanNode {
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Relation Name"?: string;
  Plans?: PlanNode[];
}

/** Rows of the ledger that a plan looked at. */
function rowsRead(node: PlanNode): number {
  const own =
    node["Relation Name"] === "Revision"
      ? (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"]
      : 0;
  return (node.Plans ?? []).reduce((sum, part) => sum + rowsRead(part), own);
}

/** How many rows of the ledger the listing looks at. */
async function countRead(filter: RevisionFilter): Promise<number> {
  let read = 0;
  const client = opened.db.client.$extends({
    query: {
      $queryRaw: async ({ args, query }) => {
        const [{ "QUERY PLAN": plan } = { "QUERY PLAN": [] }] = await opened.db.client.$queryRawUnsafe<
          { "QUERY PLAN": { Plan: PlanNode }[] }[]
        >(`EXPLAIN (ANALYZE, FORMAT JSON) ${args.text}`, ...args.values);
        for (const { Plan } of plan) read += rowsRead(Plan);
        return query(args);
      },
    },
  });
  const db: Db = { ...opened.db, client: client as unknown as Db["client"] }; // reads as the client it extends
  await listRevisionPlaces(db, filter, PER_SAVE, LIMIT);
  return read;
}

describe("the newest revisions of each save", () => {
  it("are those that ranking the whole ledger gives, however they are narrowed", async () => {
    const [large] = await opened.db.client.revision.findMany({ where: { author: "Import" }, take: 1 });
    const at = large?.recordedAt ?? null;
    const filters: Partial<RevisionFilter>[] = [
      {},
      { author: "Ada" },
      { author: "Import" },
      { author: "Nobody" },
      { noun: "source" },
      { noun: "place" },
      { author: "Ada", noun: "source" },
      { until: at },
      { from: at },
      { author: "Ada", noun: "source", until: at },
    ];
    for (const filter of filters) {
      const asked = { ...none, ...filter };
      const found = await listRevisionPlaces(opened.db, asked, PER_SAVE, LIMIT);
      expect(
        found.map(({ id }) => id),
        JSON.stringify(filter),
      ).toEqual(await rankAll(asked));
    }
  });

  it("cost what they are, not what the ledger holds", async () => {
    for (const filter of [{}, { author: "Ada" }, { author: "Import" }, { noun: "source" as const }]) {
      const read = await countRead({ ...none, ...filter });
      expect(read, JSON.stringify(filter)).toBeGreaterThanOrEqual(PER_SAVE);
      expect(read, JSON.stringify(filter)).toBeLessThan(LARGE / 20);
    }
  });
});
