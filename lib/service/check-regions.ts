import type { AreaGeometry } from "@/lib/domain/geometry";
import type { FieldError } from "@/lib/domain/outcome";
import type { World } from "@/lib/domain/world";
import { authalicAreaKm2 } from "@/lib/geo/authalic-area";
import { checkOutline, type OutlineFault } from "@/lib/geo/check-outline";
import type { Overlap } from "@/lib/geo/find-overlaps";
import { inGroundThread } from "./in-ground-thread";

/** Neighbours that were drawn apart overlap in slivers; more than this share of the smaller one is no sliver. */
const OVERLAP_SHARE = 0.01;
/** Square kilometres that are rounding. */
const NO_OVERLAP_KM2 = 0.01;

const near = ({ at: [lng = 0, lat = 0] }: OutlineFault) => `near ${lat.toFixed(4)}, ${lng.toFixed(4)}`;

const FAULTS: Record<OutlineFault["kind"], (fault: OutlineFault) => string> = {
  crossing: (fault) => `The outline crosses or touches itself ${near(fault)}: mend it there.`,
  nested: (fault) =>
    `One part lies inside another, or a hole outside of its part, ${near(fault)}: mend it there.`,
  noArea: (fault) => `There is a ring without an area ${near(fault)}: leave it out.`,
  tooWide: () =>
    "The outline is wider than half the earth: cut it at the 180th meridian, and give WGS84 longitude and latitude.",
};

/** An outline that is brought in, and where in the input it stands. */
export interface GivenOutline {
  key: string;
  path: string;
  geometry: AreaGeometry;
}

/** The outline as it is stored. */
export interface CheckedOutline {
  geometry: AreaGeometry;
  km2: number;
  /** Rings had to be turned round. */
  rewound: boolean;
  /** Other regions that it overlaps by a sliver. */
  overlaps: { key: string; km2: number }[];
}

/**
 * Outlines as they are stored, by key, beside those that the theatre keeps; or what is wrong with them, as field errors: an
 * outline that crosses itself, and two regions that share more than slivers.
 */
export async function checkOutlines(
  world: World,
  given: readonly GivenOutline[],
): Promise<{ errors: FieldError[]; outlines: Map<string, CheckedOutline> }> {
  const errors: FieldError[] = [];
  const outlines = new Map<string, CheckedOutline>();
  for (const { key, path, geometry } of given) {
    const checked = checkOutline(geometry);
    if (!checked.ok) {
      errors.push({ path, message: FAULTS[checked.fault.kind](checked.fault) });
      continue;
    }
    // The check rounds what the schema has read, and leaves its shape.
    const outline = checked.outline as AreaGeometry;
    const km2 = authalicAreaKm2(outline);
    outlines.set(key, { geometry: outline, km2, rewound: checked.rewound, overlaps: [] });
  }
  if (errors.length > 0) return { errors, outlines };
  const others = [...world.regions.values()].filter(({ key }) => !outlines.has(key));
  const whole = [
    ...[...outlines].map(([key, { geometry }]) => ({ key, geometry })),
    ...others.map(({ key, geometry }) => ({ key, geometry })),
  ];
  const sizes = new Map(whole.map(({ key, geometry }) => [key, authalicAreaKm2(geometry)]));
  for (const overlap of await inGroundThread("findOverlaps", whole, new Set(outlines.keys())))
    settle(overlap, sizes, given, outlines, errors);
  return { errors, outlines };
}

function settle(
  { one, other, km2 }: Overlap,
  sizes: ReadonlyMap<string, number>,
  given: readonly GivenOutline[],
  outlines: ReadonlyMap<string, CheckedOutline>,
  errors: FieldError[],
): void {
  const smaller = Math.min(sizes.get(one) ?? 0, sizes.get(other) ?? 0);
  const isSliver = km2 <= OVERLAP_SHARE * smaller;
  const asked = given.findLast(({ key }) => key === one || key === other);
  if (!isSliver && asked) {
    const against = asked.key === one ? other : one;
    errors.push({
      path: asked.path,
      message: `The outline covers ${km2.toFixed(1)} km2 of the region ${against}: regions do not overlap.`,
    });
    return;
  }
  if (km2 < NO_OVERLAP_KM2) return;
  outlines.get(one)?.overlaps.push({ key: other, km2 });
  outlines.get(other)?.overlaps.push({ key: one, km2 });
}
