import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "@/lib/server/embedded-postgres";
import { readEnvironment } from "@/lib/server/environment";
import { migrate } from "@/lib/server/migrate";

declare module "vitest" {
  interface ProvidedContext {
    testDatabase: {
      /** A server whose user may create databases. */
      serverUrl: string;
      /** The migrated database that tests copy. */
      template: string;
      /** How this server makes an empty database in which every script has upper and lower case. */
      emptyDatabaseOptions: string;
    };
  }
}

/**
 * Vitest's global set-up: one PostgreSQL for the whole run, thrown away at its end, or the one of TEST_DATABASE_URL,
 * where everything that was created is removed again.
 */
export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  const { testDatabaseUrl } = readEnvironment(process.env);
  const server =
    testDatabaseUrl === null ? await startThrowAway() : { url: testDatabaseUrl, stop: async () => {} };
  const client = new pg.Client({ connectionString: server.url });
  const template = `claim_atlas_test_${randomBytes(4).toString("hex")}`;
  const removeAll = async () => {
    const left = await client.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE starts_with(datname, $1)",
      [template],
    );
    for (const { datname } of left.rows) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`);
    await client.end();
    await server.stop();
  };
  await client.connect();
  try {
    const emptyDatabaseOptions = await chooseOptions(client);
    await client.query(`CREATE DATABASE ${template} ${emptyDatabaseOptions}`);
    const templateUrl = new URL(server.url);
    templateUrl.pathname = `/${template}`;
    await migrate(templateUrl.href, join(project.config.root, "prisma", "migrations"));
    project.provide("testDatabase", { serverUrl: server.url, template, emptyDatabaseOptions });
  } catch (error) {
    await removeAll(); // else the connection keeps the run from ending
    throw error;
  }
  return removeAll;
}

/** The built-in provider of PostgreSQL 17 and newer; before it, the system's locale of the same name. */
async function chooseOptions(client: pg.Client): Promise<string> {
  const shown = await client.query<{ server_version: string }>("SHOW server_version");
  const major = Number.parseInt(shown.rows[0]?.server_version ?? "0", 10);
  const provider = major >= 17 ? "LOCALE_PROVIDER builtin BUILTIN_LOCALE" : "LOCALE";
  // template0 accepts any encoding and locale, whatever the server's own defaults are.
  return `TEMPLATE template0 ENCODING 'UTF8' ${provider} 'C.UTF-8'`;
}

async function startThrowAway() {
  const scratch = mkdtempSync(join(tmpdir(), "claim-atlas-test-"));
  const server = await startEmbeddedPostgres({ folder: join(scratch, "postgres"), durable: false });
  process.once("exit", server.stopNow);
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}
