import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { PostgresAccount } from "@/lib/server/postgres-account";
import type { PostgresBinaries } from "@/lib/server/postgres-binaries";
import { errorCode, errorMessage, StartFailure } from "@/lib/server/start-failure";

/** The role and the database inside the embedded server. */
export const EMBEDDED_NAME = "claim_atlas";

const ABANDONED_AFTER_MS = 10 * 60_000;

/**
 * Creates `<folder>/cluster` (PostgreSQL's own files) and `<folder>/password`, unless they are there. The folder
 * appears in one step when it is complete, so an interrupted or a simultaneous first start leaves nothing half made.
 * @throws StartFailure when the folder cannot be written or holds something else
 */
export function createCluster(folder: string, binaries: PostgresBinaries, account: PostgresAccount): void {
  if (existsSync(join(folder, "cluster", "PG_VERSION"))) return;
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new StartFailure(
      `${folder} is not empty and holds no database: choose another folder with DATA_DIR.`,
    );
  }
  const fresh = makeFreshFolder(folder);
  try {
    const cluster = join(fresh, "cluster");
    const password = join(fresh, "password");
    mkdirSync(cluster, { mode: 0o700 });
    writeFileSync(password, `${randomBytes(24).toString("hex")}\n`, { mode: 0o600 });
    if (account) chmodSync(fresh, 0o711); // the lent account passes through to its own two
    if (account) for (const path of [cluster, password]) chownSync(path, account.uid, account.gid);
    runInitdb(binaries, account, cluster, password);
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    const code = errorCode(error);
    if (code === "ENOTEMPTY" || code === "EEXIST") return; // another start was first: its database is as good
    throw error;
  }
}

function makeFreshFolder(folder: string): string {
  const parent = dirname(folder);
  try {
    mkdirSync(parent, { recursive: true });
    for (const name of readdirSync(parent)) {
      const path = join(parent, name);
      if (!path.startsWith(`${folder}-new-`)) continue;
      if (Date.now() - statSync(path).mtimeMs > ABANDONED_AFTER_MS)
        rmSync(path, { recursive: true, force: true });
    }
    return mkdtempSync(`${folder}-new-`);
  } catch (error) {
    throw new StartFailure(
      `The folder ${parent} for the database cannot be written (${errorCode(error) ?? errorMessage(error)}): choose another with DATA_DIR, or set DATABASE_URL.`,
    );
  }
}

function runInitdb(
  binaries: PostgresBinaries,
  account: PostgresAccount,
  cluster: string,
  password: string,
): void {
  const clusterHandle = openSync(cluster, "r");
  const passwordHandle = openSync(password, "r");
  try {
    const run = spawnSync(
      binaries.initdb,
      [
        "-D",
        reachablePath(cluster, account, 3),
        `--pwfile=${reachablePath(password, account, 4)}`,
        `--username=${EMBEDDED_NAME}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        // Upper and lower case of every script without the system's locales, the same on every machine.
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
        "--no-instructions",
      ],
      {
        cwd: "/",
        encoding: "utf8",
        stdio: ["ignore", "ignore", "pipe", clusterHandle, passwordHandle],
        ...account,
      },
    );
    if (run.status === 0) return;
    const complaint = run.stderr?.split("\n").find((line) => /error|fatal|could not/i.test(line));
    const reason = run.error ? errorMessage(run.error) : (complaint ?? "it was interrupted");
    throw new StartFailure(
      `PostgreSQL could not create its data in ${cluster}: ${reason.replace(/\.?$/, ".")}`,
    );
  } finally {
    closeSync(clusterHandle);
    closeSync(passwordHandle);
  }
}

/**
 * The path by which a lent account reaches a file that it owns below folders that it may not enter (a checkout in
 * root's home): Linux opens `/proc/self/fd/<n>` without walking the folders above. The number is the place of the
 * open file in the child's stdio.
 */
export function reachablePath(path: string, account: PostgresAccount, descriptor: number): string {
  return account !== null && process.platform === "linux" ? `/proc/self/fd/${descriptor}` : path;
}
