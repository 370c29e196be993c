import { mercatorX, mercatorY } from "@/lib/geo/web-mercator";
import type { PlaceDirectory } from "@/lib/wire/place-directory";

/**
 * The plane the map draws on: web mercator from 0 to 1 (x to the east, y to the south), counted from an origin amid
 * the theatre. A graphics card counts in 24 bits: from the corner of the world that would be a third of a pixel at the
 * closest zoom, from here it is a thousandth.
 */
export interface LocalPlane {
  originX: number;
  originY: number;
}

/** The plane of a directory: its origin is the middle of all positions. */
export function planeOf({ places: { lng, lat } }: PlaceDirectory): LocalPlane {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let place = 0; place < lng.length; place += 1) {
    const [x = Number.NaN, y = Number.NaN] = [lng[place], lat[place]];
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  if (west > east) return { originX: 0.5, originY: 0.5 };
  return { originX: mercatorX((west + east) / 2), originY: mercatorY((south + north) / 2) };
}
