import { bbox } from "@turf/turf";
import type { Outline } from "./check-outline";

/** The middle of the box around outlines, as longitude and latitude; null without any. */
export function middleOf(outlines: readonly Outline[]): [number, number] | null {
  if (outlines.length === 0) return null;
  const [west, south, east, north] = bbox({ type: "GeometryCollection", geometries: [...outlines] });
  return [(west + east) / 2, (south + north) / 2];
}
