import type { Camera } from "@/lib/wire/view-url";

/** Metres around the earth at the equator, on the sphere that web maps project. */
const EQUATOR_M = 40_075_016.686;
const TILE_PX = 512;
/** The map's own limits (see AtlasMap). */
const ZOOMS = { min: 3, max: 11.5 };
/** A window around places is never closer than the map opens. */
const FIT_MAX_ZOOM = 8.9;

/** A window of the map: its middle and zoom with its size in CSS pixels, or (before it was moved) what it was made to show. */
export type MapFrame =
  | { camera: Camera; widthPx: number; heightPx: number }
  | { camera: null; bounds: readonly [west: number, south: number, east: number, north: number] };

const mercatorY = (lat: number): number =>
  (1 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / Math.PI) / 2;
const latitudeOf = (y: number): number => (360 / Math.PI) * Math.atan(Math.exp((1 - 2 * y) * Math.PI)) - 90;

/** Where a map of another size looks so that everything in the window is on it. */
export function frameCamera(frame: MapFrame, widthPx: number, heightPx: number, paddingPx: number): Camera {
  const hold = (zoom: number) => Math.min(ZOOMS.max, Math.max(ZOOMS.min, zoom));
  if (frame.camera !== null) {
    const ratio = Math.min(widthPx / frame.widthPx, heightPx / frame.heightPx);
    return { ...frame.camera, zoom: hold(frame.camera.zoom + Math.log2(ratio)) };
  }
  const [west, south, east, north] = frame.bounds;
  const [top, bottom] = [mercatorY(north), mercatorY(south)];
  const across = (widthPx - 2 * paddingPx) / Math.max(1e-9, (east - west) / 360);
  const down = (heightPx - 2 * paddingPx) / Math.max(1e-9, bottom - top);
  const zoom = Math.log2(Math.min(across, down) / TILE_PX);
  return {
    lng: (west + east) / 2,
    lat: latitudeOf((top + bottom) / 2),
    zoom: hold(Math.min(FIT_MAX_ZOOM, zoom)),
  };
}

/** What a window of the map shows: west, south, east, north in degrees. */
export function windowBounds(
  { lng, lat, zoom }: Camera,
  widthPx: number,
  heightPx: number,
): [west: number, south: number, east: number, north: number] {
  const worldPx = TILE_PX * 2 ** zoom;
  const across = (widthPx / 2 / worldPx) * 360;
  const middle = mercatorY(lat);
  const down = heightPx / 2 / worldPx;
  return [lng - across, latitudeOf(middle + down), lng + across, latitudeOf(middle - down)];
}

/** The longest round distance (1, 2 or 5 times a power of ten) that is at most `maxPx` long on the map, and its length there. */
export function scaleBar(zoom: number, lat: number, maxPx: number): { metres: number; px: number } {
  const metresPerPx = (EQUATOR_M * Math.cos((lat * Math.PI) / 180)) / (TILE_PX * 2 ** zoom);
  const most = metresPerPx * maxPx;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2].find((step) => step * power <= most) ?? 1) * power;
  return { metres, px: metres / metresPerPx };
}
