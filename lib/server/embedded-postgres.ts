import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { createCluster, EMBEDDED_NAME } from "@/lib/server/create-cluster";
import { launchPostmaster } from "@/lib/server/launch-postmaster";
import { choosePostgresAccount } from "@/lib/server/postgres-account";
import { findPostgresBinaries } from "@/lib/server/postgres-binaries";
import { isAlive, type Postmaster } from "@/lib/server/postmaster";
import { errorCode, errorMessage, StartFailure } from "@/lib/server/start-failure";

export interface EmbeddedPostgres {
  /** For pg and Prisma; carries the password. */
  url: string;
  /** Where the data are. */
  folder: string;
  version: string;
  pid(): number;
  /** Fast shutdown: open transactions are rolled back, what was committed is on disk. Returns when it is gone. */
  stop(): Promise<void>;
  /** The same without waiting, for a process's last moment. */
  stopNow(): void;
}

export interface EmbeddedPostgresOptions {
  folder: string;
  /** False gives up safety against power cuts for speed: for tests only. */
  durable?: boolean;
  log?: (line: string) => void;
}

/** Held by the one process that owns the server; the number has no meaning beyond being the same everywhere. */
const OWNER_LOCK = 5_051_998;
const PATIENCE_MS = 2_000;
const STOP_PATIENCE_MS = 30_000;
const POLL_MS = 20;

/**
 * Starts real PostgreSQL on a folder, creating the data on first use, or takes over the server that outlived a killed
 * launcher. If the server dies while we live, it is started again on the same port.
 *
 * One process owns a folder at a time: it holds an advisory lock on a connection of its own, which the server drops
 * the moment that process is gone, however it went.
 * @throws StartFailure in one sentence, among them: another process owns the folder
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { folder, durable = true, log = () => {} } = options;
  const cluster = join(folder, "cluster");
  const account = choosePostgresAccount(cluster);
  const binaries = findPostgresBinaries(account);
  createCluster(folder, binaries, account);
  requireSameMajor(cluster, binaries.version);
  const password = readPassword(folder);

  const launch = (port: number | null) => launchPostmaster({ folder, binaries, account, durable, port });
  let stopping = false;
  let owned = await own(() => launch(null), password, folder);
  const watch = () => {
    owned.client.once("end", () => {
      if (!stopping) void recover();
    });
  };
  const recover = async () => {
    log("The database stopped unexpectedly; starting it again.");
    while (!stopping) {
      try {
        owned = await own(() => launch(owned.postmaster.port), password, folder);
        log("The database is back.");
        return watch();
      } catch (error) {
        log(`The database did not come back: ${errorMessage(error)}`);
        await pause(PATIENCE_MS);
      }
    }
  };
  watch();
  await createDatabase(owned.client);

  const url = connectionUrl(owned.postmaster.port, password, EMBEDDED_NAME);
  return {
    url,
    folder,
    version: binaries.version,
    pid: () => owned.postmaster.pid,
    stopNow: () => {
      stopping = true;
      signal(owned.postmaster.pid, "SIGINT");
    },
    stop: async () => {
      stopping = true;
      const { pid } = owned.postmaster;
      signal(pid, "SIGINT");
      if (await isGone(pid, STOP_PATIENCE_MS)) return;
      signal(pid, "SIGQUIT"); // what is committed is in the log; the next start replays it
      await isGone(pid, STOP_PATIENCE_MS);
    },
  };
}

async function own(launch: () => Promise<Postmaster>, password: string, folder: string) {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const postmaster = await launch();
    const client = new pg.Client({
      connectionString: connectionUrl(postmaster.port, password, "postgres"),
      application_name: `claim-atlas ${process.pid}`,
      keepAlive: true,
    });
    client.on("error", () => {}); // "end" follows, and is where a lost server is dealt with
    try {
      await client.connect();
      const taken = await client.query<{ locked: boolean }>("SELECT pg_try_advisory_lock($1) AS locked", [
        OWNER_LOCK,
      ]);
      if (taken.rows[0]?.locked) return { postmaster, client };
      const holder = await findHolder(client);
      await client.end();
      // A launcher killed a moment ago may not have been noticed yet.
      if (Date.now() > deadline) {
        throw new StartFailure(
          `Claim Atlas is already running on ${dirname(folder)} (process ${holder}): stop it first, or choose another folder with DATA_DIR.`,
        );
      }
    } catch (error) {
      await client.end().catch(() => {});
      if (error instanceof StartFailure) throw error;
      if (errorCode(error) === "28P01") {
        throw new StartFailure(`${join(folder, "password")} does not open the database beside it.`);
      }
      // Anything else: the server was going down while we came. Launching again waits for that.
      if (Date.now() > deadline) throw error;
    }
    await pause(100);
  }
}

async function findHolder(client: pg.Client): Promise<string> {
  const found = await client.query<{ application_name: string }>(
    `SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a USING (pid)
      WHERE l.locktype = 'advisory' AND l.granted AND l.objid = $1::oid AND a.datname = 'postgres'`,
    [OWNER_LOCK],
  );
  return found.rows[0]?.application_name.replace("claim-atlas ", "") ?? "unknown";
}

async function createDatabase(client: pg.Client): Promise<void> {
  const found = await client.query("SELECT FROM pg_database WHERE datname = $1", [EMBEDDED_NAME]);
  if (found.rowCount === 0) await client.query(`CREATE DATABASE ${EMBEDDED_NAME}`);
}

function requireSameMajor(cluster: string, version: string): void {
  const stored = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  if (stored === version.split(".")[0]) return;
  throw new StartFailure(
    `The data in ${cluster} were written by PostgreSQL ${stored}, and the one installed here is ${version}: move them with pg_dump and pg_restore, or set DATABASE_URL.`,
  );
}

function readPassword(folder: string): string {
  const file = join(folder, "password");
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    throw new StartFailure(
      `The database's password in ${file} cannot be read (${errorCode(error) ?? errorMessage(error)}).`,
    );
  }
}

function connectionUrl(port: number, password: string, database: string): string {
  return `postgresql://${EMBEDDED_NAME}:${password}@127.0.0.1:${port}/${database}`;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (errorCode(error) !== "ESRCH") throw error;
  }
}

async function isGone(pid: number, patienceMs: number): Promise<boolean> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; ) {
    if (!isAlive(pid)) return true;
    await pause(POLL_MS);
  }
  return !isAlive(pid);
}
