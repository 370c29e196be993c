import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readEnvironment } from "@/lib/server/environment";
import { migrate } from "@/lib/server/migrate";
import { openDatabase } from "@/lib/server/open-database";
import { readGazetteerLines } from "@/lib/server/read-gazetteer-file";
import { errorMessage, StartFailure } from "@/lib/server/start-failure";
import { parseGeonames } from "@/lib/wire/geonames";

// `npm run gazetteer -- import <file.zip|file.txt> --theatre <slug>`
// `npm run gazetteer -- download <country> --theatre <slug>`

const USAGE = [
  "Usage: npm run gazetteer -- import <file.zip|file.txt> --theatre <slug>",
  "       npm run gazetteer -- download <country, two letters> --theatre <slug>",
].join("\n");
const DUMPS_URL = "https://download.geonames.org/export/dump";
const MIGRATIONS = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));

run(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(
      `${error instanceof StartFailure ? error.message : ((error as Error)?.stack ?? error)}\n`,
    ); // whatever was thrown
    process.exit(1);
  },
);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130)); // nothing is half stored

async function run(words: string[]): Promise<number> {
  const { action, subject, theatre } = readWords(words);
  if (action === "import") return importFile(subject, theatre, basename(subject));
  if (!/^[A-Za-z]{2}$/.test(subject))
    throw new StartFailure(`${subject} is not a country code of two letters, like UA.`);
  const folder = mkdtempSync(join(tmpdir(), "claim-atlas-gazetteer-"));
  try {
    const name = `${subject.toUpperCase()}.zip`;
    const file = join(folder, name);
    await download(`${DUMPS_URL}/${name}`, file);
    return await importFile(file, theatre, name);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readWords(words: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      options: { theatre: { type: "string" } },
      allowPositionals: true,
    });
    const [action, subject, ...others] = positionals;
    const theatre = values.theatre;
    if ((action === "import" || action === "download") && subject && others.length === 0 && theatre) {
      return { action, subject, theatre };
    }
  } catch {
    // an unknown option: the usage says which there are
  }
  throw new StartFailure(USAGE);
}

async function download(url: string, file: string): Promise<void> {
  console.log(`Downloading ${url}`);
  try {
    const response = await fetch(url);
    if (response.status === 404) throw new Error("there is no dump of that country");
    if (!response.ok || !response.body) throw new Error(`the server answered ${response.status}`);
    await pipeline(Readable.fromWeb(response.body as never), createWriteStream(file)); // DOM's and Node's stream typings differ
  } catch (error) {
    const reason = errorMessage((error as Error).cause ?? error).replace(/\.$/, ""); // fetch hides the reason in the cause
    throw new StartFailure(
      `${url} could not be fetched (${reason}): download it where there is internet and use import instead.`,
    );
  }
}

async function importFile(file: string, slug: string, origin: string): Promise<number> {
  const began = Date.now();
  const database = await openDatabase(readEnvironment(process.env));
  try {
    await migrate(database.url, MIGRATIONS);
    // imported late: they need the generated client
    const { connect } = await import("@/lib/db/connect");
    const { findTheatreId } = await import("@/lib/db/theatres");
    const { SYSTEM_ACTOR } = await import("@/lib/service/actor");
    const { importGazetteer } = await import("@/lib/service/import-gazetteer");
    const db = connect(database.url);
    try {
      const theatreId = await findTheatreId(db, slug);
      if (theatreId === null)
        throw new StartFailure(
          `There is no theatre ${slug} here: npm start creates the demonstration theatre.`,
        );
      const rows = parseGeonames(readGazetteerLines(file));
      const done = await importGazetteer(db, SYSTEM_ACTOR, theatreId, rows, origin, (line) =>
        console.log(line),
      );
      if (!done.ok) throw new StartFailure(done.error.message);
      const { created, updated, unchanged, outside, problems, firstProblems, catchments } = done.value;
      const { kept, linked, firstKept } = done.value;
      for (const { line, problem } of firstProblems) console.log(`Line ${line} was left out: ${problem}.`);
      for (const { id, name, differs } of firstKept)
        console.log(`${name} (${id}) stays as an editor has it: the file has another ${differs.join(", ")}.`);
      console.log(
        [
          `${created} places added, ${updated} changed, ${unchanged} as before, ${kept} left as an editor entered, corrected or struck them, ${linked} of them now with their GeoNames number.`,
          `${outside} lie outside the theatre's regions and get no catchment. ${problems} rows could not be read.`,
          `${catchments.cells} places with a catchment, ${Math.round(catchments.km2)} km2. ${((Date.now() - began) / 1000).toFixed(1)} s.`,
        ].join("\n"),
      );
      return 0;
    } finally {
      await db.close();
    }
  } finally {
    await database.stop();
  }
}
