import { findCatchmentsDigest, readCatchments } from "@/lib/db/catchment-store";
import type { Db } from "@/lib/db/connect";
import type { AreaCell, AreaRegion } from "@/lib/domain/area-series";
import type { Region } from "@/lib/domain/region";
import { placeSubject } from "@/lib/domain/resolve/case-from-world";
import { authalicAreaKm2 } from "@/lib/geo/authalic-area";
import { readCellAreas, toSquareMetres } from "@/lib/wire/cell-areas";
import type { OpenView } from "./open-view";
import { claimsByPlace, resolvePlaces } from "./resolve-places";

type CellAreas = ReturnType<typeof readCellAreas>;

/** Sizes by digest: a topology is never altered, so what was read once stays right. */
const kept = new Map<string, CellAreas>();
const TOPOLOGIES_KEPT = 4;

/** A pure function of the region: kept as long as it is. */
const wholes = new WeakMap<Region, number>();

function wholeOf(region: Region): number {
  const m2 = wholes.get(region) ?? toSquareMetres(authalicAreaKm2(region.geometry));
  wholes.set(region, m2);
  return m2;
}

/** The sizes of the cells that were current at the view's moment, by place; none before the first gazetteer. */
export async function readAreas(db: Db, { world }: Pick<OpenView, "world">): Promise<CellAreas> {
  const digest = await findCatchmentsDigest(db, world.theatreId, world.head);
  if (digest === null) return new Map();
  const known = kept.get(digest);
  if (known) return known;
  const text = await readCatchments(db, digest);
  const areas: CellAreas = text === null ? new Map() : readCellAreas(JSON.parse(text));
  const [oldest] = kept.keys();
  if (kept.size >= TOPOLOGIES_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(digest, areas);
  return areas;
}

/** The catchments of a view with the timelines of their places, and its regions with their whole areas. */
export async function readCells(
  db: Db,
  view: OpenView,
): Promise<{ cells: (AreaCell & { placeId: string })[]; regions: (AreaRegion & { key: string })[] }> {
  const { world } = view;
  const areas = await readAreas(db, view);
  const timelines = resolvePlaces(view, new Set(claimsByPlace(world).keys()));
  const cells = [...areas].flatMap(([placeId, { regionId, m2 }]) => {
    const subject = placeSubject(world, placeId);
    return subject
      ? [{ placeId, regionId, m2, baseline: subject.baseline, points: timelines.get(placeId) ?? [] }]
      : [];
  });
  const regions = [...world.regions].map(([id, region]) => ({ id, key: region.key, m2: wholeOf(region) }));
  return { cells, regions };
}
