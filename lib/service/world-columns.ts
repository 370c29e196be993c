import { lastCountingDay } from "@/lib/domain/resolve/build-timelines";
import { caseFromWorld, placeSubject, regionSubject } from "@/lib/domain/resolve/case-from-world";
import type { ClaimCase } from "@/lib/domain/resolve/claim-case";
import type { ClaimColumns } from "@/lib/domain/resolve/claim-columns";
import { columnsFromCase } from "@/lib/domain/resolve/columns-from-case";
import { type ColumnIndex, indexColumns } from "@/lib/domain/resolve/index-columns";
import type { World } from "@/lib/domain/world";
import { orderPlaces, orderRegions, type PlaceDirectory } from "@/lib/wire/place-directory";
import { placeNames } from "@/lib/wire/world-views";
import { claimsByPlace, claimsByRegion } from "./claims-by-subject";
import { keepByWorld } from "./keep-by-world";
import { placesInside } from "./places-inside";

/** A world's claims as the resolvers read them, with its places and regions by number: the same for every view. */
export interface WorldColumns {
  claimCase: ClaimCase;
  directory: PlaceDirectory;
  columns: ClaimColumns;
  index: ColumnIndex;
  /** The ids of the claims by row. */
  claimIds: string[];
}

function listDirectory(world: World, parties: string[]): PlaceDirectory {
  const places = orderPlaces([...world.places].map(([id, place]) => ({ ...place, id })));
  const regions = orderRegions([...world.regions].map(([id, region]) => ({ ...region, id })));
  const regionNumbers = new Map(regions.map(({ id }, number) => [id, number]));
  const [named, namedRegions] = [claimsByPlace(world), claimsByRegion(world)];
  const degrees = (axis: 0 | 1) =>
    Float64Array.from(places, ({ position }) => position?.[axis] ?? Number.NaN);
  const party = (key: string | null) => (key === null ? -1 : parties.indexOf(key));
  return {
    places: {
      ids: places.map(({ id }) => id),
      names: places.map(placeNames),
      lng: degrees(0),
      lat: degrees(1),
      region: Int32Array.from(places, ({ regionId }) => regionNumbers.get(regionId ?? "") ?? -1),
      baseline: Int8Array.from(places, ({ id }) => party(placeSubject(world, id)?.baseline ?? null)),
      isNamed: Uint8Array.from(places, ({ id }) => (named.has(id) ? 1 : 0)),
    },
    regions: {
      ids: regions.map(({ id }) => id),
      keys: regions.map(({ key }) => key),
      names: regions.map(({ names }) => names),
      baseline: Int8Array.from(regions, ({ baseline }) => party(baseline)),
      isNamed: Uint8Array.from(regions, ({ id }) => (namedRegions.has(id) ? 1 : 0)),
    },
    parties,
  };
}

/** The columns of a world. Throws where it has no theatre yet. */
export const columnsOfWorld = keepByWorld((world): WorldColumns => {
  const claimCase = caseFromWorld(world, (area) => placesInside(world, area));
  const directory = listDirectory(world, claimCase.parties);
  const places = directory.places.ids.flatMap((id) => placeSubject(world, id) ?? []);
  const regions = directory.regions.ids.flatMap((id) => regionSubject(world, id) ?? []);
  const { columns, claimIds } = columnsFromCase(claimCase, places, regions);
  return { claimCase, directory, columns, claimIds, index: indexColumns(columns) };
});

/** The days of a theatre's slider as Julian day numbers: its first, and the last from which a claim counts. */
export function sliderDays(columns: ClaimColumns): { first: number; last: number } {
  return { first: columns.startsOn, last: lastCountingDay(columns) };
}
