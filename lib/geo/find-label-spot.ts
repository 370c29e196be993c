import { booleanPointInPolygon } from "@turf/turf";
import type { Feature, MultiPolygon, Polygon } from "geojson";

/** A point of the window, in CSS pixels from its top left. */
interface Spot {
  x: number;
  y: number;
}

interface Room {
  /** The part of the window that nothing covers. */
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const COLUMNS = 14;
const ROWS = 10;

/**
 * Where a region's name fits: the point of a grid over the free part of the window that lies inside the region and
 * farthest from its neighbours, the frame and what must stay clear. Null where no point of the grid is inside.
 */
export function findLabelSpot(
  region: Feature<Polygon | MultiPolygon>,
  room: Room,
  clear: readonly Spot[],
  unproject: (spot: Spot) => [number, number],
): [number, number] | null {
  const [width, height] = [room.right - room.left, room.bottom - room.top];
  if (width <= 0 || height <= 0) return null;
  const spots = Array.from({ length: COLUMNS * ROWS }, (_, index) => ({
    x: room.left + (width * ((index % COLUMNS) + 0.5)) / COLUMNS,
    y: room.top + (height * (Math.floor(index / COLUMNS) + 0.5)) / ROWS,
  }));
  const isInside = spots.map((spot) => booleanPointInPolygon(unproject(spot), region));
  const outside = spots.filter((_, index) => !isInside[index]);
  const away = (from: Spot, to: Spot) => Math.hypot((from.x - to.x) / 2, from.y - to.y); // names are wide
  let best: { spot: Spot; freedom: number } | null = null;
  for (const [index, spot] of spots.entries()) {
    if (!isInside[index]) continue;
    const toFrame = Math.min(
      (spot.x - room.left) / 2,
      (room.right - spot.x) / 2,
      spot.y - room.top,
      room.bottom - spot.y,
    );
    const freedom = Math.min(toFrame * 1.5, ...[...outside, ...clear].map((one) => away(spot, one)));
    if (!best || freedom > best.freedom) best = { spot, freedom };
  }
  return best && unproject(best.spot);
}
