import type { PlaceDirectory } from "@/lib/wire/place-directory";

const numbers = new WeakMap<PlaceDirectory, Map<string, number>>();

/** The number of a place in a directory, -1 where it is none of its. Sorted out once for each directory. */
export function placeNumber(directory: PlaceDirectory, id: string): number {
  let own = numbers.get(directory);
  if (!own) {
    own = new Map(directory.places.ids.map((one, place) => [one, place]));
    numbers.set(directory, own);
  }
  return own.get(id) ?? -1;
}

/** Degrees of a place as longitude and latitude; null where its position is not known, or there is no such place. */
export function placePosition({ places }: PlaceDirectory, place: number): [number, number] | null {
  const [lng = Number.NaN, lat = Number.NaN] = [places.lng[place], places.lat[place]];
  return Number.isNaN(lng) || Number.isNaN(lat) ? null : [lng, lat];
}
