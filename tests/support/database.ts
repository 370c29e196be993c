import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

export interface TestDatabase {
  /** For pg and Prisma. */
  url: string;
  /** Removes it, with whoever is still connected. */
  drop(): Promise<void>;
}

/** A database of its own with the newest schema and no rows: a copy of the template, about 50 ms. */
export async function createTestDatabase(): Promise<TestDatabase> {
  return create(`TEMPLATE ${inject("testDatabase").template}`);
}

/** The same server with nothing in it, for tests of what creates the schema. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return create(inject("testDatabase").emptyDatabaseOptions);
}

async function create(options: string): Promise<TestDatabase> {
  const { serverUrl, template } = inject("testDatabase");
  const name = `${template}_${randomBytes(6).toString("hex")}`;
  await runOnServer(serverUrl, `CREATE DATABASE ${name} ${options}`);
  return {
    url: withDatabase(serverUrl, name),
    drop: () => runOnServer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function runOnServer(serverUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function withDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
