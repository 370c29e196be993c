import { spawnSync } from "node:child_process";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { delimiter, join } from "node:path";
import { chromium as playwrightChromium } from "@playwright/test";
import { StartFailure } from "@/lib/server/start-failure";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC_PATHS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const PROBE_TIMEOUT_MS = 30_000;

/**
 * Finds a Chromium that runs, for the browser tests: the one the operator named, an installed one, Playwright's own,
 * the one in @sparticuz/chromium (Linux on x64); where there is none, Debian's is installed if this account may.
 * @param chosen CHROMIUM_PATH, which must work when it is given
 * @param cacheFolder where the one from npm is unpacked
 * @throws StartFailure with the cure
 */
export async function findBrowser(
  chosen: string | null,
  cacheFolder: string,
  log: (line: string) => void,
): Promise<string> {
  if (chosen !== null) {
    if (runs(chosen)) return chosen;
    throw new StartFailure(`CHROMIUM_PATH=${chosen} is not a browser that runs here.`);
  }
  const found = [...listInstalled(), playwrightChromium.executablePath()].find(runs);
  if (found !== undefined) return found;
  if (process.platform === "linux" && process.arch === "x64") {
    const unpacked = await unpackNpmChromium(cacheFolder);
    if (runs(unpacked)) return unpacked;
  }
  const installed = installDebianChromium(log);
  if (installed !== null) return installed;
  throw new StartFailure(
    "No Chromium that runs was found for the browser tests: install one with npx playwright install --with-deps chromium, or name one in CHROMIUM_PATH.",
  );
}

function listInstalled(): string[] {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return process.platform === "darwin" ? [...MAC_PATHS, ...onPath] : onPath;
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: PROBE_TIMEOUT_MS }).status === 0;
}

/** Unpacks the browser that came with `npm ci`, and a script that starts it with the libraries it brings. */
async function unpackNpmChromium(cacheFolder: string): Promise<string> {
  const script = join(cacheFolder, "chromium.sh");
  if (existsSync(script)) return script;
  rmSync(cacheFolder, { recursive: true, force: true }); // what an interrupted attempt left looks complete to the package
  mkdirSync(cacheFolder, { recursive: true });
  // The package unpacks into the temporary folder, and its libraries only where it takes itself to be at Amazon's.
  const before = { TMPDIR: process.env.TMPDIR, AWS_LAMBDA_JS_RUNTIME: process.env.AWS_LAMBDA_JS_RUNTIME };
  const { LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
  Object.assign(process.env, { TMPDIR: cacheFolder, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" });
  try {
    const { default: npmChromium } = await import("@sparticuz/chromium");
    const program = await npmChromium.executablePath();
    const lines = [
      "#!/bin/sh",
      `export LD_LIBRARY_PATH='${join(cacheFolder, "al2023", "lib")}'"\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"`,
      `export FONTCONFIG_PATH="\${FONTCONFIG_PATH:-${join(cacheFolder, "fonts")}}"`,
      `exec '${program}' "$@"`,
      "",
    ];
    writeFileSync(`${script}.new`, lines.join("\n"));
    chmodSync(`${script}.new`, 0o755);
    renameSync(`${script}.new`, script);
    return script;
  } finally {
    for (const [name, value] of Object.entries({ ...before, LD_LIBRARY_PATH, FONTCONFIG_PATH })) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

function installDebianChromium(log: (line: string) => void): string | null {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  log("No browser is here yet: installing Debian's chromium.");
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const words of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]) {
    spawnSync("apt-get", words, { stdio: ["ignore", "ignore", "inherit"], env: environment });
  }
  return ["/usr/bin/chromium"].find(runs) ?? null;
}
