import { createWriteStream, existsSync, readFileSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { stringify } from "csv-stringify";
import type { z } from "zod";
import type { Db } from "@/lib/db/connect";
import { validate } from "@/lib/domain/outcome";
import { readEnvironment } from "@/lib/server/environment";
import { migrate } from "@/lib/server/migrate";
import { openDatabase } from "@/lib/server/open-database";
import { errorMessage, StartFailure } from "@/lib/server/start-failure";
import { importChoicesSchema } from "@/lib/wire/import/import-choices";
import { importMappingSchema } from "@/lib/wire/import/import-mapping";
import type { ImportProblem } from "@/lib/wire/import/import-problem";
import { printImportReport } from "./print-import-report";

// `npm run import -- <file.csv> --theatre <slug> ...`: a file of claims from the command line, however long, also while
// the app runs. Ends with 0 when it came in (or, dry, would), with 1 when it did not, with 130 when it was stopped.

const USAGE = `Usage: npm run import -- <file.csv> --theatre <slug> [options]
  --mapping <file.json>    what the columns mean, where they are not the documented ones
  --choices <file.json>    which place or source is meant by a text of the file
  --dry-run                reads and reports, and stores nothing
  --create-sources         creates the sources that are not known, as the mapping describes them
  --strict                 stores nothing where any row cannot come in (else such rows are left out, and reported)
  --report <file>          where the report goes: <file>.json, and the rows left out to <file>-left-out.csv
  --force                  writes the report over files of an earlier one`;
const MIGRATIONS = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));
const CHUNK_BYTES = 256 * 1024;
const PROGRESS_EVERY_MS = 5000;

const stop = new AbortController();
run(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(
      `${error instanceof StartFailure ? error.message : ((error as Error)?.stack ?? error)}\n`,
    ); // whatever was thrown
    process.exit(1);
  },
);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());

function readWords(words: string[]) {
  try {
    const text = { type: "string" } as const;
    const yes = { type: "boolean" } as const;
    const { values, positionals } = parseArgs({
      args: words,
      options: {
        theatre: text,
        mapping: text,
        choices: text,
        report: text,
        "dry-run": yes,
        "create-sources": yes,
        strict: yes,
        force: yes,
      },
      allowPositionals: true,
    });
    const [file, ...others] = positionals;
    if (file && others.length === 0 && values.theatre) return { ...values, file, theatre: values.theatre };
  } catch {
    // an unknown option: the usage says which there are
  }
  throw new StartFailure(USAGE);
}

/** A JSON file of the command, read by its schema; what is wrong with it is said by its path. */
function readJsonFile<T>(file: string | undefined, schema: z.ZodType<T>, what: string): T {
  const given = readText(file, what);
  const read = validate(schema, given, `${what} ${file} cannot be used.`);
  if (read.ok) return read.value;
  const { message, fields = [] } = read.error;
  throw new StartFailure(
    [message, ...fields.map(({ path, message: cure }) => `${path}: ${cure}`)].join("\n"),
  );
}

function readText(file: string | undefined, what: string): unknown {
  if (file === undefined) return what === "The mapping" ? { version: 1 } : {};
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new StartFailure(`${what} ${file} cannot be read: ${errorMessage(error)}`);
  }
}

async function* readChunks(file: string): AsyncGenerator<Uint8Array> {
  const handle = await open(file);
  try {
    for await (const chunk of handle.createReadStream({ highWaterMark: CHUNK_BYTES })) yield chunk;
  } finally {
    await handle.close();
  }
}

async function run(given: string[]): Promise<number> {
  const words = readWords(given);
  const mapping = readJsonFile(words.mapping, importMappingSchema, "The mapping");
  const choices = readJsonFile(words.choices, importChoicesSchema, "The file of choices");
  const totalBytes = sizeOf(words.file);
  const report = words.report ?? `${basename(words.file).replace(/\.csv$/i, "")}.import`;
  if (!words.force) keepStanding([`${report}.json`, `${report}-left-out.csv`]);
  const database = await openDatabase(readEnvironment(process.env));
  try {
    await migrate(database.url, MIGRATIONS);
    const { connect } = await import("@/lib/db/connect"); // late: needs the generated client
    const db = connect(database.url);
    try {
      return await importFile(db, { ...words, report, mapping, choices, totalBytes });
    } finally {
      await db.close();
    }
  } finally {
    await database.stop();
  }
}

/** A report may be all that is left of what an earlier import said: it is written over only when that is asked for. */
function keepStanding(files: string[]): void {
  const standing = files.find((file) => existsSync(file));
  if (standing !== undefined)
    throw new StartFailure(
      `${standing} is there already: name another one with --report, or write over it with --force.`,
    );
}

function sizeOf(file: string): number {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new StartFailure(`${file} cannot be read: there is no such file.`);
  return found.size;
}

type Asked = Omit<ReturnType<typeof readWords>, "mapping" | "choices" | "report"> & {
  report: string;
  mapping: z.infer<typeof importMappingSchema>;
  choices: z.infer<typeof importChoicesSchema>;
  totalBytes: number;
};

async function importFile(db: Db, asked: Asked): Promise<number> {
  const { importFromFile } = await import("@/lib/service/import-from-file");
  const { file, theatre, report, mapping, choices, totalBytes } = asked;
  const leftOut = stringify({ header: true, columns: ["row", "column", "problem"], escape_formulas: true });
  leftOut.pipe(createWriteStream(`${report}-left-out.csv`));
  let toldAt = Date.now();
  const outcome = await importFromFile(db, {
    slug: theatre,
    isDry: asked["dry-run"] ?? false,
    signal: stop.signal,
    order: {
      fileName: basename(file),
      open: () => readChunks(file),
      totalBytes,
      mapping,
      choices: {
        ...choices,
        ...(!asked.strict && { problems: "leaveOut" as const }),
        ...(asked["create-sources"] && { unknownSources: "create" as const }),
      },
      onProblem: ({ row, column, message }: ImportProblem) =>
        leftOut.write({ row, column, problem: message }),
      onProgress: (rows) => {
        if (Date.now() - toldAt < PROGRESS_EVERY_MS) return;
        toldAt = Date.now();
        console.log(`${rows} rows read.`);
      },
    },
  });
  await new Promise<void>((resolve) => leftOut.end(resolve));
  return printImportReport(outcome, report, stop.signal.aborted);
}
