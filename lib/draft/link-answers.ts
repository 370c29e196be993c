import type { DraftClaim } from "@/lib/domain/draft";
import type { Group } from "./merge-claims";
import type { FindStored } from "./theatre-words";

/** Whether an answer can be meant: the same ground. */
function isSameGround(one: DraftClaim, other: DraftClaim): boolean {
  if (one.target.placeId !== null || other.target.placeId !== null)
    return one.target.placeId === other.target.placeId;
  if (one.target.kind === "count" || other.target.kind === "count")
    return one.target.count === other.target.count && one.target.kind === other.target.kind;
  const shared = one.target.regionIds.some((id) => other.target.regionIds.includes(id));
  return shared && one.target.kind !== "place" && other.target.kind !== "place";
}

/** What a claim says to an earlier one: it denies it, confirms it, doubts it. */
function answerKind(
  claim: DraftClaim,
  to: Pick<DraftClaim, "assertion"> & { party: string | null },
  isConfirmed: boolean,
): "denies" | "confirms" | "doubts" | null {
  const party = claim.holder?.partyKey ?? null;
  if (claim.assertion === "denial") {
    const of =
      claim.of === "intent"
        ? ["intent"]
        : claim.of === "advance"
          ? ["advance", "control"]
          : ["control", "advance"];
    return of.includes(to.assertion) && party === to.party ? "denies" : null;
  }
  if (claim.assertion === "control" && to.assertion === "control")
    return party !== to.party ? "denies" : isConfirmed ? "confirms" : null;
  if (claim.assertion === "withdrawal" && to.assertion === "control" && party !== to.party) return "confirms";
  if (claim.assertion === "contested" && to.assertion === "control") return "doubts";
  return null;
}

/** Links every claim to the one it answers: of another side in the report, else stored and public. */
export function linkAnswers(groups: readonly Group[], findStored: FindStored): void {
  for (const [draft, group] of groups.entries())
    for (const [claim, { claim: own, said }] of group.from.entries()) {
      const target = group.draft.claims[claim];
      if (!target) continue;
      let found: { draft: number; claim: number; kind: "denies" | "confirms" | "doubts" } | null = null;
      for (const [otherDraft, other] of groups.entries()) {
        if (
          otherDraft === draft ||
          (group.voice?.alignment != null && other.voice?.alignment === group.voice.alignment)
        )
          continue;
        for (const [otherClaim, candidate] of other.draft.claims.entries()) {
          // an answer follows what it answers; a denial may stand before it in the text
          if (candidate.span.start > own.span.start && own.assertion !== "denial") continue;
          const kind = isSameGround(own, candidate)
            ? answerKind(own, { ...candidate, party: candidate.holder?.partyKey ?? null }, said.isConfirmed)
            : null;
          if (kind) found = { draft: otherDraft, claim: otherClaim, kind };
        }
      }
      if (found) {
        target.answers = found;
        continue;
      }
      const regionId = own.target.kind === "region" ? (own.target.regionIds[0] ?? null) : null;
      if (own.target.placeId === null && regionId === null) continue;
      const others = findStored({ placeId: own.target.placeId, regionId }).filter(
        (one) => one.speakerAlignment !== (group.voice?.alignment ?? null),
      );
      const known = others.findLast((one) => answerKind(own, one, said.isConfirmed) !== null);
      const kind = known && answerKind(own, known, said.isConfirmed);
      if (known && kind) target.answers = { kind, claimId: known.id };
    }
}
