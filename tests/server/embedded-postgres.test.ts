import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/lib/server/embedded-postgres";
import { isAlive } from "@/lib/server/postmaster";
import { StartFailure } from "@/lib/server/start-failure";

describe("startEmbeddedPostgres", () => {
  let scratch: string;
  let folder: string;
  let running: EmbeddedPostgres | null = null;

  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), "claim-atlas-embedded-"));
    folder = join(scratch, "below", "postgres");
  });
  afterEach(async () => {
    await running?.stop();
    running = null;
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  async function start(): Promise<EmbeddedPostgres> {
    running = await startEmbeddedPostgres({ folder });
    return running;
  }
  async function query(sql: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: running?.url });
    client.on("error", () => {});
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }

  it("creates the data on first use, safe against power cuts, and knows the case of Cyrillic letters", async () => {
    const { version } = await start();
    expect(
      await query("SELECT lower('ЖУРАВКА Є') AS name, current_setting('server_version') AS version"),
    ).toEqual([{ name: "журавка є", version }]);
    expect(await query("SELECT current_setting('fsync') AS fsync")).toEqual([{ fsync: "on" }]);
    await query("CREATE TABLE kept (day TEXT); INSERT INTO kept VALUES ('2025-05-30')");
  });

  it("listens on loopback only and lets nobody in without the password, which only its owner can read", async () => {
    const { url } = await start();
    expect(await query("SHOW listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
    const stranger = new URL(url);
    stranger.password = "guess";
    await expect(new pg.Client({ connectionString: stranger.href }).connect()).rejects.toThrow(/password/);
    expect(statSync(join(folder, "password")).mode & 0o777).toBe(0o600);
  });

  it("keeps the data over a stop and a start, and a stop leaves no process", async () => {
    const first = await start();
    await first.stop();
    expect(isAlive(first.pid())).toBe(false);
    expect(readdirSync(join(folder, "cluster"))).not.toContain("postmaster.pid");
    await start();
    expect(await query("SELECT day FROM kept")).toEqual([{ day: "2025-05-30" }]);
  });

  it("comes back on the same port by itself when the server is killed, with all that was acknowledged", async () => {
    const { pid, url } = await start();
    await query("CREATE TABLE acknowledged AS SELECT generate_series(1, 100) AS n");
    const killed = pid();
    process.kill(killed, "SIGKILL");
    await expect.poll(() => pid() !== killed && isAlive(pid()), { timeout: 15_000 }).toBe(true);
    expect(running?.url).toBe(url);
    expect(await query("SELECT count(*)::int FROM acknowledged")).toEqual([{ count: 100 }]);
  });

  it("starts where the pid file of a crash names a process that is now something else", async () => {
    await start();
    await running?.stop();
    const file = join(folder, "cluster", "postmaster.pid");
    writeFileSync(file, `${process.pid}\n${folder}\n1\n1\n\n127.0.0.1\n1 1\nready   \n`);
    await start();
    expect(readFileSync(file, "utf8")).toMatch(new RegExp(`^${running?.pid()}\n`));
  });

  it("lets one process own a folder: a second one gets one sentence and disturbs nothing", async () => {
    await start();
    await expect(startEmbeddedPostgres({ folder })).rejects.toThrow(
      new StartFailure(
        `Claim Atlas is already running on ${join(scratch, "below")} (process ${process.pid}): stop it first, or choose another folder with DATA_DIR.`,
      ),
    );
    expect(await query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("never touches a folder that holds something else", async () => {
    const other = join(scratch, "other");
    mkdirSync(other);
    writeFileSync(join(other, "letter.txt"), "dear");
    await expect(startEmbeddedPostgres({ folder: other })).rejects.toThrow(
      /is not empty and holds no database/,
    );
    expect(readdirSync(other)).toEqual(["letter.txt"]);
  });

  it("says in one sentence that a folder cannot be written", async () => {
    const file = join(scratch, "file");
    writeFileSync(file, "");
    await expect(startEmbeddedPostgres({ folder: join(file, "postgres") })).rejects.toThrow(
      /^The folder .* for the database cannot be written \(\w+\): choose another with DATA_DIR, or set DATABASE_URL\.$/,
    );
  });
});
