import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { buildPages } from "@/lib/server/build-pages";
import { startEmbeddedPostgres } from "@/lib/server/embedded-postgres";
import { type Environment, readEnvironment } from "@/lib/server/environment";
import { findFreePort, requireFreePort } from "@/lib/server/free-port";
import { migrate } from "@/lib/server/migrate";
import { servePages } from "@/lib/server/serve-pages";
import { errorMessage, StartFailure } from "@/lib/server/start-failure";
import { onStopSignal } from "@/lib/server/stop-signals";

// `npm start` and `npm run dev`: everything from an empty folder to a page in the browser, in this one process. What
// it starts it also stops; after a kill -9 the next start takes over what was left.

const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
process.chdir(root); // relative paths mean the same however a supervisor starts this
const say = (line: string) => console.log(line);
const stops: (() => Promise<void>)[] = [];
const cancel = new AbortController();

const starting = start(process.argv.slice(2), cancel.signal);
onStopSignal(() => {
  say("Stopping.");
  cancel.abort();
  void finish(0); // does not wait for a load under way: each of its steps is whole, and the next start goes on
});
starting.catch((error: unknown) => {
  if (cancel.signal.aborted) return;
  process.stderr.write(`${error instanceof StartFailure ? error.message : describeUnexpected(error)}\n`);
  void finish(1);
});

async function start(words: string[], cancelled: AbortSignal): Promise<void> {
  if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));
  const dev = words.includes("--dev");
  const unknown = words.find((word) => word !== "--dev");
  if (unknown !== undefined)
    throw new StartFailure(`${unknown} is not known here: settings are environment variables.`);
  const environment = readEnvironment(process.env);
  const port = environment.port === 0 ? await findFreePort() : environment.port;
  await requireFreePort(port, environment.host);

  const databaseUrl = environment.databaseUrl ?? (await startDatabase(environment));
  // The pages run in this process and read their settings from its environment.
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    DATA_DIR: environment.dataDir,
    PORT: String(port),
  });
  cancelled.throwIfAborted();

  const applied = await migrate(databaseUrl, join(root, "prisma", "migrations"));
  if (applied.length > 0)
    say(`Applied ${applied.length} migration${applied.length === 1 ? "" : "s"}: ${applied.join(", ")}.`);
  generateClientWhenStale();
  cancelled.throwIfAborted();

  await loadDemonstrationWhenEmpty(databaseUrl);
  cancelled.throwIfAborted();

  if (!dev) await buildPages(root, say, cancelled);
  cancelled.throwIfAborted();

  const pages = await servePages({ root, port, host: environment.host, dev });
  stops.push(pages.stop);
  const site = environment.publicUrl ?? `http://${addressOf(environment.host)}:${port}`;
  await inviteFirstAdministrator(databaseUrl, site.replace(/\/$/, ""));
  say(`Claim Atlas is ready at ${site}`);
  say(dev ? "Changed sources show at once. Ctrl-C stops everything." : "Ctrl-C stops everything.");
}

async function startDatabase({ dataDir }: Environment): Promise<string> {
  const folder = join(dataDir, "postgres");
  say(existsSync(folder) ? "Starting the database." : "Creating the database.");
  const opening = startEmbeddedPostgres({ folder, log: say });
  stops.push(() => opening.then((opened) => opened.stop()).catch(() => {})); // also while it is still opening
  const database = await opening;
  process.once("exit", database.stopNow);
  say(`PostgreSQL ${database.version} is running; its data are in ${folder}`);
  return database.url;
}

/** `npm ci` has written the client already, unless install scripts were off or the schema came later. */
function generateClientWhenStale(): void {
  const schema = statSync(join(root, "prisma", "schema.prisma"));
  const client = statSync(join(root, "lib", "db", "generated", "client.ts"), { throwIfNoEntry: false });
  if (client && client.mtimeMs >= schema.mtimeMs) return;
  const run = spawnSync(process.execPath, [join(root, "lib", "server", "generate-client.mjs")], {
    stdio: "inherit",
  });
  if (run.status !== 0)
    throw new StartFailure("The Prisma client could not be generated; Prisma's report is above.");
}

/** Held by the process that loads the demonstration; the number has no meaning beyond being the same everywhere. */
const DEMONSTRATION_LOCK = 5_051_999;

/** An empty database gets the demonstration theatre, so that the first page shows something. */
async function loadDemonstrationWhenEmpty(databaseUrl: string): Promise<void> {
  // Imported late: both need the generated client.
  const { connect } = await import("@/lib/db/connect");
  const { isDemonstrationDue, loadDemonstration } = await import("@/lib/service/load-demonstration");
  const db = connect(databaseUrl);
  // Several processes may start on one new database: one loads, the others wait and find it loaded.
  const waiting = new pg.Client({ connectionString: databaseUrl });
  await waiting.connect();
  try {
    await waiting.query("SELECT pg_advisory_lock($1)", [DEMONSTRATION_LOCK]);
    if (!(await isDemonstrationDue(db))) return;
    say("Loading the demonstration theatre.");
    await loadDemonstration(db, say);
  } finally {
    await waiting.end();
    await db.close();
  }
}

/** While nobody has an account, every start prints a link that makes the first one. */
async function inviteFirstAdministrator(databaseUrl: string, site: string): Promise<void> {
  const { connect } = await import("@/lib/db/connect");
  const { inviteFirst } = await import("@/lib/service/make-link");
  const db = connect(databaseUrl);
  try {
    const link = await inviteFirst(db);
    if (link)
      say(`Nobody has an account yet. This link makes the first administrator, once: ${site}${link.path}`);
  } finally {
    await db.close();
  }
}

function addressOf(host: string | null): string {
  if (host === null || host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

function describeUnexpected(error: unknown): string {
  return error instanceof Error && error.stack ? error.stack : errorMessage(error);
}

/** Stops what was started, newest first, and ends the process. */
async function finish(code: number): Promise<void> {
  for (const stop of stops.splice(0).reverse()) {
    await stop().catch((error: unknown) => process.stderr.write(`${errorMessage(error)}\n`));
  }
  process.exit(code);
}
