import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { topology as joinArcs } from "topojson-server";
import type { Topology } from "topojson-specification";

/** A shape whose positions are whole steps of a grid. */
export interface GridShape {
  id: string;
  geometry: MultiPolygon;
  properties: Record<string, string | number>;
}

/**
 * One quantized topology with one object of the given name. Positions are whole grid steps and stay exactly there:
 * arcs are delta-encoded and the transform's scale is `1 / stepsPerDegree`. Shapes keep their order.
 */
export function gridTopology(name: string, shapes: readonly GridShape[], stepsPerDegree: number): Topology {
  const features = shapes.map(({ id, geometry, properties }): Feature<Polygon | MultiPolygon> => {
    const [single] = geometry.coordinates;
    const simple = single && geometry.coordinates.length === 1;
    return {
      type: "Feature",
      id,
      properties,
      geometry: simple ? { type: "Polygon", coordinates: single } : geometry,
    };
  });
  const collection: FeatureCollection = { type: "FeatureCollection", features };
  const joined = joinArcs({ [name]: collection });
  const arcs = joined.arcs.map((arc) => {
    let [beforeX, beforeY] = [0, 0];
    return arc.map(([x = 0, y = 0]) => {
      const delta = [x - beforeX, y - beforeY];
      [beforeX, beforeY] = [x, y];
      return delta;
    });
  });
  const bbox = joined.bbox?.map((value) => value / stepsPerDegree);
  return {
    type: "Topology",
    ...(bbox ? { bbox: bbox as [number, number, number, number] } : {}), // map keeps the four numbers
    transform: { scale: [1 / stepsPerDegree, 1 / stepsPerDegree], translate: [0, 0] },
    objects: joined.objects,
    arcs,
  };
}
