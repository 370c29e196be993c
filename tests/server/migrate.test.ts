import { createHash } from "node:crypto";
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrate } from "@/lib/server/migrate";
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from "@/tests/support/database";

const SHIPPED = join(import.meta.dirname, "..", "..", "prisma", "migrations");
const FIRST = "CREATE TABLE village (id INT PRIMARY KEY);\nINSERT INTO village VALUES (1), (2);\n";

describe("migrate", () => {
  let database: TestDatabase;
  let folder: string;

  beforeEach(async () => {
    database = await createEmptyDatabase();
    folder = mkdtempSync(join(tmpdir(), "claim-atlas-migrations-"));
    writeMigration("20240101000000_first", FIRST);
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await database.drop();
  });

  function writeMigration(name: string, sql: string) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "migration.sql"), sql);
  }
  async function query(sql: string) {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }

  it("applies every migration once, in the order of their names", async () => {
    writeMigration("20240102000000_second", "ALTER TABLE village ADD name TEXT;");
    expect(await migrate(database.url, folder)).toEqual(["20240101000000_first", "20240102000000_second"]);
    expect(await migrate(database.url, folder)).toEqual([]);
    expect(await query("SELECT id, name FROM village ORDER BY id")).toEqual([
      { id: 1, name: null },
      { id: 2, name: null },
    ]);
  });

  it("records what prisma migrate deploy would record", async () => {
    await migrate(database.url, folder);
    const rows = await query(
      `SELECT length(id) AS id_length, checksum, migration_name, logs, rolled_back_at, applied_steps_count,
              finished_at >= started_at AS finished FROM _prisma_migrations`,
    );
    const checksum = createHash("sha256").update(FIRST).digest("hex");
    expect(rows).toEqual([
      {
        id_length: 36,
        checksum,
        migration_name: "20240101000000_first",
        logs: null,
        rolled_back_at: null,
        applied_steps_count: 1,
        finished: true,
      },
    ]);
  });

  it("refuses to start on a migration that was changed after it was applied", async () => {
    await migrate(database.url, folder);
    appendFileSync(join(folder, "20240101000000_first", "migration.sql"), "-- changed");
    await expect(migrate(database.url, folder)).rejects.toThrow(
      /^The migration 20240101000000_first was changed after it was applied: /,
    );
  });

  it("refuses a database that a newer version has migrated", async () => {
    await migrate(database.url, folder);
    rmSync(join(folder, "20240101000000_first"), { recursive: true });
    await expect(migrate(database.url, folder)).rejects.toThrow(/does not know: start the newer version\.$/);
  });

  it("refuses to go on where another tool left a migration half way", async () => {
    await migrate(database.url, folder);
    await query("UPDATE _prisma_migrations SET finished_at = NULL");
    await expect(migrate(database.url, folder)).rejects.toThrow(/failed half way under another tool/);
  });

  it("leaves nothing of a migration that fails, and applies it when it is mended", async () => {
    writeMigration("20240102000000_second", "CREATE TABLE town (id INT); SELECT no_such_function();");
    await expect(migrate(database.url, folder)).rejects.toThrow(
      /^The migration 20240102000000_second could not be applied: /,
    );
    expect(await query("SELECT to_regclass('town') AS town")).toEqual([{ town: null }]);
    writeFileSync(join(folder, "20240102000000_second", "migration.sql"), "CREATE TABLE town (id INT);");
    expect(await migrate(database.url, folder)).toEqual(["20240102000000_second"]);
  });

  it("lets several starting processes take turns", async () => {
    const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(database.url, folder)));
    expect(applied.flat()).toEqual(["20240101000000_first"]);
  });

  it("finds nothing to do on a database made from the shipped migrations", async () => {
    const migrated = await createTestDatabase();
    try {
      expect(await migrate(migrated.url, SHIPPED)).toEqual([]);
    } finally {
      await migrated.drop();
    }
  });

  it("says in one sentence, without the password, why a database cannot be used", async () => {
    await expect(migrate("postgresql://a:secret@127.0.0.1:1/atlas", folder)).rejects.toThrow(
      /^The database at 127\.0\.0\.1:1\/atlas cannot be used: nothing listens there\.$/,
    );
    const absent = new URL(database.url);
    absent.pathname = "/absent";
    await expect(migrate(absent.href, folder)).rejects.toThrow(/there is no database of that name\.$/);
    const stranger = new URL(database.url);
    stranger.username = "stranger";
    await expect(migrate(stranger.href, folder)).rejects.toThrow(/user or password is not accepted\.$/);
  });
});
