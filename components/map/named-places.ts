import type { Feature, FeatureCollection, Point } from "geojson";
import { mercatorX, mercatorY } from "@/lib/geo/web-mercator";
import type { PlaceDirectory } from "@/lib/wire/place-directory";
import { placePosition } from "./place-numbers";

/** So many dots over a whole country would hide the land and its colours, and hardly any name would find room. */
const CROWD = 500;
const CROWD_DOTS_MIN_ZOOM = 7.5;
/** In a crowd one name to a square of this many CSS pixels is offered, more as one comes near. */
const NAME_ROOM_PX = 56;
const FIRST_ZOOM = 3;
/** From here on all names are offered. */
const LAST_ZOOM = 11;
/** CSS pixels of the whole world at zoom 0. */
const WORLD_PX = 512;

/**
 * Points of the places that somebody has made a claim about: they have a dot and a name of their own. `from` is the zoom
 * from which a name is offered.
 */
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
      properties: { placeId, en, uk, from: 0 },
    });
  }
  if (features.length > CROWD) spreadNames(features);
  return { type: "FeatureCollection", features };
}

/**
 * Offers at each zoom no more names than could find room: laying out thousands to show a hundred would cost a frame's
 * time. A name offered once stays.
 */
function spreadNames(features: Feature<Point>[]): void {
  let waiting = features;
  const offered: Feature<Point>[] = [];
  for (let zoom = FIRST_ZOOM; zoom <= LAST_ZOOM; zoom += 1) {
    const squares = (WORLD_PX * 2 ** zoom) / NAME_ROOM_PX;
    const squareOf = ({ geometry: { coordinates } }: Feature<Point>) =>
      `${Math.floor(mercatorX(coordinates[0] ?? 0) * squares)} ${Math.floor(mercatorY(coordinates[1] ?? 0) * squares)}`;
    const taken = new Set(offered.map(squareOf));
    waiting = waiting.filter((feature) => {
      const square = squareOf(feature);
      if (zoom < LAST_ZOOM && taken.has(square)) return true;
      taken.add(square);
      offered.push(feature);
      feature.properties = { ...feature.properties, from: zoom };
      return false;
    });
  }
}

/** From which zoom on the named places have dots: all along, unless they are a crowd. */
export function dotsMinZoom({ places: { isNamed } }: PlaceDirectory): number {
  const named = isNamed.reduce((sum, one) => sum + one, 0);
  return named > CROWD ? CROWD_DOTS_MIN_ZOOM : 0;
}
