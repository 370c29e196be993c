import { join } from "node:path";
import { area } from "@turf/turf";
import type { MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findCatchmentsDigest, readCatchments } from "@/lib/db/catchment-store";
import { loadWorld } from "@/lib/db/load-world";
import { toDay } from "@/lib/domain/day";
import type { World } from "@/lib/domain/world";
import { readGazetteerLines } from "@/lib/server/read-gazetteer-file";
import { SYSTEM_ACTOR } from "@/lib/service/actor";
import { importGazetteer } from "@/lib/service/import-gazetteer";
import { measureAreas } from "@/lib/service/measure-areas";
import { wholeView } from "@/lib/service/open-view";
import { readMap } from "@/lib/service/read-map";
import type { AreasJson } from "@/lib/wire/areas-json";
import { readCatchments as readTopology } from "@/lib/wire/catchment-topology";
import { readCellAreas } from "@/lib/wire/cell-areas";
import { parseGeonames } from "@/lib/wire/geonames";
import { writeGazetteerDump } from "@/tests/support/gazetteer-dump";
import { geodesicAreaKm2 } from "@/tests/support/geodesic-area";
import { type OpenDatabase, openDemoDatabase } from "@/tests/support/open-test-database";

const THEATRE = "sumy-kursk";
const VIEW = { ...wholeView, lang: "en" } as const;
/** Days of the demonstration on which much is held, gained and in dispute. */
const DAYS = ["2024-08-05", "2025-03-12", "2025-05-30"] as const;
/** A full country takes its time. */
const PATIENCE_MS = 300_000;
/** Asked of every figure. */
const TOLERANCE = 0.0005;
/** About a kilometre: an edge of that length bends less than 2 cm away from its geodesic. */
const STEP_DEGREES = 0.01;

/** The real dump where the folder of test data is named, else one written for the regions. */
function linesOf(world: World): AsyncIterable<string> | string[] {
  const folder = process.env.CLAIM_ATLAS_TEST_DATA;
  if (folder) return readGazetteerLines(join(folder, "gazetteer", "geonames-UA.zip"));
  return writeGazetteerDump(world.regions.values(), 150);
}

let opened: OpenDatabase;
let world: World;
/** Shapes and sizes as stored, by place; geodesic km2 beside them. */
let cells: Map<string, { regionId: string; storedM2: number; geometry: Polygon | MultiPolygon; km2: number }>;
let regionsKm2: Map<string, number>;
let areas: AreasJson;

beforeAll(async () => {
  opened = await openDemoDatabase();
  const { db } = opened;
  const before = await loadWorld(db, THEATRE, null);
  const done = await importGazetteer(db, SYSTEM_ACTOR, THEATRE, parseGeonames(linesOf(before)), "dump");
  if (!done.ok || done.value.created < 500) throw new Error(`The import failed: ${JSON.stringify(done)}`);
  world = await loadWorld(db, THEATRE, null);
  const digest = await findCatchmentsDigest(db, THEATRE, world.head);
  const json: unknown = JSON.parse((digest && (await readCatchments(db, digest))) || "null");
  const { topology, cells: shapes } = readTopology(json);
  cells = new Map(
    [...readCellAreas(json)].flatMap(([id, { regionId, m2 }]) => {
      const shape = shapes.get(id);
      const drawn = shape && feature(topology, shape);
      const geometry = drawn?.type === "Feature" ? drawn.geometry : null;
      if (geometry?.type !== "Polygon" && geometry?.type !== "MultiPolygon") return [];
      return [
        [id, { regionId, storedM2: m2, geometry, km2: geodesicAreaKm2(geometry, STEP_DEGREES) }] as const,
      ];
    }),
  );
  regionsKm2 = new Map(
    [...world.regions.values()].map(({ key, geometry }) => [key, geodesicAreaKm2(geometry, STEP_DEGREES)]),
  );
  const span = { from: toDay(DAYS[0]), to: toDay(DAYS[2]), region: null };
  const answer = await measureAreas(db, { ...VIEW, slug: THEATRE, ...span });
  if (!answer.ok) throw new Error(answer.error.message);
  areas = answer.value;
}, PATIENCE_MS);

afterAll(() => opened.close());

/** What each cell is shown as on a day's map; what is not on it is as on the first day. */
async function readParts(day: string): Promise<Map<string, { status: string; holder: string | null }>> {
  const map = await readMap(opened.db, { ...VIEW, slug: THEATRE, date: toDay(day) });
  if (!map.ok) throw new Error(map.error.message);
  const shown = new Map(map.value.features.map(({ id, properties }) => [String(id), properties]));
  return new Map(
    [...cells].map(([id, { regionId }]) => {
      const own = world.places.get(id)?.baseline;
      const held = own ? own.party : (world.regions.get(regionId)?.baseline ?? null);
      const { status = "baseline", holder = held } = shown.get(id) ?? {};
      return [id, { status, holder }];
    }),
  );
}

