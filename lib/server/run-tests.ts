import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readEnvironment } from "@/lib/server/environment";
import { findBrowser } from "@/lib/server/find-browser";
import { errorMessage, StartFailure } from "@/lib/server/start-failure";
import { onStopSignal } from "@/lib/server/stop-signals";
import { countPlaywright, countVitest, type TestCount } from "@/lib/server/test-reports";

// `npm test`: all tests, then one line with their number. `npm test -- unit [...]` runs Vitest alone and
// `npm test -- e2e [...]` the browser tests alone; what follows goes to Vitest or Playwright.

const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
const scratch = mkdtempSync(join(tmpdir(), "claim-atlas-tests-"));
const children = new Set<ChildProcess>();

onStopSignal(() => {
  for (const child of children) child.kill("SIGTERM");
  void Promise.all([...children].map(ended)).then(() => finish([{ passed: 0, failed: 1 }]));
});

const [part, ...rest] = process.argv.slice(2);
const counts: TestCount[] = [];
try {
  if (part !== undefined && part !== "unit" && part !== "e2e") {
    throw new StartFailure(`npm test knows the parts unit and e2e, not ${part}.`);
  }
  if (part !== "e2e") counts.push(await runVitest(rest));
  if (part !== "unit") counts.push(await runPlaywright(rest));
} catch (error) {
  process.stderr.write(`${error instanceof StartFailure ? error.message : errorMessage(error)}\n`);
  counts.push({ passed: 0, failed: 1 });
}
finish(counts);

async function runVitest(words: string[]): Promise<TestCount> {
  const report = join(scratch, "vitest.json");
  const code = await run("vitest", "vitest.mjs", [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...words,
  ]);
  return existsSync(report) ? countVitest(readJson(report), code) : { passed: 0, failed: 1 };
}

async function runPlaywright(words: string[]): Promise<TestCount> {
  const { chromiumPath } = readEnvironment(process.env);
  const browser = await findBrowser(
    chromiumPath,
    join(root, "node_modules", ".cache", "claim-atlas-chromium"),
    console.log,
  );
  const site = await startSite();
  try {
    const report = join(scratch, "playwright.json");
    const code = await run("@playwright/test", "cli.js", ["test", "--reporter=list,json", ...words], {
      E2E_BASE_URL: site.url,
      E2E_FIRST_LINK: site.firstLink,
      E2E_DATA_DIR: join(scratch, "data"),
      E2E_BROWSER: browser,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    });
    return existsSync(report) ? countPlaywright(readJson(report), code) : { passed: 0, failed: 1 };
  } finally {
    site.child.kill("SIGTERM");
    await ended(site.child);
  }
}

/** The real server, as `npm start` runs it, on a port and a data folder of its own. */
async function startSite(): Promise<{ url: string; firstLink: string; child: ChildProcess }> {
  const child = launch(["--import", "tsx", join(root, "lib", "server", "start.ts")], {
    PORT: "0",
    HOST: "127.0.0.1",
    DATABASE_URL: "",
    PUBLIC_URL: "",
    DATA_DIR: join(scratch, "data"),
    // All tests come from one address; the limits have tests of their own.
    RATE_LIMITS: "off",
  });
  const said = await new Promise<string>((done, failed) => {
    let said = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      process.stdout.write(chunk);
      said += chunk.toString("utf8");
      if (/is ready at \S+\n/.test(said)) done(said);
    });
    child.once("exit", () =>
      failed(new StartFailure("The site for the browser tests did not start; why is said above.")),
    );
  });
  const url = /is ready at (\S+)/.exec(said)?.[1] ?? "";
  const firstLink = /makes the first administrator, once: (\S+)/.exec(said)?.[1] ?? "";
  return { url, firstLink, child };
}

async function run(
  packageName: string,
  program: string,
  words: string[],
  environment: Record<string, string> = {},
): Promise<number | null> {
  const folder = dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`));
  const child = launch([join(folder, program), ...words], environment);
  child.stdout?.pipe(process.stdout, { end: false });
  return ended(child);
}

function launch(words: string[], environment: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, words, {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...environment },
  });
  children.add(child);
  child.once("exit", () => children.delete(child));
  return child;
}

/** The exit code; null after a signal. Resolves at once for a process that has ended already. */
function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((done) => child.once("close", (code) => done(code)));
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}

function finish(all: TestCount[]): never {
  rmSync(scratch, { recursive: true, force: true });
  const passed = all.reduce((sum, count) => sum + count.passed, 0);
  const failed = all.reduce((sum, count) => sum + count.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}
