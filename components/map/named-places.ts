import type { Feature, FeatureCollection, Point } from "geojson";
import type { PlaceDirectory } from "@/lib/wire/place-directory";
import { placePosition } from "./place-numbers";

/** Points of the places that somebody has made a claim about: they have a dot and a name of their own. */
export function namedPlaces(directory: PlaceDirectory): FeatureCollection<Point> {
  const { ids, names, isNamed } = directory.places;
  const features: Feature<Point>[] = [];
  for (const [place, placeId] of ids.entries()) {
    const position = isNamed[place] === 1 ? placePosition(directory, place) : null;
    if (!position) continue;
    const { en, uk } = names[place] ?? { en: "", uk: null };
    features.push({
      type: "Feature",
      geometry: { type: "Point", coordinates: position },
      properties: { placeId, en, uk },
    });
  }
  return { type: "FeatureCollection", features };
}

/** So many dots over a whole country would hide the land and its colours. */
const CROWD = 1500;
const CROWD_MIN_ZOOM = 7.5;

/** From which zoom on the named places have dots: all along, unless they are a crowd. */
export function dotsMinZoom({ places: { isNamed } }: PlaceDirectory): number {
  const named = isNamed.reduce((sum, one) => sum + one, 0);
  return named > CROWD ? CROWD_MIN_ZOOM : 0;
}
