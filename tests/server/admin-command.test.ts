import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, type Db } from "@/lib/db/connect";
import { findActor } from "@/lib/service/find-actor";
import { createTestDatabase, type TestDatabase } from "@/tests/support/database";

const root = join(import.meta.dirname, "..", "..");
let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await createTestDatabase();
  db = connect(database.url);
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

const run = (...words: string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", join("lib", "server", "admin-command.ts"), ...words], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, DATABASE_URL: database.url, PUBLIC_URL: "https://atlas.example/" },
  });

describe("npm run admin", () => {
  it("prints a new key alone on its last line, which works at once beside an open app", async () => {
    const { stdout, status } = run("key", "create", "--role", "editor", "--name", "from the shell");
    const key = stdout.trimEnd().split("\n").at(-1) ?? "";
    expect([status, key]).toEqual([0, expect.stringMatching(/^ca_[a-z0-9]+_[\w-]{43}$/)]);
    const found = await findActor(db, { headers: new Headers({ authorization: `Bearer ${key}` }) });
    expect(found).toMatchObject({ value: { actor: { role: "editor" }, via: "key" } });
  }, 60_000);

  it("prints an invitation under the site's address", () => {
    const { stdout, status } = run("invite", "olena@example.org", "--role", "reviewer");
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(/https:\/\/atlas\.example\/invite\/[\w-]{43}\n$/),
    ]);
  }, 60_000);

  it("lists uploaded files that no evidence names, once they are a day old", async () => {
    expect(run("evidence", "unused").stdout).toBe("There are no files that no evidence names.\n");
    const file = (digit: string, hours: number) => ({
      ...{ sha256: digit.repeat(64), mediaType: "image/png", sizeBytes: 7, uploadedBy: "Rita" },
      uploadedAt: new Date(Date.now() - hours * 60 * 60 * 1000),
    });
    await db.client.evidenceFile.createMany({ data: [file("a", 25), file("b", 23)] });
    const { stdout } = run("evidence", "unused");
    expect(stdout).toMatch(/^a{64}\timage\/png\t7\tRita\t[\d-]+T[\d:.]+Z\n$/);
  }, 60_000);

  it("says in one sentence what is wrong", () => {
    expect(run("key", "revoke", "nothing")).toMatchObject({
      status: 1,
      stderr: "There is no such key, or it was revoked already.\n",
    });
    expect(run("key", "create").stderr).toMatch(/^Usage: npm run admin/);
  }, 60_000);
});
