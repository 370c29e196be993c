import type { MapLibreMap, Point, PointLike } from "maplibre-gl";
import type { Day } from "@/lib/domain/day";
import type { Selection } from "./atlas-map";
import type { MapScene } from "./map-scene";
import { paintOn } from "./paint-index";

/** A tap this near to a dot means it: half of a 44 px target. */
const TAP_PX = 22;
const LINE_REACH_PX = 8;

const around = ({ x, y }: Point, reachPx: number): [PointLike, PointLike] => [
  [x - reachPx, y - reachPx],
  [x + reachPx, y + reachPx],
];

/** The nearest dot within a thumb's width. Answers come once per tile: the same dot twice is as near both times. */
function nearestDot(map: MapLibreMap, point: Point): string | null {
  let nearest: { id: string; awayPx: number } | null = null;
  for (const dot of map.queryRenderedFeatures(around(point, TAP_PX), { layers: ["place-dots"] })) {
    if (dot.geometry.type !== "Point") continue;
    const [lng = 0, lat = 0] = dot.geometry.coordinates;
    const awayPx = map.project([lng, lat]).dist(point);
    if (awayPx <= TAP_PX && (!nearest || awayPx < nearest.awayPx)) nearest = { id: String(dot.id), awayPx };
  }
  return nearest?.id ?? null;
}

/** What is meant by a click: the nearest dot, a place's name, its painted cell, or a region's line or name; null for bare ground. */
export function findHit(
  map: MapLibreMap,
  scene: MapScene,
  day: Day,
  cellLayers: string[],
  point: Point,
): Selection | null {
  const dot = nearestDot(map, point);
  if (dot !== null) return { kind: "place", id: dot };
  const [name] = map.queryRenderedFeatures(point, { layers: ["place-names"] });
  if (name) return { kind: "place", id: String(name.id) };
  const cells = map.queryRenderedFeatures(point, { layers: cellLayers });
  const cell = cells.find(({ id }) => paintOn(scene.paint, String(id), day).pattern !== null);
  if (cell) return { kind: "place", id: String(cell.id) };
  const [region] = map.queryRenderedFeatures(around(point, LINE_REACH_PX), {
    layers: ["region-first-colour", "region-words"],
  });
  return region ? { kind: "region", id: String(region.properties.regionId) } : null;
}
