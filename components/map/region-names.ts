import type { Feature, MultiPolygon, Polygon } from "geojson";
import type { MapLibreMap } from "maplibre-gl";
import { findLabelSpot } from "@/lib/geo/find-label-spot";
import type { MapScene, RegionMark } from "./map-scene";

/** Widths at the map's four sides, in CSS pixels. */
export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** A name may come nearer to the frame than the places that the first view is made for. */
const SLACK_PX = 28;

/**
 * The names of regions as points in the free part of the window, with the status of those that have claims. Printed
 * maps put them where there is room; the middle of a region is often out of sight.
 */
export function regionNameFeatures(
  map: MapLibreMap,
  scene: MapScene,
  marks: readonly RegionMark[],
  padding: Padding,
): Feature[] {
  const { clientWidth, clientHeight } = map.getContainer();
  const room = {
    left: padding.left - SLACK_PX,
    top: padding.top - SLACK_PX,
    right: clientWidth - padding.right + SLACK_PX,
    bottom: clientHeight - padding.bottom + SLACK_PX,
  };
  const clear = scene.places.features
    .map(({ geometry: { coordinates } }) => map.project([coordinates[0] ?? 0, coordinates[1] ?? 0]))
    .filter(({ x, y }) => x > room.left && x < room.right && y > room.top && y < room.bottom);
  return [...scene.regions].flatMap(([id, region]): Feature[] => {
    // the outline of a region is a polygon or several: the server sends no other
    const shape = region as Feature<Polygon | MultiPolygon>;
    const coordinates = findLabelSpot(shape, room, clear, ({ x, y }) => map.unproject([x, y]).toArray());
    if (!coordinates) return [];
    const words = marks.find((mark) => mark.id === id)?.words;
    const properties = { regionId: id, name: scene.regionNames.get(id) ?? "", ...(words && { words }) };
    return [{ type: "Feature", geometry: { type: "Point", coordinates }, properties }];
  });
}
