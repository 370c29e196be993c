import Flatbush from "flatbush";
import { mercatorX, mercatorY } from "@/lib/geo/web-mercator";
import type { PlaceDirectory } from "@/lib/wire/place-directory";
import type { CellMesh } from "./cell-mesh";
import { placePosition } from "./place-numbers";

const indexes = new WeakMap<CellMesh, Flatbush>();
const pointIndexes = new WeakMap<PlaceDirectory, Flatbush>();

/** The place in whose cell a position lies; -1 where it lies in none. */
export function placeAround(mesh: CellMesh, lng: number, lat: number): number {
  const x = mercatorX(lng) - mesh.plane.originX;
  const y = mercatorY(lat) - mesh.plane.originY;
  let index = indexes.get(mesh);
  if (!index) {
    index = indexCells(mesh);
    indexes.set(mesh, index);
  }
  return index.search(x, y, x, y).find((place) => isInCell(mesh, place, x, y)) ?? -1;
}

/** The place nearest to a position within a reach (a share of the world's width), among those that may be meant; -1 is none. */
export function placeNear(
  directory: PlaceDirectory,
  lng: number,
  lat: number,
  reach: number,
  isMeant: (place: number) => boolean,
): number {
  let index = pointIndexes.get(directory);
  if (!index) {
    index = indexPoints(directory);
    pointIndexes.set(directory, index);
  }
  const isThere = (place: number) => placePosition(directory, place) !== null && isMeant(place);
  return index.neighbors(mercatorX(lng), mercatorY(lat), 1, reach, isThere)[0] ?? -1;
}

function indexCells({ corners, triangles, at }: CellMesh): Flatbush {
  const index = new Flatbush(Math.max(1, at.length - 1));
  if (at.length === 1) index.add(0, 0, 0, 0);
  for (let place = 0; place < at.length - 1; place += 1) {
    let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let next = at[place] ?? 0; next < (at[place + 1] ?? 0); next += 1) {
      const corner = triangles[next] ?? 0;
      const [x = 0, y = 0] = [corners[2 * corner], corners[2 * corner + 1]];
      west = Math.min(west, x);
      east = Math.max(east, x);
      north = Math.min(north, y);
      south = Math.max(south, y);
    }
    // a place without a cell has no triangles that a position could lie in
    if (west > east) index.add(0, 0, 0, 0);
    else index.add(west, north, east, south);
  }
  index.finish();
  return index;
}

function indexPoints(directory: PlaceDirectory): Flatbush {
  const places = directory.places.ids.length;
  const index = new Flatbush(Math.max(1, places));
  if (places === 0) index.add(0, 0);
  for (let place = 0; place < places; place += 1) {
    const [lng, lat] = placePosition(directory, place) ?? [0, 0];
    index.add(mercatorX(lng), mercatorY(lat));
  }
  index.finish();
  return index;
}

function isInCell({ corners, triangles, at }: CellMesh, place: number, x: number, y: number): boolean {
  const cross = (from: number, to: number) => {
    const [fromX = 0, fromY = 0] = [corners[2 * from], corners[2 * from + 1]];
    const [toX = 0, toY = 0] = [corners[2 * to], corners[2 * to + 1]];
    return (toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX);
  };
  for (let next = at[place] ?? 0; next < (at[place + 1] ?? 0); next += 3) {
    const [a = 0, b = 0, c = 0] = triangles.subarray(next, next + 3);
    const turns = [cross(a, b), cross(b, c), cross(c, a)];
    if (turns.every((turn) => turn >= 0) || turns.every((turn) => turn <= 0)) return true;
  }
  return false;
}
