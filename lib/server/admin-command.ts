import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Db } from "@/lib/db/connect";
import type { Outcome } from "@/lib/domain/outcome";
import { type Environment, readEnvironment } from "@/lib/server/environment";
import { migrate } from "@/lib/server/migrate";
import { openDatabase } from "@/lib/server/open-database";
import { StartFailure } from "@/lib/server/start-failure";

// `npm run admin -- ...`: people, keys and uploaded files from the command line, also while the app runs.

const USAGE = `Usage: npm run admin -- invite <e-mail> [--role <role>]
       npm run admin -- reset <e-mail>
       npm run admin -- people
       npm run admin -- key create --role <role> --name <name> [--days <days>]
       npm run admin -- key revoke <id or name>
       npm run admin -- key list
       npm run admin -- evidence unused
Roles: viewer, contributor, editor, reviewer, admin. Without a role, an invitation is for an admin.`;
/** Whoever fills in an assessment may have uploaded its file before: a day is longer than that takes. */
const UNUSED_AFTER_MS = 24 * 60 * 60 * 1000;
const MIGRATIONS = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));

interface Words {
  positionals: string[];
  role: string | undefined;
  name: string | undefined;
  days: string | undefined;
}

run(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(
      `${error instanceof StartFailure ? error.message : ((error as Error)?.stack ?? error)}\n`,
    ); // whatever was thrown
    process.exit(1);
  },
);

async function run(given: string[]): Promise<void> {
  const words = readWords(given);
  const deed = chooseDeed(words); // before anything is opened: a slip costs no time
  const environment = readEnvironment(process.env);
  const database = await openDatabase(environment);
  try {
    await migrate(database.url, MIGRATIONS);
    const { connect } = await import("@/lib/db/connect"); // late: needs the generated client
    const db = connect(database.url);
    try {
      await deed(db, environment);
    } finally {
      await db.close();
    }
  } finally {
    await database.stop();
  }
}

function readWords(given: string[]): Words {
  try {
    const text = { type: "string" } as const;
    const options = { role: text, name: text, days: text };
    const { values, positionals } = parseArgs({ args: given, options, allowPositionals: true });
    return { positionals, role: values.role, name: values.name, days: values.days };
  } catch {
    throw new StartFailure(USAGE); // an unknown option: the usage says which there are
  }
}

function chooseDeed({ positionals, role, name, days }: Words): (db: Db, at: Environment) => Promise<void> {
  const [first, second, third, ...others] = positionals;
  if (others.length > 0) throw new StartFailure(USAGE);
  if (first === "invite" && second && !third) return (db, at) => invite(db, at, second, role ?? "admin");
  if (first === "reset" && second && !third) return (db, at) => reset(db, at, second);
  if (first === "people" && !second) return printPeople;
  if (first === "key" && second === "list" && !third) return printKeys;
  if (first === "evidence" && second === "unused" && !third) return printUnusedFiles;
  if (first === "key" && second === "revoke" && third) return (db) => revoke(db, third);
  if (first === "key" && second === "create" && !third && role && name)
    return (db) => printNewKey(db, { role, name, days: days === undefined ? null : Number(days) });
  throw new StartFailure(USAGE);
}

const system = async () => (await import("@/lib/service/actor")).SYSTEM_ACTOR;

/** The value, or the failure in words, field by field. */
function take<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  const { message, fields = [] } = outcome.error;
  throw new StartFailure([message, ...fields.map((field) => `${field.path}: ${field.message}`)].join("\n"));
}

const addressOf = (path: string, { publicUrl, port }: Environment) =>
  `${(publicUrl ?? `http://localhost:${port}`).replace(/\/$/, "")}${path}`;

async function invite(db: Db, at: Environment, email: string, role: string): Promise<void> {
  const { invitePerson } = await import("@/lib/service/make-link");
  const { path, expiresAt } = take(await invitePerson(db, await system(), { email, role }));
  console.log(`This link makes the account of ${email}, once, until ${expiresAt.toISOString()}:`);
  console.log(addressOf(path, at));
}

async function reset(db: Db, at: Environment, email: string): Promise<void> {
  const { makeResetLink } = await import("@/lib/service/make-link");
  const { path, expiresAt } = take(
    await makeResetLink(db, await system(), { email: email.trim().toLowerCase() }),
  );
  console.log(`This link sets a new password for ${email}, once, until ${expiresAt.toISOString()}:`);
  console.log(addressOf(path, at));
}

async function printPeople(db: Db): Promise<void> {
  const { listPeople } = await import("@/lib/service/keep-people");
  const { items } = take(await listPeople(db, await system()));
  if (items.length === 0) console.log("Nobody has an account yet.");
  for (const { email, name, role, disabled } of items)
    console.log([email, name, role, disabled ? "closed" : "open"].join("\t"));
}

async function printNewKey(db: Db, input: unknown): Promise<void> {
  const { createKey } = await import("@/lib/service/keep-keys");
  const { id, key } = take(await createKey(db, await system(), input));
  console.log(`Key ${id}. It is shown here only:`);
  console.log(key);
}

async function revoke(db: Db, idOrName: string): Promise<void> {
  const { revokeKey } = await import("@/lib/service/keep-keys");
  take(await revokeKey(db, await system(), idOrName));
  console.log(`The key ${idOrName} no longer works.`);
}

async function printKeys(db: Db): Promise<void> {
  const { listKeys } = await import("@/lib/service/keep-keys");
  const { items } = take(await listKeys(db, await system()));
  if (items.length === 0) console.log("There are no keys.");
  for (const { id, name, role, state } of items) console.log([id, name, role, state].join("\t"));
}

async function printUnusedFiles(db: Db): Promise<void> {
  const { listUnusedFiles } = await import("@/lib/db/evidence-files");
  const files = await listUnusedFiles(db, new Date(Date.now() - UNUSED_AFTER_MS));
  if (files.length === 0) console.log("There are no files that no evidence names.");
  for (const { sha256, mediaType, sizeBytes, uploadedBy, uploadedAt } of files)
    console.log([sha256, mediaType, sizeBytes, uploadedBy, uploadedAt.toISOString()].join("\t"));
}
