import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import { startEmbeddedPostgres } from "@/lib/server/embedded-postgres";

const root = join(import.meta.dirname, "..", "..");
const CLAIMS_EACH = 3;

describe("kill -9 of the app and its database in the middle of 200 writes", () => {
  let scratch: string;
  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), "claim-atlas-kill-"));
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  /** Runs the writer until it has acknowledged so many statements, then kills both; returns all acknowledged ids. */
  async function writeUntilKilled(folder: string, round: number, killAfter: number): Promise<string[]> {
    const child = spawn(
      process.execPath,
      [
        "--import",
        "tsx",
        join("tests", "support", "write-statements.ts"),
        folder,
        join(root, "prisma", "migrations"),
        String(round),
      ],
      { cwd: root, stdio: ["ignore", "pipe", "inherit"] },
    );
    const exited = once(child, "exit");
    const stored: string[] = [];
    let databasePid = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      const [word, value = ""] = line.split(" ");
      if (word === "database") databasePid = Number(value);
      if (word === "stored") stored.push(value);
      if (stored.length === killAfter && !child.killed) {
        child.kill("SIGKILL");
        process.kill(databasePid, "SIGKILL");
      }
    }
    expect(await exited).toEqual([null, "SIGKILL"]);
    return stored;
  }

  it("loses no acknowledged statement and keeps no half one, twice in a row", {
    timeout: 120_000,
  }, async () => {
    const folder = join(scratch, "postgres");
    const acknowledged: string[] = [];
    for (const [round, killAfter] of [40, 110].entries()) {
      const stored = await writeUntilKilled(folder, round, killAfter);
      expect(stored.length).toBeGreaterThanOrEqual(killAfter);
      expect(stored.length).toBeLessThan(200);
      acknowledged.push(...stored);
    }

    const database = await startEmbeddedPostgres({ folder });
    const db = connect(database.url);
    try {
      const world = await loadWorld(db, "sumy-kursk", null);
      expect(acknowledged.filter((id) => !world.statements.has(id))).toEqual([]);
      const written = [...world.statements].filter(([id]) => id.startsWith("round-"));
      expect(written.filter(([, { value }]) => value.claims.length !== CLAIMS_EACH)).toEqual([]);
      // The tables that pages are read from agree with the revisions: no statement without its claims, none extra.
      expect(await countClaims(database.url)).toEqual(
        written.map(([id]) => ({ id, claims: CLAIMS_EACH })).sort((a, b) => (a.id < b.id ? -1 : 1)),
      );
    } finally {
      await db.close();
      await database.stop();
    }
  });
});

async function countClaims(url: string): Promise<{ id: string; claims: number }[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const counted = await client.query<{ id: string; claims: number }>(
      `SELECT s."id", count(c."id")::int AS claims
         FROM "Statement" s LEFT JOIN "Claim" c ON c."statementId" = s."id"
        WHERE s."id" LIKE 'round-%' GROUP BY s."id" ORDER BY s."id" COLLATE "C"`,
    );
    return counted.rows;
  } finally {
    await client.end();
  }
}
