import { rewind } from "@turf/turf";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { authalicAreaKm2 } from "@/lib/geo/authalic-area";
import { findCrossing, indexLines } from "@/lib/geo/find-crossing";
import { findNested } from "@/lib/geo/find-nested";

export type Outline = Polygon | MultiPolygon;

/** What is wrong with an outline; `at` is where, as longitude and latitude. */
export interface OutlineFault {
  kind: "crossing" | "nested" | "noArea" | "tooWide";
  at: Position;
}

/** Degrees are kept to 1e-7 (1 cm): on that grid whether two short lines cross is decided without rounding. */
const STEPS_PER_DEGREE = 1e7;
const HALF_TURN = 180;

/**
 * An outline as it is stored: degrees to 1e-7, no corner twice in a row, outer rings counter-clockwise and holes clockwise
 * (RFC 7946, 3.1.6); or the first thing that is wrong with it. `rewound` says that rings had to be turned round.
 */
export function checkOutline(
  given: Outline,
): { ok: true; outline: Outline; rewound: boolean } | { ok: false; fault: OutlineFault } {
  const parts = partsOf(given).map((rings) => rings.map(tidyRing));
  const origin = parts[0]?.[0]?.[0] ?? [0, 0];
  const flat = parts.flat().find((ring) => ring.length < 4);
  if (flat) return { ok: false, fault: { kind: "noArea", at: flat[0] ?? origin } };
  const lngs = parts.flat(2).map(([lng = 0]) => lng);
  const [west, east] = [lngs.reduce(least), lngs.reduce(most)];
  if (east - west > HALF_TURN) return { ok: false, fault: { kind: "tooWide", at: origin } };
  const steps = parts.map((rings) =>
    rings.map((ring) => ring.map((at) => at.map((x) => Math.round(x * STEPS_PER_DEGREE)))),
  );
  const lines = indexLines(steps.flat());
  const fault = (kind: OutlineFault["kind"], at: Position) => ({
    ok: false as const,
    fault: { kind, at: at.map((x) => x / STEPS_PER_DEGREE) },
  });
  const crossing = findCrossing(lines);
  if (crossing) return fault("crossing", crossing);
  const nested = findNested(steps, lines);
  if (nested) return fault("nested", nested);
  const tidy = withParts(given, parts);
  if (authalicAreaKm2(tidy) <= 0) return { ok: false, fault: { kind: "noArea", at: origin } };
  const outline = rewind(tidy) as Outline; // turf gives back the geometry it was given
  return { ok: true, outline, rewound: JSON.stringify(outline) !== JSON.stringify(tidy) };
}

/** An outline as `checkOutline` would give it, if nothing is wrong with it. */
export function tidyOutline(given: Outline): Outline {
  const parts = partsOf(given).map((rings) => rings.map(tidyRing));
  return rewind(withParts(given, parts)) as Outline; // turf gives back the geometry it was given
}

const withParts = ({ type }: Outline, parts: Position[][][]): Outline =>
  type === "Polygon" ? { type, coordinates: parts[0] ?? [] } : { type, coordinates: parts };

/** The polygons of an outline as rings: the outer one first, then its holes. */
export const partsOf = (outline: Outline): Position[][][] =>
  outline.type === "Polygon" ? [outline.coordinates] : outline.coordinates;

const least = (one: number, other: number) => Math.min(one, other);
const most = (one: number, other: number) => Math.max(one, other);

function tidyRing(ring: Position[]): Position[] {
  const round = (degrees = 0) => Math.round(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
  const rounded = ring.map(([lng, lat]) => [round(lng), round(lat)]);
  return rounded.filter((at, index) => index === 0 || String(at) !== String(rounded[index - 1]));
}
