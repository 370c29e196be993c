import type { Feature, FeatureCollection, Polygon } from "geojson";
import { topology } from "topojson-server";
import { type Catchments, readCatchments } from "@/lib/wire/catchment-topology";
import type { PlaceDirectory } from "@/lib/wire/place-directory";

/** A directory of places in the order given, each named after its id. */
export function directoryOfPlaces(
  places: readonly { id: string; lng: number; lat: number; isNamed?: boolean }[],
  parties: string[],
): PlaceDirectory {
  return {
    places: {
      ids: places.map(({ id }) => id),
      names: places.map(({ id }) => ({ en: id, uk: null })),
      lng: Float64Array.from(places, ({ lng }) => lng),
      lat: Float64Array.from(places, ({ lat }) => lat),
      region: new Int32Array(places.length).fill(-1),
      baseline: new Int8Array(places.length).fill(-1),
      isNamed: Uint8Array.from(places, ({ isNamed }) => (isNamed === false ? 0 : 1)),
    },
    regions: {
      ids: [],
      keys: [],
      names: [],
      baseline: new Int8Array(0),
      isNamed: new Uint8Array(0),
    },
    parties,
  };
}

const square = (west: number, south: number, side: number) => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];

/** A square cell of one degree, its south-west corner given; with a hole, of one third of its width, amid it. */
export function squareCell(id: string, west: number, south: number, hasHole = false): Feature<Polygon> {
  const rings = [square(west, south, 1)];
  if (hasHole) rings.push(square(west + 1 / 3, south + 1 / 3, 1 / 3).reverse());
  return { type: "Feature", id, properties: {}, geometry: { type: "Polygon", coordinates: rings } };
}

/** Catchments of the cells given, in whole steps of a grid where asked. */
export function catchmentsOf(cells: Feature<Polygon>[], quantization?: number): Catchments {
  const catchments: FeatureCollection = { type: "FeatureCollection", features: cells };
  return readCatchments(topology({ catchments }, quantization));
}
