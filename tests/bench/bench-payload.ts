import { existsSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { buildCatchments } from "@/lib/geo/catchments";
import { decodeCatchments, encodeCatchments } from "@/lib/wire/catchment-payload";
import { decodeClaimColumns, encodeClaimColumns } from "@/lib/wire/claim-columns-payload";
import { decodeDirectory, encodeDirectory, type PlaceDirectory } from "@/lib/wire/place-directory";
import { decodeTimelines, encodeTimelines } from "@/lib/wire/timeline-payload";
import { generateColumns } from "./generate-columns";
import { generateLedger } from "./generate-ledger";
import { ledgerPayload } from "./ledger-payload";
import type { BenchRow } from "./measure";
import { type LedgerPlace, readLedger } from "./read-ledger";
import { regionsOfPlaces } from "./regions-of-places";

const PLACES = 33_000;
const CHANGES = 25_000;
const CLAIMS = 1_000_000;
const RUNS = 3;

/** What a person downloads, by brotli, and the processor time that reading it takes. With CLAIM_ATLAS_TEST_DATA, of the real ledger and gazetteer in that folder. */
export async function benchPayload(): Promise<BenchRow[]> {
  const folder = process.env.CLAIM_ATLAS_TEST_DATA;
  const isReal = folder !== undefined && existsSync(join(folder, "claims/ledger-two-sources.csv"));
  const ledger = isReal ? await readLedger(folder) : generateLedger(PLACES, CHANGES);
  const { directory, payload, changes } = ledgerPayload(ledger);
  const origin = isReal ? "real ledger and GeoNames dump" : "generated ledger";

  const bytes = encodeTimelines(payload, directory);
  const size = brotli(bytes, 11);
  const asJson = brotli(new TextEncoder().encode(JSON.stringify(payload, listArrays)), 11);
  const timelineRow: BenchRow = {
    name: `timeline payload of four years, ${count(changes)} changes (${origin})`,
    figure: `${count(size)} bytes brotli, ${(size / changes).toFixed(2)} a change; read in ${timeRead(() => decodeTimelines(bytes, directory))}`,
    ratio: `${(asJson / size).toFixed(1)} times smaller than the same columns as JSON`,
  };
  const directoryBytes = encodeDirectory(directory);
  const ids = brotli(new TextEncoder().encode(directory.places.ids.join("")), 11);
  const directoryRow: BenchRow = {
    name: `directory of ${count(directory.places.ids.length)} places (${origin})`,
    figure: `${kilo(brotli(directoryBytes, 11))} brotli; read in ${timeRead(() => decodeDirectory(directoryBytes))}`,
    ratio: `of it ${kilo(ids)} random ids`,
  };
  return [timelineRow, directoryRow, benchCatchments(ledger.places, directory, origin), benchClaims()];
}

function benchCatchments(places: LedgerPlace[], directory: PlaceDirectory, origin: string): BenchRow {
  const sited = places.flatMap(({ id, position: [lng, lat], region }) =>
    region === null ? [] : [{ id, regionId: region, lng, lat }],
  );
  const { topology, areasKm2 } = buildCatchments(sited, regionsOfPlaces(places));
  const bytes = encodeCatchments(topology, directory);
  const size = brotli(bytes, 11);
  const asJson = brotli(new TextEncoder().encode(JSON.stringify(topology)), 11);
  return {
    name: `topology of ${count(areasKm2.size)} catchments (${origin})`,
    figure: `${kilo(size)} brotli; read in ${timeRead(() => decodeCatchments(bytes, directory))}`,
    ratio: `${(asJson / size).toFixed(1)} times smaller than as TopoJSON`,
  };
}

/** Claims without any order in days and places: a real ledger, which has one, takes less. */
function benchClaims(): BenchRow {
  const columns = generateColumns(CLAIMS, PLACES);
  const directory = emptyDirectory(columns.subjects);
  const bytes = encodeClaimColumns(columns, directory);
  const size = brotli(bytes, 5);
  const held = Object.values(columns).reduce(
    (sum, column) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0),
    0,
  );
  return {
    name: `claim columns of ${count(CLAIMS)} claims`,
    figure: `${(bytes.length / CLAIMS).toFixed(2)} bytes a claim, ${(size / CLAIMS).toFixed(2)} brotli (quality 5); read in ${timeRead(() => decodeClaimColumns(bytes, directory))}`,
    ratio: `${(held / bytes.length).toFixed(1)} times smaller than in memory`,
  };
}

/** A directory of nameless subjects. */
function emptyDirectory({
  places,
  region,
  baseline,
}: {
  places: number;
  region: Int32Array;
  baseline: Int8Array;
}): PlaceDirectory {
  const ids = Array.from(baseline, (_, subject) => `s${subject}`);
  const names = ids.map((en) => ({ en, uk: null }));
  const nowhere = new Float64Array(places).fill(Number.NaN);
  return {
    places: {
      ids: ids.slice(0, places),
      names: names.slice(0, places),
      lng: nowhere,
      lat: nowhere,
      region,
      baseline: baseline.slice(0, places),
      isNamed: new Uint8Array(places),
    },
    regions: {
      ids: ids.slice(places),
      keys: ids.slice(places),
      names: names.slice(places),
      baseline: baseline.slice(places),
      isNamed: new Uint8Array(ids.length - places),
    },
    parties: [],
  };
}

function brotli(bytes: Uint8Array, quality: number): number {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  return brotliCompressSync(bytes, {
    params: { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;
}

/** Median milliseconds of processor time of a few calls. */
function timeRead(read: () => unknown): string {
  const times = Array.from({ length: RUNS }, () => {
    const start = process.cpuUsage();
    read();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return `${Math.round(times.sort((a, b) => a - b)[RUNS >> 1] ?? 0)} ms`;
}

/** Typed arrays as lists: JSON would write them as objects. */
const listArrays = (_: string, value: unknown): unknown =>
  ArrayBuffer.isView(value) ? Array.from(value as Int32Array) : value; // all columns are typed arrays

const count = (number: number): string => number.toLocaleString("en");
const kilo = (bytes: number): string => `${Math.round(bytes / 1000)} KB`;
