import type { Draft, DraftClaim } from "@/lib/domain/draft";
import { targetKey } from "./settle-target";

/** What agreement of rules and model adds to the confidence in a claim, of what is missing to certainty. */
const AGREEMENT = 0.5;

const isSame = (one: DraftClaim, other: DraftClaim): boolean =>
  one.assertion === other.assertion &&
  one.holder?.partyKey === other.holder?.partyKey &&
  (targetKey(one.target) === targetKey(other.target) ||
    (one.target.kind === other.target.kind &&
      one.target.name.toLowerCase() === other.target.name.toLowerCase()));

/**
 * The drafts of the rules with a second opinion: a claim of both is marked so and trusted more, a claim of the model alone
 * comes after, marked as its own. Nothing that the rules drafted is changed otherwise.
 */
export function mergeOpinion(drafts: readonly Draft[], opinion: readonly Draft[]): Draft[] {
  const merged = drafts.map((draft) => ({ ...draft, claims: [...draft.claims] }));
  const known = merged.flatMap((draft) => draft.claims.map((_, index) => ({ draft, index })));
  for (const second of opinion) {
    const rest = second.claims.filter((claim) => {
      const match = known.find(({ draft, index }) => {
        const own = draft.claims[index];
        return own !== undefined && isSame(own, claim);
      });
      const own = match?.draft.claims[match.index];
      if (!match || !own) return true;
      if (own.origin === "rules")
        match.draft.claims[match.index] = {
          ...own,
          origin: "both",
          confidence: own.confidence + (1 - own.confidence) * AGREEMENT,
        };
      return false;
    });
    if (rest.length > 0) merged.push({ ...second, claims: rest });
  }
  return merged;
}
