import { booleanPointInPolygon, rewind } from "@turf/turf";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { authalicAreaKm2 } from "@/lib/geo/authalic-area";
import { findCrossing } from "@/lib/geo/find-crossing";

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
  const crossing = findCrossing(
    parts.flat().map((ring) => ring.map((at) => at.map((x) => Math.round(x * STEPS_PER_DEGREE)))),
  );
  if (crossing)
    return { ok: false, fault: { kind: "crossing", at: crossing.map((x) => x / STEPS_PER_DEGREE) } };
  const nested = findNested(parts);
  if (nested) return { ok: false, fault: { kind: "nested", at: nested } };
  const tidy: Outline =
    given.type === "Polygon"
      ? { type: "Polygon", coordinates: parts[0] ?? [] }
      : { type: "MultiPolygon", coordinates: parts };
  if (authalicAreaKm2(tidy) <= 0) return { ok: false, fault: { kind: "noArea", at: origin } };
  const outline = rewind(tidy) as Outline; // turf gives back the geometry it was given
  return { ok: true, outline, rewound: JSON.stringify(outline) !== JSON.stringify(tidy) };
}

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

/** A corner of a part that lies in another part, or of a hole that does not lie in its own: no ring crosses another by now. */
function findNested(parts: Position[][][]): Position | null {
  for (const [index, [outer = [], ...holes]] of parts.entries()) {
    const shell: Polygon = { type: "Polygon", coordinates: [outer] };
    const loose = holes.find((hole) => !hole.some((at) => booleanPointInPolygon(at, shell)));
    if (loose?.[0]) return loose[0];
    for (const [other, rings] of parts.entries()) {
      const whole: Polygon = { type: "Polygon", coordinates: rings };
      const inside = outer.find((at) => booleanPointInPolygon(at, whole, { ignoreBoundary: true }));
      if (other !== index && inside) return inside;
    }
  }
  return null;
}
