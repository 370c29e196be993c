const HIGHEST_LATITUDE = 85.051129;

/** Pixels around the world at zoom 0, as MapLibre counts. */
const WORLD_PX = 512;

/** Metres around the earth at the equator, on the sphere that web maps project. */
const EQUATOR_M = 40_075_016.686;

/** Web mercator, 0 to 1 from west to east. */
export const mercatorX = (lng: number): number => (180 + lng) / 360;

/** Web mercator, 0 to 1 from north to south. */
export function mercatorY(lat: number): number {
  const sine = Math.sin((Math.max(-HIGHEST_LATITUDE, Math.min(HIGHEST_LATITUDE, lat)) * Math.PI) / 180);
  return 0.5 - Math.atanh(sine) / (2 * Math.PI);
}

/** Longitude in degrees, from `mercatorX`. */
export const longitudeOf = (x: number): number => x * 360 - 180;

/** Latitude in degrees, from `mercatorY`. */
export const latitudeOf = (y: number): number =>
  (360 / Math.PI) * Math.atan(Math.exp((1 - 2 * y) * Math.PI)) - 90;

/** The longest round distance (1, 2 or 5 times a power of ten) that is at most `maxPx` long on the map, and its length there. */
export function scaleBar(zoom: number, lat: number, maxPx: number): { metres: number; px: number } {
  const metresPerPx = (EQUATOR_M * Math.cos((lat * Math.PI) / 180)) / (WORLD_PX * 2 ** zoom);
  const most = metresPerPx * maxPx;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2].find((step) => step * power <= most) ?? 1) * power;
  return { metres, px: metres / metresPerPx };
}

/** The zoom at which a part of the world (its size as shares of the whole) is as large as a window at most. */
export const zoomToFit = (width: number, height: number, widthPx: number, heightPx: number): number =>
  Math.log2(Math.min(widthPx / Math.max(1e-9, width), heightPx / Math.max(1e-9, height)) / WORLD_PX);

/** Pixels around the world at a zoom. */
export const worldPx = (zoom: number): number => WORLD_PX * 2 ** zoom;
