import type { Feature, FeatureCollection } from "geojson";
import type { Day } from "@/lib/domain/day";
import { mergedOutline } from "./catchment-shapes";
import type { MapScene } from "./map-scene";
import { paintOn } from "./paint-index";

/**
 * One outline around each group of cells drawn alike on a day, in its party's colour, firm where verified. Merging
 * arcs is far cheaper than drawing a line around every cell.
 */
export function edgeFeatures(
  { catchments, paint, patterns, partyColours }: MapScene,
  day: Day,
): FeatureCollection {
  if (!catchments) return { type: "FeatureCollection", features: [] };
  const groups = new Map<string, string[]>();
  for (const id of paint.steps.keys()) {
    const { pattern } = paintOn(paint, id, day);
    if (pattern === null) continue;
    const group = groups.get(pattern);
    if (group) group.push(id);
    else groups.set(pattern, [id]);
  }
  const features = [...groups].map(([name, ids]): Feature => {
    const pattern = patterns.get(name);
    const [only, ...others] = pattern?.parties ?? [];
    const colour = only !== undefined && others.length === 0 ? partyColours.get(only) : undefined;
    return {
      type: "Feature",
      geometry: mergedOutline(catchments, ids),
      properties: { firm: pattern?.firmEdge ?? false, ...(colour && { colour }) },
    };
  });
  return { type: "FeatureCollection", features };
}
