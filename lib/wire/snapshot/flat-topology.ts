import { type GeoPath, geoIdentity, geoPath } from "d3-geo";
import type { MultiPolygon, Position } from "geojson";
import { planarRingArea, presimplify, simplify } from "topojson-simplify";
import type { GeometryObject, Topology } from "topojson-specification";
import type { MapFrame } from "./snapshot-frame";

/** Beyond the edge of a map by this much lines go on, so that the edge itself is never drawn as one. */
const MARGIN_PX = 16;

/** The numbers of the arcs that a geometry is made of. */
function arcsOf(geometry: GeometryObject, into: Set<number>): void {
  if (geometry.type === "GeometryCollection") for (const one of geometry.geometries) arcsOf(one, into);
  else if ("arcs" in geometry)
    for (const arc of (geometry.arcs as unknown[]).flat(3) as number[]) into.add(arc < 0 ? ~arc : arc); // numbers, however deep
}

/** An arc wholly on one side of the map is as good as a straight line there. */
function isOutside(points: readonly Position[], { widthPx, heightPx }: MapFrame): boolean {
  let [left, right, above, below] = [true, true, true, true];
  for (const [x = 0, y = 0] of points) {
    left &&= x < -MARGIN_PX;
    right &&= x > widthPx + MARGIN_PX;
    above &&= y < -MARGIN_PX;
    below &&= y > heightPx + MARGIN_PX;
  }
  return left || right || above || below;
}

/**
 * A topology laid onto a map: the arcs of some of its geometries in the map's pixels, thinned out (Visvalingam) to what can be seen:
 * points that span less than `leastPx2` go. Neighbours still share their lines. All other arcs are nothing.
 */
export function flattenTopology(
  topology: Topology,
  geometries: readonly GeometryObject[],
  frame: MapFrame,
  leastPx2: number,
): Topology {
  const used = new Set<number>();
  for (const geometry of geometries) arcsOf(geometry, used);
  const { scale = [1, 1], translate = [0, 0] } = topology.transform ?? {};
  const nothing: Position[] = [
    [0, 0],
    [0, 0],
  ];
  const arcs = topology.arcs.map((arc, number): Position[] => {
    if (!used.has(number)) return nothing;
    let [x, y] = [0, 0];
    const points = arc.map(([dx = 0, dy = 0]): Position => {
      if (!topology.transform) return frame.project(dx, dy);
      [x, y] = [x + dx, y + dy];
      return frame.project(x * scale[0] + translate[0], y * scale[1] + translate[1]);
    });
    const [first, last] = [points[0], points.at(-1)];
    return first && last && isOutside(points, frame) ? [first, last] : points;
  });
  // Only arcs are read, and changed, by both.
  const thinned = simplify(presimplify({ type: "Topology", objects: {}, arcs }), leastPx2);
  return { type: "Topology", objects: topology.objects, arcs: thinned.arcs };
}

/** Writes geometries that lie on a map as SVG path data, cut off a little beyond its edges. */
export function pathWriter({ widthPx, heightPx }: MapFrame): GeoPath {
  const clip = geoIdentity().clipExtent([
    [-MARGIN_PX, -MARGIN_PX],
    [widthPx + MARGIN_PX, heightPx + MARGIN_PX],
  ]);
  return geoPath(clip).digits(1);
}

/** An area without its parts and holes of less than so many square pixels: they would be specks, or, thinned out, lines. */
export function withoutSpecks({ coordinates }: MultiPolygon, leastPx2: number): MultiPolygon {
  const isSeen = (ring: Position[]) => Math.abs(planarRingArea(ring as [number, number][])) >= leastPx2; // flat points have two numbers
  return {
    type: "MultiPolygon",
    coordinates: coordinates.flatMap(([outer, ...holes]) =>
      outer && isSeen(outer) ? [[outer, ...holes.filter(isSeen)]] : [],
    ),
  };
}
