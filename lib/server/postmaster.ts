import { readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { errorCode } from "@/lib/server/start-failure";

/** A running database server, as its own postmaster.pid describes it. */
export interface Postmaster {
  pid: number;
  port: number;
  /** Whether it takes connections; false while it starts, recovers or stops. */
  ready: boolean;
}

/**
 * Reads which server runs on a data folder, or null. A pid file that a crash left behind, and whose number now
 * belongs to another program, is removed: PostgreSQL itself would take that program for a server and refuse to
 * start, which happens readily in containers, where numbers are small.
 */
export function findPostmaster(clusterFolder: string): Postmaster | null {
  const file = join(clusterFolder, "postmaster.pid");
  let lines: string[];
  try {
    lines = readFileSync(file, "utf8").split("\n");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
  // Lines: pid, folder, start time, port, socket folder, address, shared memory, status (PostgreSQL 10 and newer).
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return null;
  if (worksIn(pid, clusterFolder))
    return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
  rmSync(file, { force: true });
  return null;
}

/** Whether a process is there and not a zombie that nobody has collected. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
  if (process.platform !== "linux") return true;
  try {
    // The state is the first field after the program's name, which is in parentheses.
    return !/^\d+ \(.*\) Z /s.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

/** A server's working folder is its data folder. Where the system does not tell, the pid file is believed. */
function worksIn(pid: number, clusterFolder: string): boolean {
  if (process.platform !== "linux") return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(clusterFolder);
  } catch {
    // Containers often forbid looking at another account's process; its name can always be read.
    return readFileSync(`/proc/${pid}/comm`, "utf8").trim() === "postgres";
  }
}
