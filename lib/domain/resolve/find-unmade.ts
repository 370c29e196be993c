import { push } from "./by-key";
import type { ResolvableClaim } from "./claim-case";
import { decideRetracted } from "./decide-retracted";
import { isVoidLink } from "./find-circle";

/**
 * Claims unmade by their own speaker: corrected or retracted. An unmaker that was corrected in its turn still replaces
 * what it spoke of (the newest correction stands alone); one that was itself retracted unmakes nothing.
 */
export function findUnmade(known: Map<string, ResolvableClaim>): Set<string> {
  const linksOf = (claim: ResolvableClaim) =>
    claim.answers.flatMap(({ kind, claimId }) => {
      const of = kind === "corrects" || kind === "retracts" ? known.get(claimId) : undefined;
      return of?.speakerId === claim.speakerId ? [{ kind, of }] : [];
    });
  const unmakers = new Map<string, { id: string; kind: string }[]>();
  for (const claim of known.values())
    for (const { kind, of } of linksOf(claim))
      if (!isVoidLink(claim, of, (one) => linksOf(one).map((link) => link.of)))
        push(unmakers, of.id, { id: claim.id, kind });

  const retractorsOf = (id: string) =>
    (unmakers.get(id) ?? []).filter(({ kind }) => kind === "retracts").map((by) => by.id);
  const decided = new Map<string, boolean>();
  const isRetracted = (id: string) => decideRetracted(id, retractorsOf, decided);
  return new Set(
    [...unmakers].flatMap(([id, by]) => (by.some((unmaker) => !isRetracted(unmaker.id)) ? [id] : [])),
  );
}
