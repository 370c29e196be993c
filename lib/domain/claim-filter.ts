import { z } from "zod";
import { assertions } from "./claim";
import { idSchema } from "./identity";
import { sourceKinds } from "./source";
import { verdicts } from "./verification";

/**
 * Which claims are heard, beside the viewpoint: those of these kinds of sources, of this one source, with these verdicts
 * and assertions. An empty list and null let all pass. A claim that does not pass is treated as one outside the
 * viewpoint: it can still be answered, but has no voice.
 */
export const claimFilterSchema = z.strictObject({
  sourceKinds: z.array(z.enum(sourceKinds)).max(sourceKinds.length),
  sourceId: idSchema.nullable(),
  /** The verdict that counts; a claim that nobody assessed is `unverified`. */
  verdicts: z.array(z.enum(verdicts)).max(verdicts.length),
  assertions: z.array(z.enum(assertions)).max(assertions.length),
});
export type ClaimFilter = z.infer<typeof claimFilterSchema>;

/** The filter that lets every claim pass. */
export const noFilter: ClaimFilter = { sourceKinds: [], sourceId: null, verdicts: [], assertions: [] };

/** Whether a filter lets every claim pass. */
export const isOpen = (filter: ClaimFilter): boolean =>
  filter.sourceId === null &&
  filter.sourceKinds.length + filter.verdicts.length + filter.assertions.length === 0;

/** What a filter asks of a claim. */
export interface Filterable {
  speakerId: string;
  speakerKind: ClaimFilter["sourceKinds"][number];
  assertion: ClaimFilter["assertions"][number];
  /** The verdict that counts; null where nobody assessed it. */
  verdict: ClaimFilter["verdicts"][number] | null;
}

const lets = <T>(list: readonly T[], value: T): boolean => list.length === 0 || list.includes(value);

/** Whether a claim passes. */
export function passesFilter(filter: ClaimFilter, claim: Filterable): boolean {
  return (
    (filter.sourceId === null || filter.sourceId === claim.speakerId) &&
    lets(filter.sourceKinds, claim.speakerKind) &&
    lets(filter.verdicts, claim.verdict ?? "unverified") &&
    lets(filter.assertions, claim.assertion)
  );
}
