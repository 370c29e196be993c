import { Delaunay } from "d3-delaunay";
import type { Feature, FeatureCollection, Polygon } from "geojson";
import { merge } from "topojson-client";
import { topology } from "topojson-server";
import type { GeometryCollection, Polygon as PolygonArcs } from "topojson-specification";
import type { CatchmentRegion } from "@/lib/geo/catchments";
import type { LedgerPlace } from "./read-ledger";

const MARGIN = 0.2;

/**
 * Regions that share out the land between the places by the region that each names: the Voronoi cells of the places of a
 * region, merged. A stand-in for real borders, which a whole country's dump does not bring; they have more vertices.
 */
export function regionsOfPlaces(places: readonly LedgerPlace[]): CatchmentRegion[] {
  const sited = [
    ...new Map(
      places.filter(({ region }) => region !== null).map((place) => [String(place.position), place]),
    ).values(),
  ];
  const lngs = sited.map(({ position }) => position[0]).sort((a, b) => a - b);
  const lats = sited.map(({ position }) => position[1]).sort((a, b) => a - b);
  const voronoi = Delaunay.from(sited.map(({ position }) => position)).voronoi([
    (lngs[0] ?? 0) - MARGIN,
    (lats[0] ?? 0) - MARGIN,
    (lngs.at(-1) ?? 0) + MARGIN,
    (lats.at(-1) ?? 0) + MARGIN,
  ]);
  const features = sited.flatMap(({ region }, i): Feature<Polygon>[] => {
    const ring = voronoi.cellPolygon(i)?.map(([lng, lat]) => [round(lng), round(lat)]);
    return ring
      ? [{ type: "Feature", properties: { region }, geometry: { type: "Polygon", coordinates: [ring] } }]
      : [];
  });
  const drawn: FeatureCollection<Polygon> = { type: "FeatureCollection", features };
  const joined = topology({ cells: drawn });
  const collection = joined.objects.cells as GeometryCollection; // what a FeatureCollection becomes
  const cellsOf = new Map<string, PolygonArcs[]>();
  for (const cell of collection.geometries) {
    const id = String((cell.properties as { region: string }).region); // as set above
    if (cell.type === "Polygon") cellsOf.set(id, [...(cellsOf.get(id) ?? []), cell]);
  }
  return [...cellsOf].map(([id, cells]) => ({ id, geometry: merge(joined, cells) }));
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;
