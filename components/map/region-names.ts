import type { Feature, MultiPolygon, Point, Polygon } from "geojson";
import type { MapLibreMap } from "maplibre-gl";
import { findLabelSpot } from "@/lib/geo/find-label-spot";
import type { MapScene, RegionMark } from "./map-scene";
import { placePosition } from "./place-numbers";
import { boundsOfShape, type LngLatBox } from "./shape-bounds";

/** Widths at the map's four sides, in CSS pixels. */
export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Where each region's name goes, as longitude and latitude. */
export type NameSpots = Map<string, [number, number]>;

/** A name may come nearer to the frame than the places that the first view is made for. */
const SLACK_PX = 28;
/** With more dots than this in the window no spot is clear of them all. */
const MOST_CLEAR = 400;

/**
 * Where the names of regions have room in the free part of the window. Printed maps put them where there is room; the
 * middle of a region is often out of sight.
 */
export function regionNameSpots(map: MapLibreMap, scene: MapScene, padding: Padding): NameSpots {
  const { clientWidth, clientHeight } = map.getContainer();
  const room = {
    left: padding.left - SLACK_PX,
    top: padding.top - SLACK_PX,
    right: clientWidth - padding.right + SLACK_PX,
    bottom: clientHeight - padding.bottom + SLACK_PX,
  };
  const window = windowOf(map);
  const clear = dotsIn(scene, window)
    .map((position) => map.project(position))
    .filter(({ x, y }) => x > room.left && x < room.right && y > room.top && y < room.bottom);
  const spots: NameSpots = new Map();
  for (const [id, region] of scene.regions) {
    const bounds = boundsOfShape(region);
    const isInSight =
      bounds.west < window.east &&
      bounds.east > window.west &&
      bounds.south < window.north &&
      bounds.north > window.south;
    if (!isInSight) continue;
    // the outline of a region is a polygon or several: the server sends no other
    const shape = region as Feature<Polygon | MultiPolygon>;
    const spot = findLabelSpot(shape, room, clear, ({ x, y }) => map.unproject([x, y]).toArray());
    if (spot) spots.set(id, spot);
  }
  return spots;
}

/** The names of regions as points, with the status of those that have claims. */
export function namesAt(
  spots: NameSpots,
  names: ReadonlyMap<string, string>,
  marks: readonly RegionMark[],
): Feature<Point>[] {
  return [...spots].map(([id, coordinates]) => {
    const words = marks.find((mark) => mark.id === id)?.words;
    const properties = { regionId: id, name: names.get(id) ?? "", ...(words && { words }) };
    return { type: "Feature", geometry: { type: "Point", coordinates }, properties };
  });
}

function windowOf(map: MapLibreMap): LngLatBox {
  const bounds = map.getBounds();
  return {
    west: bounds.getWest(),
    south: bounds.getSouth(),
    east: bounds.getEast(),
    north: bounds.getNorth(),
  };
}

function dotsIn({ directory }: MapScene, { west, south, east, north }: LngLatBox): [number, number][] {
  const { isNamed } = directory.places;
  const dots: [number, number][] = [];
  for (let place = 0; place < isNamed.length && dots.length < MOST_CLEAR; place += 1) {
    const position = isNamed[place] === 1 ? placePosition(directory, place) : null;
    if (!position) continue;
    const [lng, lat] = position;
    if (lng > west && lng < east && lat > south && lat < north) dots.push(position);
  }
  return dots;
}
