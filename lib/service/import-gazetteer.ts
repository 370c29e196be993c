import { appendRevisions, type NewRevision } from "@/lib/db/append-revisions";
import type { Db } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import { findPlaceHeads, IMPORT_REASON } from "@/lib/db/place-heads";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { type Place, placeName, placeSchema } from "@/lib/domain/place";
import { regionChooser } from "@/lib/geo/region-of-place";
import type { GeonamesRecord, GeonamesRow } from "@/lib/wire/geonames";
import { matchGazetteer } from "@/lib/wire/match-gazetteer";
import { mergePlace } from "@/lib/wire/merge-place";
import { type Actor, permit, SYSTEM_ACTOR, signedBy } from "./actor";
import { rebuildCatchments } from "./rebuild-catchments";

const PROBLEMS_TOLD = 20;
const KEPT_TOLD = 20;
const ROWS_BETWEEN_LINES = 10_000;

/** What became of the rows of a gazetteer. Places are counted once: created, updated, unchanged or kept. */
export interface GazetteerReport {
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  /** Left as an editor entered or corrected them, or struck them. */
  kept: number;
  /** Of those kept, the ones that got their GeoNames number now, by which they are known from here on. */
  linked: number;
  /** The first of those that the file would have changed: by name, and in what. */
  firstKept: { id: string; name: string; differs: string[] }[];
  /** Of the places in the file, those outside the theatre's regions: searchable, without a catchment. */
  outside: number;
  problems: number;
  /** The first rows that could not be read. */
  firstProblems: { line: number; problem: string }[];
  catchments: { cells: number; km2: number };
}

/**
 * Brings the settlements of a GeoNames dump into a theatre, all or nothing, and rebuilds its catchments. Needs an
 * editor. A place keeps its id for ever, so no claim loses its target; one that the file lacks stays as it is; one
 * that an editor entered or corrected stays so, and at most learns its GeoNames number; one that was struck stays out; only
 * what differs gets a new revision. A record lies in the region of its admin code; where a region has none, its position says. Rows that cannot be read are
 * counted and told, and do not stop the rest. `origin` names the file for the history and the credits; `log` gets lines
 * of progress.
 */
export async function importGazetteer(
  db: Db,
  actor: Actor,
  theatreId: string,
  rows: AsyncIterable<GeonamesRow>,
  origin: string,
  log: (line: string) => void = () => {},
): Promise<Outcome<GazetteerReport>> {
  const permitted = permit(actor, "import");
  if (!permitted.ok) return permitted;
  const world = await loadWorld(db, theatreId, null);
  if (!world.theatre) return fail("notFound", "There is no such theatre.");

  const { records, ...read } = await collect(rows, log);
  if (records.length === 0) return fail("invalid", sayNothingRead(read.firstProblems));
  const codes = new Map(
    [...world.regions].flatMap(([id, { admin1 }]) => (admin1 === null ? [] : [[admin1, id] as const])),
  );
  const chooseUncoded = regionChooser(
    [...world.regions].flatMap(([id, { admin1, geometry }]) =>
      admin1 === null ? [{ id, geometry, isCoded: false }] : [],
    ),
  );
  const chosen = new Map<GeonamesRecord, string | null>();
  const regionOf = (record: GeonamesRecord) => {
    const coded = codes.get(record.admin1 ?? "") ?? chosen.get(record);
    if (coded !== undefined) return coded;
    const found = chooseUncoded([record.lng, record.lat], null);
    chosen.set(record, found);
    return found;
  };
  const matches = matchGazetteer(records, world.places, regionOf);
  const heads = await findPlaceHeads(db, theatreId, SYSTEM_ACTOR.name);

  const firstKept: GazetteerReport["firstKept"] = [];
  const report = { ...read, created: 0, updated: 0, unchanged: 0, kept: 0, linked: 0, outside: 0, firstKept };
  const revisions: NewRevision[] = [];
  for (const record of records) {
    const regionId = regionOf(record);
    if (regionId === null) report.outside++;
    const matched = matches.get(record.geonameId);
    const before = matched === undefined ? null : (world.places.get(matched) ?? null);
    const recordId = matched ?? `${theatreId.slice(0, 50)}-${record.geonameId}`;
    const head = heads.get(recordId);
    const said = {
      reason: `${IMPORT_REASON} ${origin}`,
      ...signedBy(actor),
      number: (head?.number ?? 0) + 1,
    };
    if (head?.isStruck) {
      report.kept++;
      continue;
    }
    const value = placeSchema.parse(mergePlace(theatreId, regionId, record, before, `GeoNames, ${origin}`));
    if (before && head?.isHandMade) {
      report.kept++;
      const differs = differences(before, value);
      if (differs.length > 0 && firstKept.length < KEPT_TOLD)
        firstKept.push({ id: recordId, name: placeName(before, "en"), differs });
      if (before.geonameId !== null) continue;
      report.linked++;
      revisions.push({
        ...{ noun: "place", recordId, operation: "revise", ...said },
        value: { ...before, geonameId: record.geonameId },
      });
      continue;
    }
    if (before && JSON.stringify(placeSchema.parse(before)) === JSON.stringify(value)) {
      report.unchanged++;
      continue;
    }
    report[before ? "updated" : "created"]++;
    revisions.push({
      ...{ noun: "place", recordId, operation: before ? "revise" : "create", ...said },
      value,
    });
  }
  if (revisions.length > 0) log(`Storing ${revisions.length} places.`);
  const stored = await appendRevisions(db, theatreId, revisions);
  if (!stored.ok) return stored;
  log("Building catchments.");
  const { cells, km2 } = await rebuildCatchments(db, theatreId);
  return succeed({ ...report, catchments: { cells, km2 } });
}

/** The fields in which a place that is kept differs from what the file says of it. */
function differences(kept: Place, offered: Place): string[] {
  const fields = ["position", "kind", "population", "regionId"] as const;
  return fields.filter((field) => JSON.stringify(kept[field]) !== JSON.stringify(offered[field]));
}

/** Reads all rows; of two with one id the later counts. */
async function collect(rows: AsyncIterable<GeonamesRow>, log: (line: string) => void) {
  const records = new Map<number, GeonamesRecord>();
  const firstProblems: GazetteerReport["firstProblems"] = [];
  let [count, problems] = [0, 0];
  for await (const row of rows) {
    count++;
    if (row.kind === "record") records.set(row.record.geonameId, row.record);
    if (row.kind === "problem") {
      problems++;
      if (firstProblems.length < PROBLEMS_TOLD) firstProblems.push({ line: row.line, problem: row.problem });
    }
    if (count % ROWS_BETWEEN_LINES === 0) log(`${count} rows read, ${records.size} settlements.`);
  }
  return { records: [...records.values()], rows: count, problems, firstProblems };
}

function sayNothingRead([first]: GazetteerReport["firstProblems"]): string {
  const detail = first ? ` Line ${first.line}: ${first.problem}.` : "";
  return `The file holds no settlement: a GeoNames country dump has 19 columns parted by tabs.${detail}`;
}
