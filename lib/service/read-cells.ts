import { findCatchmentsDigest, readCatchments } from "@/lib/db/catchment-store";
import type { Db } from "@/lib/db/connect";
import type { AreaGround } from "@/lib/domain/area-ground";
import type { Region } from "@/lib/domain/region";
import type { Timelines } from "@/lib/domain/resolve/timelines";
import { authalicAreaKm2 } from "@/lib/geo/authalic-area";
import { layGround, readCellAreas, toSquareMetres } from "@/lib/wire/cell-areas";
import type { OpenView } from "./open-view";
import { tellTimelines } from "./tell-timelines";

type CellAreas = ReturnType<typeof readCellAreas>;

/** Sizes by digest: a topology is never altered, so what was read once stays right. */
const kept = new Map<string, CellAreas>();
const TOPOLOGIES_KEPT = 4;

/** A pure function of the region: kept as long as it is. */
const wholes = new WeakMap<Region, number>();

/** Whole square metres of a region on the ellipsoid. */
export function wholeOf(region: Region): number {
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

/** The ground of a view with its timelines, and its regions in the ground's order. */
export async function readGround(
  db: Db,
  view: OpenView,
): Promise<{ timelines: Timelines; ground: AreaGround; regions: { id: string; key: string }[] }> {
  const { world, columns } = view;
  const { directory } = columns;
  const { ids, keys } = directory.regions;
  const sizes = ids.map((id) => {
    const region = world.regions.get(id);
    return region ? wholeOf(region) : 0;
  });
  return {
    timelines: tellTimelines(view),
    ground: layGround(directory, await readAreas(db, view), sizes),
    regions: ids.map((id, number) => ({ id, key: keys[number] ?? id })),
  };
}
