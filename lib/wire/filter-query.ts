import { type ClaimFilter, claimFilterSchema, noFilter } from "@/lib/domain/claim-filter";

/** The query parameters of a filter with the part that each carries. Lists are written with commas. */
export const filterParameters = ["sourceKind", "source", "verdict", "assertion"] as const;
export type FilterParameter = (typeof filterParameters)[number];

const PART = {
  sourceKind: "sourceKinds",
  source: "sourceId",
  verdict: "verdicts",
  assertion: "assertions",
} as const satisfies Record<FilterParameter, keyof ClaimFilter>;

/** A filter with the part that one parameter carries; null where it is no such thing. A value given twice counts once. */
export function readFilterPart(filter: ClaimFilter, name: FilterParameter, text: string): ClaimFilter | null {
  const value = name === "source" ? text : [...new Set(text.split(","))].sort();
  return claimFilterSchema.safeParse({ ...filter, [PART[name]]: value }).data ?? null;
}

/** Reads the parameters of a filter, all of which must be right: null where one is not. */
export function readFilter(given: Readonly<Record<FilterParameter, string | null>>): ClaimFilter | null {
  return filterParameters.reduce<ClaimFilter | null>((filter, name) => {
    const text = given[name];
    return filter === null || text === null ? filter : readFilterPart(filter, name, text);
  }, noFilter);
}

/** Writes a filter as the parameters that `readFilter` reads back to an equal one; null where it lets all pass. */
export function writeFilter(filter: ClaimFilter): Record<FilterParameter, string | null> {
  const list = (values: readonly string[]) => (values.length === 0 ? null : [...values].sort().join(","));
  return {
    sourceKind: list(filter.sourceKinds),
    source: filter.sourceId,
    verdict: list(filter.verdicts),
    assertion: list(filter.assertions),
  };
}
