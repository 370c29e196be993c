import type { Feature, FeatureCollection, Geometry, MultiLineString } from "geojson";
import { feature, mesh } from "topojson-client";
import type { Catchments } from "@/lib/wire/catchment-topology";

/** The area of one place, or null where it has none. */
export function cellFeature(catchments: Catchments | null, placeId: string): Feature | null {
  const cell = catchments?.cells.get(placeId);
  const found = catchments && cell ? feature(catchments.topology, cell) : null;
  return found?.type === "Feature" ? found : null;
}

/** The cells of the places given, each with its place id and properties of the caller's. */
export function cellFeatures(
  catchments: Catchments | null,
  places: Map<string, Record<string, string>>,
): FeatureCollection<Geometry> {
  const features = [...places].flatMap(([id, properties]) => {
    const cell = cellFeature(catchments, id);
    return cell ? [{ ...cell, properties: { ...properties, placeId: id } }] : [];
  });
  return { type: "FeatureCollection", features };
}

/** The outline around cells that are drawn alike: lines between two of them are left out. */
export function mergedOutline(catchments: Catchments, placeIds: string[]): MultiLineString {
  const geometries = placeIds.flatMap((id) => catchments.cells.get(id) ?? []);
  return mesh(catchments.topology, { type: "GeometryCollection", geometries }, (one, other) => one === other);
}
