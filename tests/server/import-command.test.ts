import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";

const root = join(import.meta.dirname, "..", "..");
const COMMAND = ["--import", "tsx", join("lib", "server", "import-command.ts")];
const ROWS = 6000;

let opened: OpenDatabase;
let scratch: string;
beforeAll(async () => {
  opened = await openSmallDatabase();
  scratch = mkdtempSync(join(tmpdir(), "claim-atlas-import-"));
});
afterAll(async () => {
  await opened.close();
  rmSync(scratch, { recursive: true, force: true });
});

const environment = () => ({ ...process.env, DATABASE_URL: opened.url, LOG_LEVEL: "silent" });
const run = (...words: string[]) =>
  spawnSync(process.execPath, [...COMMAND, ...words], { cwd: root, encoding: "utf8", env: environment() });

/** A ledger of date, place, holder and source, as people keep them. */
const ledger = (name: string, rows: string[]) => {
  const file = join(scratch, name);
  writeFileSync(file, ["when;village;holder;who", ...rows].join("\n"));
  return file;
};
const mapping = () => {
  const file = join(scratch, "mapping.json");
  const columns = { eventDate: "when", target: "village", party: "holder", speaker: "who" };
  const texts = { summary: "{who} showed {village} as held by {holder}." };
  const sources = { Mappers: { kind: "mappingProject", alignment: "north" } };
  writeFileSync(
    file,
    JSON.stringify({ version: 1, columns, dates: { eventDate: "dd.MM.yyyy" }, texts, sources }),
  );
  return file;
};

describe("npm run import", () => {
  it("brings in a ledger with its mapping, reports what did not match, and says so by its exit code", async () => {
    const file = ledger("a.csv", [
      "09.03.2025;Alder;south;Mappers",
      "10.03.2025;Nowhere;south;Mappers",
      "11.03.2025;Birch;north;reporter",
    ]);
    const report = join(scratch, "a");
    const words = [file, "--theatre", "small", "--mapping", mapping(), "--report", report];
    const strict = run(...words, "--strict");
    expect([strict.status, strict.stderr]).toEqual([1, expect.stringMatching(/2 of 3 rows cannot come in/)]);
    const standing = run(...words);
    expect([standing.status, standing.stderr]).toEqual([
      1,
      expect.stringMatching(/a\.json is there already: .*--force/),
    ]);
    words.push("--force");
    const dry = run(...words, "--dry-run", "--create-sources");
    expect([dry.status, dry.stdout]).toEqual([0, expect.stringMatching(/nothing was stored. 2 statements/)]);
    expect(await opened.db.client.statement.count()).toBe(0);

    const done = run(...words, "--create-sources");
    expect([done.status, done.stderr]).toEqual([0, ""]);
    expect(readFileSync(`${report}-left-out.csv`, "utf8")).toMatch(
      /^row,column,problem\n3,village,"?No place is called Nowhere/,
    );
    expect(JSON.parse(readFileSync(`${report}.json`, "utf8"))).toMatchObject({
      counts: { rows: 3, statements: 2, refused: 1 },
      newSources: [{ key: "Mappers", source: { kind: "mappingProject", alignment: "north" } }],
    });
    const made = await opened.db.client.source.findFirst({ where: { nameEn: "Mappers" } });
    expect(made).toMatchObject({ kind: "mappingProject", alignment: "north" });
    expect(
      await opened.db.client.statement.findMany({ select: { summary: true }, orderBy: { saidOn: "asc" } }),
    ).toEqual([
      { summary: "Mappers showed Alder as held by south." },
      { summary: "reporter showed Birch as held by north." },
    ]);
  }, 120_000);

  it("says in a sentence what it cannot use", () => {
    expect(run("missing.csv", "--theatre", "small").stderr).toMatch(/there is no such file/);
    expect(run("a.csv").stderr).toMatch(/^Usage: npm run import/);
    const file = ledger("b.csv", []);
    expect(run(file, "--theatre", "small", "--mapping", file).stderr).toMatch(
      /The mapping .* cannot be read/,
    );
  }, 120_000);

  it.each(["staging", "publishing"])(
    "leaves all or none when it is killed with -9 while %s",
    async (state) => {
      const { client } = opened.db;
      const rows = Array.from({ length: ROWS }, (_, index) => {
        const at = new Date(Date.UTC(state === "staging" ? 1600 : 1700, 0, 1 + index)).toISOString();
        return `${at.slice(8, 10)}.${at.slice(5, 7)}.${at.slice(0, 4)};Alder;south;reporter`;
      });
      const file = ledger(`${state}.csv`, rows);
      const before = [
        await client.revision.count(),
        await client.statement.count(),
        await client.claim.count(),
      ];
      const child = spawn(
        process.execPath,
        [...COMMAND, file, "--theatre", "small", "--mapping", mapping(), "--report", join(scratch, state)],
        { cwd: root, stdio: "ignore", env: environment() },
      );
      const ended = once(child, "exit");
      const isThere = async () =>
        state === "staging"
          ? (await client.importStatement.count()) > 0
          : (await client.import.count({ where: { state: "publishing" } })) > 0;
      while (child.exitCode === null && !(await isThere())) await new Promise((next) => setTimeout(next, 5));
      child.kill("SIGKILL");
      expect(await ended).toEqual([null, "SIGKILL"]);
      const job = () => client.import.findFirstOrThrow({ where: { fileName: `${state}.csv` } });
      // A connection that was cut ends its transaction within moments; till then it may even still commit.
      await new Promise((next) => setTimeout(next, 3000));
      const isDone = (await job()).state === "done";
      if (state === "staging") expect(isDone).toBe(false);
      const all = isDone ? ROWS : 0;
      const after = [
        await client.revision.count(),
        await client.statement.count(),
        await client.claim.count(),
      ];
      expect(after.map((count, index) => count - (before[index] ?? 0))).toEqual([all, all, all]);

      await client.import.updateMany({
        where: { state: { in: ["staging", "publishing"] } },
        data: { beatAt: new Date(0) },
      });
      expect(
        run(
          ledger("c.csv", []),
          "--theatre",
          "small",
          "--mapping",
          mapping(),
          "--dry-run",
          "--report",
          join(scratch, `after-${state}`),
        ).status,
      ).toBe(0);
      expect((await job()).state).toBe(isDone ? "done" : "failed");
      expect((await client.importStatement.count()) + (await client.importClaim.count())).toBe(0);
    },
    120_000,
  );
});
