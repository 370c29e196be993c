import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { StartFailure } from "@/lib/server/start-failure";

/** What a build is made from. lib/server starts things and is in no page; generated code follows from the schema. */
const SOURCE_FOLDERS = ["app", "components", "lib"];
const NOT_IN_PAGES = [join("lib", "server"), join("lib", "db", "generated")];
const SOURCE_FILES = [
  "next.config.ts",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "prisma/schema.prisma",
  "instrumentation.ts",
  "proxy.ts",
  "tsconfig.json",
];

/** Beside Next's own files: it vanishes with them, and is there only when a build was completed. */
const MARK = join(".next", "claim-atlas-build.txt");

/**
 * Builds the pages unless the last complete build was made from exactly these sources.
 * @param root the checkout
 * @param log receives one line when there is something to wait for
 * @param cancelled stops a build under way, with everything it started
 * @throws StartFailure when the folder cannot be written or Next refuses; Next's report is then on stderr
 */
export async function buildPages(
  root: string,
  log: (line: string) => void,
  cancelled: AbortSignal,
): Promise<void> {
  const digest = digestSources(root);
  const mark = join(root, MARK);
  if (existsSync(mark) && readFileSync(mark, "utf8") === digest) return;
  log("Building the pages. This takes about half a minute and is done again only when something changes.");
  const startedAt = Date.now();
  try {
    rmSync(mark, { force: true });
    const report = await runNextBuild(root, cancelled);
    if (report !== null) {
      if (/EACCES|EROFS|EPERM/.test(report)) throw new StartFailure(cannotWrite(root));
      process.stderr.write(`${report}\n`);
      throw new StartFailure("The pages could not be built; Next's report is above.");
    }
    writeFileSync(mark, digest);
  } catch (error) {
    if (error instanceof StartFailure) throw error;
    throw new StartFailure(cannotWrite(root));
  }
  log(`Built the pages in ${Math.round((Date.now() - startedAt) / 1000)} s.`);
}

function cannotWrite(root: string): string {
  return `The pages cannot be built because ${join(root, ".next")} cannot be written by this account.`;
}

/** Resolves with null on success, else with what Next said. */
function runNextBuild(root: string, cancelled: AbortSignal): Promise<string | null> {
  const next = join(
    dirname(createRequire(import.meta.url).resolve("next/package.json")),
    "dist",
    "bin",
    "next",
  );
  return new Promise((done, failed) => {
    // A process group of its own, so that its workers can be stopped with it.
    const child = spawn(process.execPath, [next, "build"], {
      cwd: root,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    });
    const stopBuild = () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
    };
    cancelled.addEventListener("abort", stopBuild, { once: true });
    process.once("exit", stopBuild);
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        said += chunk.toString("utf8");
      });
    }
    child.once("error", failed);
    child.once("close", (code) => {
      cancelled.removeEventListener("abort", stopBuild);
      process.removeListener("exit", stopBuild);
      done(code === 0 ? null : said.trim());
    });
  });
}

/** SHA-256 over names and contents of everything that goes into a build, and the settings compiled into it. */
function digestSources(root: string): string {
  const hash = createHash("sha256").update(process.version);
  for (const [name, value] of Object.entries(process.env).sort()) {
    if (name.startsWith("NEXT_PUBLIC_")) hash.update(`${name}=${value}\n`);
  }
  const files = [...SOURCE_FILES, ...SOURCE_FOLDERS.flatMap((folder) => listFiles(root, folder))];
  for (const file of files.filter((name) => existsSync(join(root, name))).sort()) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\n${content.length}\n`).update(content);
  }
  return hash.digest("hex");
}

function listFiles(root: string, folder: string): string[] {
  if (NOT_IN_PAGES.includes(folder) || !statSync(join(root, folder), { throwIfNoEntry: false })) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFiles(root, path) : [path];
  });
}
