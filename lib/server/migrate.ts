import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { errorCode, errorMessage, StartFailure } from "@/lib/server/start-failure";

/** The oldest PostgreSQL that the tests run against. */
const MIN_MAJOR = 15;
const CONNECT_TIMEOUT_MS = 10_000;

/** Prisma's own number, so that `prisma migrate deploy` and several starting processes wait for each other. */
const PRISMA_MIGRATE_LOCK = 72_707_369;

/** As `prisma migrate deploy` creates it. */
const CREATE_HISTORY_SQL = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

interface Migration {
  name: string;
  sql: string;
  /** SHA-256 of the file, in hexadecimal, as Prisma records it. */
  checksum: string;
}

/**
 * Brings a database to the newest schema and returns the names of the migrations it applied, in order. Each is one
 * transaction together with its row in the history, so a migration that fails or is killed leaves nothing behind.
 * `prisma migrate deploy` finds nothing to do afterwards, and may have been used before.
 * @param folder holds one `<name>/migration.sql` per migration
 * @throws StartFailure when the database cannot be reached, is too old, or its history is not the folder's
 */
export async function migrate(databaseUrl: string, folder: string): Promise<string[]> {
  const migrations = readMigrations(folder);
  const client = await openDatabase(databaseUrl);
  try {
    await requireUsable(client);
    await client.query("SELECT pg_advisory_lock($1)", [PRISMA_MIGRATE_LOCK]);
    await client.query(CREATE_HISTORY_SQL);
    const pending = await findPending(client, migrations);
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  } finally {
    await client.end(); // gives the lock back
  }
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "migration.sql")))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"));
      return { name, sql: sql.toString("utf8"), checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

async function openDatabase(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: "claim-atlas migrate",
  });
  client.on("error", () => {}); // the query that was under way rejects with it
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw new StartFailure(`The database at ${whereIs(databaseUrl)} cannot be used: ${explain(error)}.`);
  }
}

/** Host, port and name, never the password. */
function whereIs(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  return `${url.hostname || "localhost"}:${url.port || 5432}${url.pathname}`;
}

function explain(error: unknown): string {
  switch (errorCode(error)) {
    case "ECONNREFUSED":
      return "nothing listens there";
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return "the host's name is not known";
    case "28P01":
    case "28000":
      return "user or password is not accepted";
    case "3D000":
      return "there is no database of that name";
    default:
      return errorMessage(error).replace(/\.$/, "");
  }
}

async function requireUsable(client: pg.Client): Promise<void> {
  const shown = await client.query<{ version: string; encoding: string }>(
    "SELECT current_setting('server_version') AS version, current_setting('server_encoding') AS encoding",
  );
  const { version = "of unknown version", encoding = "unknown" } = shown.rows[0] ?? {};
  if (!(Number.parseInt(version, 10) >= MIN_MAJOR)) {
    throw new StartFailure(
      `The database is PostgreSQL ${version}, and Claim Atlas needs ${MIN_MAJOR} or newer.`,
    );
  }
  const folds = async () =>
    (await client.query<{ same: boolean }>("SELECT lower('Ж') = 'ж' AS same")).rows[0]?.same === true;
  if (encoding === "UTF8" && (await folds())) return;
  throw new StartFailure(
    `The database's encoding is ${encoding} and its locale does not know the upper and lower case of every script: create it with ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0.`,
  );
}

async function findPending(client: pg.Client, migrations: Migration[]): Promise<Migration[]> {
  const history = await client.query<{ migration_name: string; checksum: string; finished_at: Date | null }>(
    `SELECT migration_name, checksum, finished_at FROM _prisma_migrations
      WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of history.rows) {
    const migration = known.get(row.migration_name);
    if (!migration) {
      throw new StartFailure(
        `The database has the migration ${row.migration_name}, which this version of Claim Atlas does not know: start the newer version.`,
      );
    }
    if (row.finished_at === null) {
      throw new StartFailure(
        `The migration ${row.migration_name} failed half way under another tool: settle it with npx prisma migrate resolve, then start again.`,
      );
    }
    if (row.checksum !== migration.checksum) {
      throw new StartFailure(
        `The migration ${row.migration_name} was changed after it was applied: restore its migration.sql and put the change into a new migration.`,
      );
    }
  }
  const applied = new Set(history.rows.map((row) => row.migration_name));
  return migrations.filter((migration) => !applied.has(migration.name));
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw new StartFailure(
      `The migration ${name} could not be applied: ${errorMessage(error).replace(/\.?$/, ".")}`,
    );
  }
}
