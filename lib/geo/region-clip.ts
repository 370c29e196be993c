import {
  bboxClip,
  booleanPointInPolygon,
  featureCollection,
  intersect,
  multiPolygon,
  polygon,
} from "@turf/turf";
import type { MultiPolygon, Polygon, Position } from "geojson";

type Box = [number, number, number, number];

/** Cuts small convex rings (open, any planar unit) to one region. */
export interface RegionClip {
  /** The rings' parts inside the region, each as closed rings with holes; `cut` says whether the border crossed it. */
  clip(ring: Position[]): { parts: Position[][][]; cut: boolean };
}

/**
 * Prepares a region for cutting many small cells. A cell whose box meets no segment of the border is kept or
 * dropped whole; only the others go through polygon clipping, and then with the few segments around them.
 */
export function prepareRegionClip(region: Polygon | MultiPolygon, cellSize: number): RegionClip {
  const polygons = (region.type === "Polygon" ? [region.coordinates] : region.coordinates).map((rings) =>
    polygon(rings),
  );
  const border = indexSegments(
    polygons.flatMap((part) => part.geometry.coordinates),
    cellSize,
  );
  return {
    clip(ring) {
      const box = boxOf(ring);
      const closed = [...ring, ring[0] as Position]; // a cell has three corners or more
      if (!border.meets(box)) {
        return { parts: booleanPointInPolygon(ring[0] as Position, region) ? [[closed]] : [], cut: false };
      }
      // Sutherland-Hodgman may leave double lines along this wider frame; the intersection takes them out again
      const frame: Box = [box[0] - cellSize, box[1] - cellSize, box[2] + cellSize, box[3] + cellSize];
      const nearby = polygons.flatMap((part) => {
        const piece = bboxClip(part, frame).geometry.coordinates as Position[][]; // a Polygon stays one
        return piece.length > 0 ? [piece] : [];
      });
      if (nearby.length === 0) return { parts: [], cut: true };
      const inside = intersect(
        featureCollection<Polygon | MultiPolygon>([polygon([closed]), multiPolygon(nearby)]),
      );
      if (!inside) return { parts: [], cut: true };
      const { geometry } = inside;
      return {
        parts: geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates,
        cut: true,
      };
    },
  };
}

/** A grid of the boxes of segments: enough to say that nothing of the border is near. */
function indexSegments(rings: Position[][], size: number): { meets(box: Box): boolean } {
  const cells = new Map<string, Box[]>();
  const visit = (box: Box, found: (key: string) => boolean): boolean => {
    for (let x = Math.floor(box[0] / size); x <= Math.floor(box[2] / size); x++) {
      for (let y = Math.floor(box[1] / size); y <= Math.floor(box[3] / size); y++) {
        if (found(`${x},${y}`)) return true;
      }
    }
    return false;
  };
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const box = boxOf(ring.slice(i - 1, i + 1));
      visit(box, (key) => {
        const held = cells.get(key);
        if (held) held.push(box);
        else cells.set(key, [box]);
        return false;
      });
    }
  }
  return {
    meets: (box) => visit(box, (key) => (cells.get(key) ?? []).some((other) => overlap(box, other))),
  };
}

function boxOf(points: Position[]): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of points) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

function overlap(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
