import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadWorld } from "@/lib/db/load-world";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";

const VALUE = JSON.stringify({
  theatreId: "small",
  names: { en: "Planned", uk: null },
  kind: "other",
  alignment: null,
  reliability: null,
  url: null,
  note: null,
});
const PLAN = `INSERT INTO "RevisionPlan" ("importId", "recordedAt")
  VALUES ($1, clock_timestamp() + $2 * interval '1 millisecond') RETURNING "recordedAt", "after"`;
const PLANNED = `INSERT INTO "Revision" ("id", "theatreId", "noun", "recordId", "number", "operation", "author", "value", "importId")
  VALUES ($1, 'small', 'source', $2, $3, 'create', 'test', '${VALUE}', $4) RETURNING "id", "recordedAt"`;
const SAVED = `INSERT INTO "Revision" ("theatreId", "noun", "recordId", "number", "operation", "author", "value")
  VALUES ('small', 'source', $1, 1, 'create', 'test', '${VALUE}') RETURNING "id", "recordedAt"`;

describe("a batch whose place in the ledger is planned", () => {
  let opened: OpenDatabase;
  const clients: pg.Client[] = [];
  const client = async () => {
    const one = new pg.Client({ connectionString: opened.url });
    // Dropping the database at the end cuts the line.
    one.on("error", () => undefined);
    await one.connect();
    clients.push(one);
    return one;
  };
  beforeAll(async () => {
    opened = await openSmallDatabase();
  });
  afterAll(async () => {
    for (const one of clients) await one.end();
    await opened.close();
  });
  const save = async (recordId: string) => (await (await client()).query(SAVED, [recordId])).rows[0];
  const plan = async (importId: string, ms: number) => {
    const batch = await client();
    await batch.query("BEGIN");
    return { batch, planned: (await batch.query(PLAN, [importId, ms])).rows[0] };
  };

  it("keeps nobody waiting while it is written, and stands after all who saved meanwhile", async () => {
    const { batch, planned } = await plan("one", 1500);
    const first = (await batch.query(PLANNED, [1, "one-1", 1, "one"])).rows[0];
    const began = performance.now();
    const saved = await save("meanwhile");
    expect(performance.now() - began).toBeLessThan(1000);
    const second = (await batch.query(PLANNED, [2, "one-2", 1, "one"])).rows[0];
    await batch.query("COMMIT");
    expect(Date.now()).toBeGreaterThanOrEqual(planned.recordedAt.getTime());
    const after = await save("afterwards");
    const inOrder = [saved, first, second, after];
    const ids = inOrder.map(({ id }) => Number(id));
    expect(ids).toEqual([...ids].sort((one, other) => one - other));
    expect(saved.recordedAt.getTime()).toBeLessThan(planned.recordedAt.getTime());
    expect([first, second].map(({ recordedAt }) => recordedAt)).toEqual([
      planned.recordedAt,
      planned.recordedAt,
    ]);
    expect(after.recordedAt.getTime()).toBeGreaterThan(planned.recordedAt.getTime());
  });

  it("is seen as a whole from its instant on, and not before", async () => {
    const { batch, planned } = await plan("two", 800);
    for (const seq of [1, 2]) await batch.query(PLANNED, [seq, `two-${seq}`, 1, "two"]);
    const known = async (at: string | null) =>
      [...(await loadWorld(opened.db, "small", at)).sources.keys()].filter((id) => id.startsWith("two-"));
    expect(await known(null)).toEqual([]);
    const committed = batch.query("COMMIT");
    // Whoever asks for its very instant while it is being published waits for it.
    await new Promise((next) => setTimeout(next, planned.recordedAt.getTime() - Date.now() - 50));
    expect(await known(planned.recordedAt.toISOString())).toEqual(["two-1", "two-2"]);
    await committed;
    expect(await known(new Date(planned.recordedAt.getTime() - 1).toISOString())).toEqual([]);
  });

  it("comes in not at all when it is written after its instant", async () => {
    const { batch } = await plan("late", 100);
    await batch.query(PLANNED, [1, "late-1", 1, "late"]);
    await new Promise((next) => setTimeout(next, 200));
    await expect(batch.query("COMMIT")).rejects.toThrow(/revision plan missed/);
    expect((await loadWorld(opened.db, "small", null)).sources.has("late-1")).toBe(false);
  });

  it("comes in not at all when somebody holds the ledger beyond its instant", async () => {
    const slow = await client();
    await slow.query("BEGIN");
    const { batch } = await plan("overtaken", 600);
    await batch.query(PLANNED, [1, "overtaken-1", 1, "overtaken"]);
    await slow.query(SAVED, ["slow-save"]);
    const committed = batch.query("COMMIT");
    const refused = expect(committed).rejects.toThrow(/revision plan missed/);
    await new Promise((next) => setTimeout(next, 1000));
    await slow.query("COMMIT");
    await refused;
  });

  it("takes first revisions of its import only", async () => {
    for (const [number, importId] of [
      [2, "numbers"],
      [1, null],
    ]) {
      const { batch } = await plan("numbers", 1000);
      await expect(batch.query(PLANNED, [1, "one-1", number, importId])).rejects.toThrow(
        /only first revisions/,
      );
      await batch.query("ROLLBACK");
    }
  });

  it("is planned after another one that is under way, never beside it", async () => {
    const { batch } = await plan("earlier", 700);
    await batch.query(PLANNED, [1, "earlier-1", 1, "earlier"]);
    const other = await client();
    await other.query("BEGIN");
    const waiting = other.query(PLAN, ["later", 300]);
    await batch.query("COMMIT");
    // The instant that the second asked for was counted from before it had to wait: it must be told, not stamped before the first.
    await waiting;
    await other.query(PLANNED, [1, "later-1", 1, "later"]);
    await expect(other.query("COMMIT")).rejects.toThrow(/revision plan missed/);
  });
});
