import { latitudeOf, mercatorY, worldPx, zoomToFit } from "@/lib/geo/web-mercator";
import type { Camera } from "@/lib/wire/view-url";

/** The map's own limits (see AtlasMap). */
const ZOOMS = { min: 3, max: 11.5 };
/** A window around places is never closer than the map opens. */
const FIT_MAX_ZOOM = 8.9;

/** A window of the map: its middle and zoom with its size in CSS pixels, or (before it was moved) what it was made to show. */
export type MapFrame =
  | { camera: Camera; widthPx: number; heightPx: number }
  | { camera: null; bounds: readonly [west: number, south: number, east: number, north: number] };

/** Where a map of another size looks so that everything in the window is on it. */
export function frameCamera(frame: MapFrame, widthPx: number, heightPx: number, paddingPx: number): Camera {
  const hold = (zoom: number) => Math.min(ZOOMS.max, Math.max(ZOOMS.min, zoom));
  if (frame.camera !== null) {
    const ratio = Math.min(widthPx / frame.widthPx, heightPx / frame.heightPx);
    return { ...frame.camera, zoom: hold(frame.camera.zoom + Math.log2(ratio)) };
  }
  const [west, south, east, north] = frame.bounds;
  const [top, bottom] = [mercatorY(north), mercatorY(south)];
  const zoom = zoomToFit(
    (east - west) / 360,
    bottom - top,
    widthPx - 2 * paddingPx,
    heightPx - 2 * paddingPx,
  );
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
  const aroundPx = worldPx(zoom);
  const across = (widthPx / 2 / aroundPx) * 360;
  const middle = mercatorY(lat);
  const down = heightPx / 2 / aroundPx;
  return [lng - across, latitudeOf(middle + down), lng + across, latitudeOf(middle - down)];
}
