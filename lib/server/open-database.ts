import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EMBEDDED_NAME } from "@/lib/server/create-cluster";
import { startEmbeddedPostgres } from "@/lib/server/embedded-postgres";
import type { Environment } from "@/lib/server/environment";
import { findPostmaster } from "@/lib/server/postmaster";

/** A database for the time of a command. */
export interface OpenDatabase {
  url: string;
  /** Stops what was started for the command; leaves alone what ran before. */
  stop(): Promise<void>;
}

/**
 * The database that the app uses: DATABASE_URL; else the embedded one, as it runs under the app, or started for the
 * time of the command.
 * @throws StartFailure when it can be neither found nor started
 */
export async function openDatabase(environment: Environment): Promise<OpenDatabase> {
  if (environment.databaseUrl) return { url: environment.databaseUrl, stop: async () => {} };
  const folder = join(environment.dataDir, "postgres");
  const running = findPostmaster(join(folder, "cluster"));
  if (running?.ready) {
    const password = readFileSync(join(folder, "password"), "utf8").trim();
    const url = `postgresql://${EMBEDDED_NAME}:${password}@127.0.0.1:${running.port}/${EMBEDDED_NAME}`;
    return { url, stop: async () => {} };
  }
  const started = await startEmbeddedPostgres({ folder });
  process.once("exit", started.stopNow);
  return { url: started.url, stop: started.stop };
}
