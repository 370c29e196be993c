import { findCatchmentsDigest, readCatchments } from "@/lib/db/catchment-store";
import type { Db } from "@/lib/db/connect";
import type { AreaGround } from "@/lib/domain/area-ground";
import { toDayNumber } from "@/lib/domain/day";
import type { Region } from "@/lib/domain/region";
import { placeSubject } from "@/lib/domain/resolve/case-from-world";
import { type ChangePoint, statuses } from "@/lib/domain/resolve/status";
import type { Timelines } from "@/lib/domain/resolve/timelines";
import { authalicAreaKm2 } from "@/lib/geo/authalic-area";
import { layGround, readCellAreas, toSquareMetres } from "@/lib/wire/cell-areas";
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

/** The change points of some places as columns. */
function timelinesOf(places: readonly (readonly ChangePoint[])[], parties: readonly string[]): Timelines {
  const points = places.flat();
  const at = new Int32Array(places.length + 1);
  places.forEach((own, place) => {
    at[place + 1] = (at[place] ?? 0) + own.length;
  });
  return {
    at,
    day: Int32Array.from(points, ({ day }) => toDayNumber(day)),
    status: Uint8Array.from(points, ({ status }) => statuses.indexOf(status)),
    holder: Int8Array.from(points, ({ holder }) => (holder === null ? -1 : parties.indexOf(holder))),
    parties: new Int32Array(points.length),
    stale: new Uint8Array(points.length),
  };
}

/** The ground of a view with the timelines of the places that have a catchment, and its regions in the ground's order. */
export async function readGround(
  db: Db,
  view: OpenView,
): Promise<{ timelines: Timelines; ground: AreaGround; regions: { id: string; key: string }[] }> {
  const { world, theatre } = view;
  const cells = await readAreas(db, view);
  const points = resolvePlaces(view, new Set(claimsByPlace(world).keys()));
  const parties = theatre.parties.map(({ key }) => key);
  const placed = [...cells.keys()].flatMap((id) => placeSubject(world, id) ?? []);
  const regions = [...world.regions].map(([id, region]) => ({ id, key: region.key, m2: wholeOf(region) }));
  const directory = {
    places: {
      ids: placed.map(({ id }) => id),
      baseline: Int8Array.from(placed, ({ baseline }) =>
        baseline === null ? -1 : parties.indexOf(baseline),
      ),
    },
    regions: { ids: regions.map(({ id }) => id), baseline: new Int8Array(0) },
  };
  return {
    timelines: timelinesOf(
      placed.map(({ id }) => points.get(id) ?? []),
      parties,
    ),
    ground: layGround(
      directory,
      cells,
      regions.map(({ m2 }) => m2),
    ),
    regions,
  };
}
