import type { Bounds } from "@/lib/domain/snapshot";
import { latitudeOf, longitudeOf, mercatorX, mercatorY, worldPx, zoomToFit } from "@/lib/geo/web-mercator";
import type { SnapshotContent } from "./snapshot-content";

/** The part of the world that a map shows, as web mercator like the live map, and its size in pixels. */
export interface MapFrame {
  widthPx: number;
  heightPx: number;
  /** As MapLibre counts: the world is 512 pixels around at zoom 0. */
  zoom: number;
  /** Latitude of the middle. */
  lat: number;
  /** Pixels from the top left. */
  project(lng: number, lat: number): [x: number, y: number];
  /** West, south, east, north in degrees. */
  bounds: Bounds;
}

/** The live map's own limits; a window around places is never closer than the map opens. */
const ZOOMS = { min: 3, max: 11.5, fit: 8.9 };

const WORLD: Bounds = [-170, -60, 170, 75];

function around(positions: readonly (readonly [number, number])[]): Bounds | null {
  if (positions.length === 0) return null;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lng, lat] of positions) {
    [west, east] = [Math.min(west, lng), Math.max(east, lng)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return [west, south, east, north];
}

/** What a snapshot's map has to show: the window it was frozen with, else all places somebody spoke of, else its regions. */
function wanted({ view, places, regions }: SnapshotContent): Bounds {
  if (view.bounds) return view.bounds;
  const named = places.flatMap(({ id, isNamed, position }) =>
    position && (isNamed || id === view.place) ? [position] : [],
  );
  const corners = () =>
    regions.flatMap(({ geometry }) =>
      geometry.type === "Polygon" ? geometry.coordinates.flat() : geometry.coordinates.flat(2),
    );
  return around(named) ?? around(corners()) ?? WORLD;
}

/** Frames a snapshot for a map of this size: all that it has to show is inside, `paddingPx` from the edges where it was not frozen with a window. */
export function frameSnapshot(
  content: SnapshotContent,
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
  paddingPx: { x: number; y: number },
): MapFrame {
  const [west, south, east, north] = wanted(content);
  const hasWindow = content.view.bounds !== null;
  const [left, right, top, bottom] = [mercatorX(west), mercatorX(east), mercatorY(north), mercatorY(south)];
  const fit = zoomToFit(
    right - left,
    bottom - top,
    widthPx - (hasWindow ? 0 : 2 * paddingPx.x),
    heightPx - (hasWindow ? 0 : 2 * paddingPx.y),
  );
  const zoom = Math.max(ZOOMS.min, Math.min(fit, hasWindow ? ZOOMS.max : ZOOMS.fit));
  const around = worldPx(zoom);
  const [x, y] = [(left + right) / 2 - widthPx / 2 / around, (top + bottom) / 2 - heightPx / 2 / around];
  return {
    widthPx,
    heightPx,
    zoom,
    lat: latitudeOf((top + bottom) / 2),
    project: (lng, lat) => [(mercatorX(lng) - x) * around, (mercatorY(lat) - y) * around],
    bounds: [
      longitudeOf(x),
      latitudeOf(y + heightPx / around),
      longitudeOf(x + widthPx / around),
      latitudeOf(y),
    ],
  };
}
