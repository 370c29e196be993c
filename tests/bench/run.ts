import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { connect } from "@/lib/db/connect";
import { startEmbeddedPostgres } from "@/lib/server/embedded-postgres";
import { migrate } from "@/lib/server/migrate";
import { database } from "@/lib/service/database";
import { loadDemonstration } from "@/lib/service/load-demonstration";
import { benchAreas } from "./bench-areas";
import { benchColumns, benchExplain, benchKnownThen } from "./bench-columns";
import { benchEngine } from "./bench-engine";
import { benchMap } from "./bench-map";
import { benchPage } from "./bench-page";
import { benchPayload } from "./bench-payload";
import { benchReaders } from "./bench-readers";
import { benchResolver } from "./bench-resolver";
import { benchSlider } from "./bench-slider";
import { foundLargeTheatre } from "./found-large-theatre";
import type { BenchRow } from "./measure";

/** The map page of the demonstration, and of a theatre of full size. */
async function benchPages(url: string): Promise<BenchRow[]> {
  const db = connect(url);
  const { slug, places, statements } = await foundLargeTheatre(db);
  await db.close();
  const large = `${places.toLocaleString("en")} places and ${statements.toLocaleString("en")} statements`;
  return benchPage(url, { "the demonstration": "sumy-kursk", [large]: slug });
}

// `npm run bench`: measures against a throw-away database and prints a table, for README.

const folder = mkdtempSync(join(tmpdir(), "claim-atlas-bench-"));
const quiet = () => undefined;
const server = await startEmbeddedPostgres({ folder, durable: false });
try {
  await migrate(server.url, join(process.cwd(), "prisma", "migrations"));
  process.env.DATABASE_URL = server.url;
  const db = connect(server.url);
  await loadDemonstration(db, quiet);
  await db.close();
  const rows: BenchRow[] = [
    benchResolver(),
    benchColumns(1_000_000),
    benchColumns(4_000_000),
    benchKnownThen(1_000_000),
    benchExplain(1_000_000),
    ...benchAreas(),
    await benchMap(),
    ...(await benchPayload()),
    ...(await benchEngine()),
    ...(await benchPages(server.url)),
    await benchReaders(server.url),
    ...(await benchSlider()),
  ];
  await database().close();
  const processor = cpus()[0]?.model ?? "unknown processor";
  console.log(
    `${cpus().length} cores of ${processor}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}\n`,
  );
  console.log("| what | measured | ratio in the same run |\n|---|---|---|");
  for (const { name, figure, ratio } of rows) console.log(`| ${name} | ${figure} | ${ratio} |`);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
