import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { reachablePath } from "@/lib/server/create-cluster";
import { findFreePort } from "@/lib/server/free-port";
import type { PostgresAccount } from "@/lib/server/postgres-account";
import type { PostgresBinaries } from "@/lib/server/postgres-binaries";
import { findPostmaster, type Postmaster } from "@/lib/server/postmaster";
import { errorCode, StartFailure } from "@/lib/server/start-failure";

export interface LaunchOptions {
  /** Holds `cluster`, `password` and the server's log. */
  folder: string;
  binaries: PostgresBinaries;
  account: PostgresAccount;
  /** False gives up safety against power cuts for speed: for tests only. */
  durable: boolean;
  /** Null takes a free one. */
  port: number | null;
}

const MAX_LOG_BYTES = 5_000_000;
const MAX_LAUNCHES = 20;
const POLL_MS = 20;

/**
 * Returns the server that runs on the folder, ready for connections: the one that outlived its launcher, or a new one.
 * Waits as long as a recovery after a crash takes.
 * @throws StartFailure with the server's own last word when it does not start
 */
export async function launchPostmaster(options: LaunchOptions): Promise<Postmaster> {
  const cluster = join(options.folder, "cluster");
  for (let launches = 0; launches < MAX_LAUNCHES; launches++) {
    const running = await waitUntilReady(cluster, () => false);
    if (running) return running;
    const launched = launchOnce(options, options.port ?? (await findFreePort()));
    const started = await waitUntilReady(cluster, launched.isRunning);
    if (started) return started;
    const complaint = launched.complaint();
    // Another start may have been first; children of a killed server need a moment to go; a port can be snatched.
    if (!/already exists|still in use|already in use|could not (bind|create any TCP)/i.test(complaint)) {
      throw new StartFailure(`PostgreSQL did not start on ${cluster}: ${complaint.replace(/\.?$/, ".")}`);
    }
    await pause(250);
  }
  throw new StartFailure(
    `PostgreSQL did not start on ${cluster}: see ${join(options.folder, "postgres.log")}.`,
  );
}

/** Polls until the server on the folder takes connections; null when there is none and none is coming. */
async function waitUntilReady(cluster: string, isComing: () => boolean): Promise<Postmaster | null> {
  for (;;) {
    const coming = isComing(); // asked first: a server that came and went in between is looked for once more
    const found = findPostmaster(cluster);
    if (found?.ready) return found;
    if (found === null && !coming) return null;
    await pause(POLL_MS);
  }
}

function launchOnce({ folder, binaries, account, durable }: LaunchOptions, port: number) {
  const cluster = join(folder, "cluster");
  const logFile = join(folder, "postgres.log");
  const log = openLog(logFile);
  if (statSync(logFile).size > MAX_LOG_BYTES) truncateSync(logFile);
  const logStart = statSync(logFile).size;
  const clusterHandle = openSync(cluster, "r");
  const settings: Record<string, string> = {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const child = spawn(
    binaries.postgres,
    [
      "-D",
      reachablePath(cluster, account, 3),
      ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ],
    // Detached: Ctrl-C must reach us, who stop the server when the app is done with it, and not the server itself.
    { cwd: "/", detached: true, stdio: ["ignore", log, log, clusterHandle], ...account },
  );
  closeSync(log);
  closeSync(clusterHandle);
  let failure: string | null = null;
  child.once("error", (error) => {
    failure = error.message;
  });
  child.unref();
  return {
    isRunning: () => failure === null && child.exitCode === null && child.signalCode === null,
    complaint: () => failure ?? lastComplaint(logFile, logStart),
  };
}

function openLog(logFile: string): number {
  try {
    return openSync(logFile, "a", 0o600);
  } catch (error) {
    throw new StartFailure(`${logFile} cannot be written by this account (${errorCode(error)}).`);
  }
}

function lastComplaint(logFile: string, from: number): string {
  const said = readFileSync(logFile).subarray(from).toString("utf8").split("\n");
  const fatal = said.filter((line) => /FATAL|PANIC|error/i.test(line)).at(-1) ?? said.filter(Boolean).at(-1);
  return fatal?.replace(/^.*?(FATAL|PANIC|LOG):\s*/, "") ?? "it said nothing";
}
