import { writeFileSync } from "node:fs";
import type { Outcome } from "@/lib/domain/outcome";
import type { FileImported } from "@/lib/service/import-from-file";
import type { ImportReport, ImportWarning } from "@/lib/wire/import/import-report";

const SHOWN = 10;
const STOPPED = 130;

/** Prints what came of an import and writes its whole report as JSON. Gives the exit code. */
export function printImportReport(outcome: Outcome<FileImported>, file: string, isStopped: boolean): number {
  if (!outcome.ok) {
    const { message, fields = [] } = outcome.error;
    process.stderr.write(
      `${[message, ...fields.map(({ path, message: cure }) => `${path}: ${cure}`)].join("\n")}\n`,
    );
    return isStopped ? STOPPED : 1;
  }
  const { report, importId, lockedMs, seconds, refusal } = outcome.value;
  writeFileSync(`${file}.json`, `${JSON.stringify(report, null, 1)}\n`);
  for (const line of reportLines(report)) console.log(line);
  console.log(`The report is in ${file}.json, the rows left out in ${file}-left-out.csv.`);
  if (refusal !== null) {
    process.stderr.write(`${refusal}\n`);
    return 1;
  }
  const { statements, claims } = report.counts;
  console.log(
    importId === null
      ? `A dry run: nothing was stored. ${statements} statements with ${claims} claims would come in. ${seconds.toFixed(1)} s.`
      : `Import ${importId}: ${statements} statements with ${claims} claims came in. ${seconds.toFixed(1)} s, of which others had to wait ${(lockedMs / 1000).toFixed(2)} s.`,
  );
  return 0;
}

function reportLines({
  counts,
  matchedBy,
  places,
  sources,
  newSources,
  duplicates,
  warnings,
}: ImportReport): string[] {
  const { rows, skipped, refused } = counts;
  return [
    `${rows} rows read: ${skipped} left aside by the mapping, ${refused} left out since something is wrong with them.`,
    `${duplicates.stored} claims are stored already, ${duplicates.inFile} say what an earlier row says.`,
    `${counts.placesMatched} of ${counts.placeValues} places were found: ${Object.entries(matchedBy)
      .map(([by, count]) => `${count} by ${by}`)
      .join(", ")}.`,
    ...places.items.slice(0, SHOWN).map(
      ({ key, reason, rows: rowCount, alternatives }) =>
        `  ${reason}: ${key} (${rowCount} rows). ${alternatives
          .slice(0, 3)
          .map(
            ({ id, names, distanceKm }) =>
              `${names.en} [${id}]${distanceKm === null ? "" : ` ${distanceKm} km`}`,
          )
          .join(", ")}`,
    ),
    ...(places.total > SHOWN ? [`  and ${places.total - SHOWN} more.`] : []),
    ...sources.items
      .slice(0, SHOWN)
      .map(({ key, rows: rowCount }) => `No source is called ${key} (${rowCount} rows).`),
    ...newSources.map(
      ({ key, source }) => `Source to create: ${key} (${source.kind}, ${source.alignment ?? "independent"}).`,
    ),
    ...warnings.map(describeWarning),
  ];
}

function describeWarning(warning: ImportWarning): string {
  switch (warning.kind) {
    case "manyPlaces":
      return `Warning: it speaks of ${warning.places} places for ${warning.day} alone; the most so far on one day was ${warning.busiestPlaces}.`;
    case "sameFile":
      return `Warning: ${warning.author} brought this very file in on ${warning.startedAt.slice(0, 10)} (import ${warning.importId}).`;
    case "unusedColumns":
      return `Nothing was read from: ${warning.columns.join(", ")}.`;
  }
}
