/** A box as an outline, counter-clockwise. */
export const squareOutline = (west: number, south: number, east: number, north: number) => ({
  type: "Polygon" as const,
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ] as [number, number][],
  ],
});

/** A region of a file: a feature as the API gives it. */
export const regionFeature = (key: string, geometry: object, properties: Record<string, unknown> = {}) => ({
  type: "Feature" as const,
  properties: { key, names: { en: key.toUpperCase(), uk: null }, country: "XA", ...properties },
  geometry,
});

/** A file of regions. */
export const regionFile = (...features: object[]) => ({ type: "FeatureCollection" as const, features });
