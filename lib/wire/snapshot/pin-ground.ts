import type { AreaGeometry } from "@/lib/domain/geometry";
import type { Timelines } from "@/lib/domain/resolve/timelines";
import type { PlaceDirectory } from "@/lib/wire/place-directory";
import { pinTimelines } from "./pinned-columns";
import type { SnapshotContent } from "./snapshot-content";

/** The outline of a region and what it measures. */
export interface PinnedOutline {
  geometry: AreaGeometry;
  /** Whole square metres on the WGS84 ellipsoid. */
  m2: number;
}

/**
 * Places and regions as a snapshot pins them, with what became of each: `openPinned` makes directory and timelines of it again.
 * `parties` are those that the timelines mean by number. Throws where a region has no outline.
 */
export function pinGround(
  timelines: Timelines,
  directory: PlaceDirectory,
  parties: readonly string[],
  outlines: ReadonlyMap<string, PinnedOutline>,
): Pick<SnapshotContent, "places" | "regions" | "looks"> {
  const { places, regions } = directory;
  const { looks, changes } = pinTimelines(timelines, directory, parties);
  const party = (number: number | undefined) => directory.parties[number ?? -1] ?? null;
  return {
    looks,
    places: places.ids.map((id, number) => {
      const [lng = Number.NaN, lat = Number.NaN] = [places.lng[number], places.lat[number]];
      return {
        id,
        names: places.names[number] ?? { en: id, uk: null },
        position: Number.isNaN(lng) ? null : [lng, lat],
        region: regions.ids[places.region[number] ?? -1] ?? null,
        baseline: party(places.baseline[number]),
        isNamed: places.isNamed[number] === 1,
        changes: changes[number] ?? null,
      };
    }),
    regions: regions.ids.map((id, number) => {
      const outline = outlines.get(id);
      if (!outline) throw new Error(`The region ${id} has no outline.`);
      return {
        id,
        key: regions.keys[number] ?? id,
        names: regions.names[number] ?? { en: id, uk: null },
        baseline: party(regions.baseline[number]),
        isNamed: regions.isNamed[number] === 1,
        ...outline,
        changes: changes[places.ids.length + number] ?? null,
      };
    }),
  };
}
