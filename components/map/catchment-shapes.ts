import type { Feature } from "geojson";
import { feature } from "topojson-client";
import type { Catchments } from "@/lib/wire/catchment-topology";

/** The area of one place, or null where it has none. */
export function cellFeature(catchments: Catchments | null, placeId: string): Feature | null {
  const cell = catchments?.cells.get(placeId);
  const found = catchments && cell ? feature(catchments.topology, cell) : null;
  return found?.type === "Feature" ? found : null;
}
