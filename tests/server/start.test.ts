import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..");

describe("npm start", () => {
  let dataDir: string;
  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), "claim-atlas-start-"));
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  function start(environment: Record<string, string>, words: string[] = []) {
    const child = spawn(process.execPath, ["--import", "tsx", join("lib", "server", "start.ts"), ...words], {
      cwd: root,
      env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "", HOST: "127.0.0.1", ...environment },
    });
    return new Promise<{ code: number | null; stderr: string }>((done) => {
      let stderr = "";
      child.stderr.on("data", (chunk: Buffer) => {
        stderr += chunk.toString("utf8");
      });
      child.once("close", (code) => done({ code, stderr }));
    });
  }

  it("says that its port is taken before it does anything", async () => {
    const holder = createServer();
    const port = await new Promise<number>((done) => {
      holder.listen(0, "127.0.0.1", () => {
        const address = holder.address();
        done(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
    try {
      expect(await start({ PORT: String(port) })).toEqual({
        code: 1,
        stderr: `Port ${port} is already in use: stop what listens there or choose another, as in PORT=${port + 1} npm start.\n`,
      });
      expect(readdirSync(dataDir)).toEqual([]);
    } finally {
      holder.close();
    }
  });

  it("says that the database of DATABASE_URL cannot be reached, and starts none instead", async () => {
    expect(await start({ PORT: "0", DATABASE_URL: "postgresql://atlas:secret@127.0.0.1:1/atlas" })).toEqual({
      code: 1,
      stderr: "The database at 127.0.0.1:1/atlas cannot be used: nothing listens there.\n",
    });
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it("refuses settings and words it does not know, in one sentence", async () => {
    expect(await start({ PORT: "web" })).toEqual({
      code: 1,
      stderr: "The environment cannot be used: PORT must be a whole number from 0 to 65535.\n",
    });
    expect(await start({}, ["--port"])).toEqual({
      code: 1,
      stderr: "--port is not known here: settings are environment variables.\n",
    });
  });
});