/** The geodesic sizes of the cells that fit, added. */
const addCells = (fits: (id: string) => boolean): number =>
  [...cells].reduce((sum, [id, { km2 }]) => sum + (fits(id) ? km2 : 0), 0);

/** The rows of a day, each region's newest carried forward. */
function rowsOn(day: string): Map<string, number> {
  const newest = new Map<string, number>();
  for (const { date, region, status, party, km2 } of areas.series)
    if (date <= day) newest.set(`${region} ${status} ${party}`, km2);
  return newest;
}

const off = (served: number, reference: number): number => Math.abs(served / reference - 1);

describe("the areas of a theatre imported from a GeoNames dump", () => {
  it("agree for every cell with its geodesic area within 0.05 %", () => {
    expect(cells.size).toBeGreaterThan(500);
    for (const [id, { storedM2, km2 }] of cells) {
      // Sizes are whole square metres: of a sliver of some hundred, half a metre is more than 0.05 %.
      const slack = TOLERANCE * km2 * 1e6 + 0.5;
      expect({ id, isNear: Math.abs(storedM2 - km2 * 1e6) <= slack }).toEqual({ id, isNear: true });
    }
  });

  it("agree for every region with its geodesic area within 0.05 %", () => {
    expect(areas.regions.map(({ region }) => region).sort()).toEqual([...regionsKm2.keys()].sort());
    for (const { region, km2 } of areas.regions)
      expect(off(km2, regionsKm2.get(region) ?? 0), region).toBeLessThan(TOLERANCE);
  });

  it("agree for every part of a region on every day asked for with the cells of that day's map, added", async () => {
    for (const day of DAYS) {
      const [served, parts] = [rowsOn(day), await readParts(day)];
      const partOf = (id: string) => {
        const region = world.regions.get(cells.get(id)?.regionId ?? "")?.key;
        return `${region} ${parts.get(id)?.status} ${parts.get(id)?.holder}`;
      };
      const told = new Set([...cells.keys()].map(partOf));
      expect(told.size).toBeGreaterThanOrEqual(areas.regions.length);
      for (const part of told) {
        const km2 = addCells((id) => partOf(id) === part);
        expect(off(served.get(part) ?? 0, km2), `${day} ${part}`).toBeLessThan(TOLERANCE);
      }
      for (const [part, km2] of served)
        if (km2 > 0 && !part.includes(" unattributed ")) expect(told, day).toContain(part);
    }
  });

  it("add up on every day to the geodesic area of the region within 0.05 %, land in no catchment included", () => {
    const sums = new Map<string, number>();
    for (const { date, region, km2 } of areas.series) {
      const key = `${date} ${region}`;
      sums.set(key, (sums.get(key) ?? 0) + km2);
    }
    expect(sums.size).toBeGreaterThan(areas.regions.length * 2);
    for (const [key, km2] of sums) {
      const region = key.split(" ")[1] ?? "";
      expect(off(km2, regionsKm2.get(region) ?? 0), key).toBeLessThan(TOLERANCE);
    }
  });

  it("gain and lose between two days what the cells say that changed hands, within 0.05 %", async () => {
    const [before, after] = [await readParts(DAYS[0]), await readParts(DAYS[2])];
    for (const { party, gainKm2, lossKm2, netKm2 } of areas.change) {
      const [had, has] = [before, after].map((parts) => (id: string) => parts.get(id)?.holder === party);
      if (!had || !has) throw new Error("There are two days.");
      const gain = addCells((id) => has(id) && !had(id));
      const loss = addCells((id) => had(id) && !has(id));
      expect(Math.abs(gainKm2 - gain), party).toBeLessThanOrEqual(TOLERANCE * gain);
      expect(Math.abs(lossKm2 - loss), party).toBeLessThanOrEqual(TOLERANCE * loss);
      expect(netKm2).toBeCloseTo(gainKm2 - lossKm2, 6);
    }
    expect(areas.change.some(({ gainKm2 }) => gainKm2 > 10)).toBe(true);
    expect(areas.change.some(({ lossKm2 }) => lossKm2 > 10)).toBe(true);
  });

  it("would not agree if they were measured on a sphere", () => {
    const large = [...cells.values()].filter(({ km2 }) => km2 > 10);
    expect(large.length).toBeGreaterThan(100);
    for (const { geometry, km2 } of large) expect(off(area(geometry) / 1e6, km2)).toBeGreaterThan(TOLERANCE);
  });
});
