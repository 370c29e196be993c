import { findBusiestDay, findBusiestStagedDay } from "@/lib/db/busiest-days";
import type { Db } from "@/lib/db/connect";
import { findSameFile } from "@/lib/db/import-jobs";
import { countStaged, listStagedSources } from "@/lib/db/stage-import";
import { dropTwins, listTwins } from "@/lib/db/staged-twins";
import type { ImportProblem } from "@/lib/wire/import/import-problem";
import type { ImportReport, ImportWarning } from "@/lib/wire/import/import-report";
import { type ColumnPlan, unusedColumns } from "@/lib/wire/import/plan-columns";
import type { WordResolver } from "@/lib/wire/import/resolve-words";
import { describeUnmatchedPlaces, describeUnmatchedSources } from "./describe-unmatched";
import type { Staged, StageRules } from "./stage-import";

/** How long the lists of a report are. */
export interface ReportLimits {
  problems: number;
  places: number;
  duplicates: number;
}

/** Fewer places than this on one day are never unusually many; more are, where the busiest day so far had less than a third. */
const FEW_PLACES = 20;
const UNUSUAL_TIMES = 3;

interface Reporting {
  fileName: string;
  digest: string;
  delimiter: string;
  rules: StageRules;
  staged: Staged;
  /** The first problems, and how many there are. */
  problems: { total: number; items: ImportProblem[] };
  limits: ReportLimits;
}

/**
 * What a staged import would do. Leaves the claims that say what others say out of the stage where they are to be skipped,
 * so that what is staged afterwards is what comes in.
 */
export async function reportImport(
  db: Db,
  { fileName, digest, delimiter, rules, staged, problems, limits }: Reporting,
): Promise<ImportReport> {
  const { id, ground, choices } = rules;
  const { plan, words, rows, skipped, refused } = staged;
  const duplicates = await listTwins(db, id, limits.duplicates);
  if (choices.duplicates === "skip" && duplicates.stored + duplicates.inFile > 0) await dropTwins(db, id);
  const { statements, claims } = await countStaged(db, id);
  const tallies = [...words.places.values()];
  const matched = tallies.filter(({ placeId }) => placeId !== null);
  const matchedBy = { id: 0, name: 0, region: 0, position: 0, choice: 0 };
  for (const { match, placeId } of matched)
    matchedBy[match.place && match.place.id === placeId ? match.by : "choice"]++;
  return {
    fileName,
    digest,
    delimiter,
    columns: plan.columns,
    counts: {
      rows,
      skipped,
      refused,
      statements,
      claims,
      duplicates: duplicates.stored + duplicates.inFile,
      placeValues: tallies.length,
      placesMatched: matched.length,
    },
    matchedBy,
    problems,
    places: await describeUnmatchedPlaces(db, ground, words, limits.places),
    sources: describeUnmatchedSources(words, limits.places),
    newSources: await listNewSources(db, id, words),
    duplicates,
    warnings: await findWarnings(db, id, ground.theatreId, digest, plan),
  };
}

/** The sources that are made with the import: those of which anything comes in. */
async function listNewSources(
  db: Db,
  importId: string,
  { sources }: WordResolver,
): Promise<ImportReport["newSources"]> {
  const made = [...sources].flatMap(([key, { created, sourceId }]) =>
    created && sourceId !== null ? [{ key, id: sourceId, source: created }] : [],
  );
  const named = made.length === 0 ? new Set() : await listStagedSources(db, importId);
  return made.filter(({ id }) => named.has(id));
}

async function findWarnings(
  db: Db,
  importId: string,
  theatreId: string,
  digest: string,
  plan: ColumnPlan,
): Promise<ImportWarning[]> {
  const warnings: ImportWarning[] = [];
  const same = await findSameFile(db, theatreId, digest);
  if (same)
    warnings.push({
      kind: "sameFile",
      importId: same.id,
      author: same.author,
      startedAt: same.startedAt.toISOString(),
    });
  const day = await findBusiestStagedDay(db, importId);
  if (day && day.places > FEW_PLACES) {
    const usual = await findBusiestDay(db, theatreId);
    if (day.places > UNUSUAL_TIMES * (usual?.places ?? 0))
      warnings.push({
        kind: "manyPlaces",
        ...day,
        busiestDay: usual?.day ?? null,
        busiestPlaces: usual?.places ?? 0,
      });
  }
  const unused = unusedColumns(plan);
  if (unused.length > 0) warnings.push({ kind: "unusedColumns", columns: unused });
  return warnings;
}
