import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadWorld } from "@/lib/db/load-world";
import { SYSTEM_ACTOR } from "@/lib/service/actor";
import { createStatement } from "@/lib/service/create-statement";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";
import { statementInput } from "@/tests/support/small-theatre";

const INSERT = `INSERT INTO "Revision" ("theatreId", "noun", "recordId", "number", "operation", "author", "value")
  VALUES ('small', 'source', $1, $2, 'create', 'test', '{}') RETURNING "id", "recordedAt"`;

describe("the ledger", () => {
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

  it.each([
    `UPDATE "Revision" SET "author" = 'somebody else'`,
    `DELETE FROM "Revision"`,
    `TRUNCATE "Revision"`,
    `UPDATE "CatchmentTopology" SET "cells" = 0`,
    `DELETE FROM "CatchmentTopology"`,
  ])("refuses %s", async (sql) => {
    const one = await client();
    await expect(one.query(sql)).rejects.toThrow(/append-only/);
  });

  it("gives ids and recordedAt in commit order, however transactions interleave", async () => {
    const [first, second] = [await client(), await client()];
    await first.query("BEGIN");
    await second.query("BEGIN");
    // The second transaction began first to wait: it is stamped only after the first has committed.
    const early = (await first.query(INSERT, ["early", 1])).rows[0];
    const waiting = second.query(INSERT, ["late", 1]);
    await first.query("COMMIT");
    const late = (await waiting).rows[0];
    await second.query("COMMIT");
    expect(Number(late.id)).toBeGreaterThan(Number(early.id));
    expect(late.recordedAt.getTime()).toBeGreaterThan(early.recordedAt.getTime());
  });

  it("stamps all revisions of one transaction with one instant", async () => {
    const one = await client();
    await one.query("BEGIN");
    const stamps = [];
    for (const id of ["together-1", "together-2"])
      stamps.push((await one.query(INSERT, [id, 1])).rows[0].recordedAt.getTime());
    await one.query("COMMIT");
    expect(new Set(stamps).size).toBe(1);
  });

  it("ignores an id or an instant that a writer brings along", async () => {
    const one = await client();
    const { rows } = await one.query(
      `INSERT INTO "Revision" ("id", "theatreId", "noun", "recordId", "number", "operation", "author", "value", "recordedAt")
       VALUES (1, 'small', 'source', 'backdated', 1, 'create', 'test', '{}', '2001-01-01') RETURNING "id", "recordedAt"`,
    );
    expect(Number(rows[0].id)).toBeGreaterThan(1);
    expect(rows[0].recordedAt.getFullYear()).toBeGreaterThan(2001);
  });

  it("refuses a revision that leaves out a number or takes one twice", async () => {
    const one = await client();
    await one.query(INSERT, ["counted", 1]);
    await expect(one.query(INSERT, ["counted", 3])).rejects.toThrow(/revision conflict/);
    await expect(one.query(INSERT, ["counted", 1])).rejects.toThrow(/revision conflict/);
  });
});

describe("a world as known at an instant", () => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await openSmallDatabase();
  });
  afterAll(() => opened.close());

  it("is not changed by what is recorded later", async () => {
    const { db } = opened;
    const stored = await createStatement(db, SYSTEM_ACTOR, "small", statementInput());
    const before = await loadWorld(db, "small", null);
    await createStatement(db, SYSTEM_ACTOR, "small", statementInput({ summary: "Said once more." }));
    const again = await loadWorld(db, "small", before.recordedAt);
    expect(stored.ok && [...again.statements.keys()]).toEqual(stored.ok && [stored.value.id]);
    expect((await loadWorld(db, "small", null)).statements.size).toBe(2);
  });

  it("waits for a writer under way that will be stamped before it", async () => {
    const { db, url } = opened;
    const writer = new pg.Client({ connectionString: url });
    await writer.connect();
    await writer.query("BEGIN");
    const value = JSON.stringify({
      theatreId: "small",
      names: { en: "Slow", uk: null },
      kind: "other",
      alignment: null,
      reliability: null,
      url: null,
      note: null,
    });
    await writer.query(
      `INSERT INTO "Revision" ("theatreId", "noun", "recordId", "number", "operation", "author", "value") VALUES ('small', 'source', 'slow', 1, 'create', 'test', $1)`,
      [value],
    );
    const moment = new Date(Date.now() + 1000).toISOString();
    const asked = loadWorld(db, "small", moment);
    const first = await Promise.race([
      asked.then(() => "answered"),
      new Promise((resolve) => setTimeout(() => resolve("waiting"), 200)),
    ]);
    await writer.query("COMMIT");
    await writer.end();
    expect(first).toBe("waiting");
    expect((await asked).sources.has("slow")).toBe(true);
  });

  it("knows nothing of a theatre before its first revision", async () => {
    const world = await loadWorld(opened.db, "small", "2001-01-01T00:00:00Z");
    expect(world.theatre).toBeNull();
    expect(world.head).toBe(0);
  });
});
