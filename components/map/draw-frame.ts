import type { CustomRenderMethodInput, MapLibreMap } from "maplibre-gl";
import { mercatorX, mercatorY } from "@/lib/geo/web-mercator";
import { TILE_PX } from "@/lib/wire/pattern-marks";
import type { LocalPlane } from "./local-plane";
import type { Extent } from "./mesh-blocks";

/** What drawing one frame needs to know of the camera. */
export interface DrawFrame {
  /** From the local plane to the screen. */
  matrix: Float32Array;
  /** What the window shows, on the local plane. */
  extent: Extent;
  windowPx: [number, number];
  /** Device pixels to a CSS pixel. */
  ratio: number;
  zoom: number;
  /** Patterns lie on the ground: pattern tiles from the world's corner to the plane's origin (their fraction), and to a unit of the plane. */
  tileOffset: [number, number];
  tileScale: number;
  /** Width of a firm line in CSS pixels: 2, less from afar, where cells are hardly wider. */
  firmPx: number;
  /** CSS pixels that a pattern tile takes on the screen. */
  tilePx: number;
}

/** CSS pixels of the whole world at zoom 0. */
const WORLD_PX = 512;

const fraction = (value: number): number => value - Math.floor(value);

/** Reads the camera for a plane. */
export function readFrame(map: MapLibreMap, input: CustomRenderMethodInput, plane: LocalPlane): DrawFrame {
  const zoom = map.getZoom();
  const bounds = map.getBounds();
  // the copy of the world that the window looks at
  const copy = Math.round(mercatorX(map.getCenter().lng) - plane.originX);
  const originX = plane.originX + copy;
  // in 64 bits until the origin is amid the theatre
  const matrix = Array.from(input.defaultProjectionData.mainMatrix);
  for (let row = 0; row < 4; row += 1)
    matrix[12 + row] =
      (matrix[12 + row] ?? 0) + (matrix[row] ?? 0) * originX + (matrix[4 + row] ?? 0) * plane.originY;
  // as MapLibre's fill-pattern: tiles grow twofold between two whole zoom levels
  const tileScale = (WORLD_PX * 2 ** Math.floor(zoom)) / TILE_PX;
  const canvas = map.getCanvas();
  const ratio = map.getPixelRatio();
  return {
    matrix: Float32Array.from(matrix),
    extent: {
      west: mercatorX(bounds.getWest()) - originX,
      east: mercatorX(bounds.getEast()) - originX,
      north: mercatorY(bounds.getNorth()) - plane.originY,
      south: mercatorY(bounds.getSouth()) - plane.originY,
    },
    windowPx: [canvas.width / ratio, canvas.height / ratio],
    ratio,
    zoom,
    tileOffset: [fraction(plane.originX * tileScale), fraction(plane.originY * tileScale)],
    tileScale,
    firmPx: Math.min(2, Math.max(1.1, 1.1 + 0.45 * (zoom - 5.5))),
    tilePx: TILE_PX * 2 ** (zoom - Math.floor(zoom)),
  };
}
