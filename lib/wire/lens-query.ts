import type { PayloadLens } from "./atlas-payload";
import { writeFilter } from "./filter-query";

/** The query parameters of a view, those at their default left out: what the API's derived reads take. */
export function lensParameters(lens: PayloadLens, knownAsOf: string | null): URLSearchParams {
  const values: Record<string, string | null> = {
    viewpoint: lens.viewpoint === "all" ? null : lens.viewpoint,
    asKnown: lens.asKnown === "hindsight" ? null : lens.asKnown,
    ...writeFilter(lens.filter),
    knownAsOf,
  };
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== null) parameters.set(name, value);
  return parameters;
}

/** One text for each view: equal for equal views. */
export const lensKey = (lens: PayloadLens): string => lensParameters(lens, null).toString();
