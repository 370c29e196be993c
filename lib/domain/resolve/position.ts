import type { Claim } from "../claim";
import type { PartyKey } from "../identity";

/** What somebody says of a place: X holds it, it is contested (by X, where a party is named), or X does not hold it. */
export type Position =
  | { kind: "holds"; party: PartyKey }
  | { kind: "contested"; party: PartyKey | null }
  | { kind: "not"; party: PartyKey };

const otherParty = (party: PartyKey, parties: PartyKey[]): PartyKey | null =>
  parties.length === 2 ? (parties.find((candidate) => candidate !== party) ?? null) : null;

/**
 * The position a claim takes on its own target (policy 1, "Position"), or null when it takes none:
 * advances, intents, denials of anything but control, figures on a region, repeats and retractions.
 */
export function claimPosition(claim: Claim, parties: PartyKey[]): Position | null {
  const { assertion, party, quantity } = claim;
  if (claim.answers.some((answer) => answer.kind === "repeats" || answer.kind === "retracts")) return null;
  if (claim.target.kind === "region" && quantity !== null) return null;
  if (assertion === "contested") return { kind: "contested", party };
  if (party === null) return null;
  if (assertion === "control") {
    const partly = quantity?.unit === "share" && quantity.value < 1;
    return claim.action === "infiltrated" || partly ? { kind: "contested", party } : { kind: "holds", party };
  }
  if (assertion === "withdrawal") {
    const other = otherParty(party, parties);
    return other ? { kind: "holds", party: other } : { kind: "not", party };
  }
  return assertion === "denial" && claim.of === "control" ? { kind: "not", party } : null;
}

/** Who gains when a claim says that its target changed hands; `-x` when x left and nobody said to whom; null for a mere state. */
export function claimGains(claim: Claim, parties: PartyKey[]): string | null {
  const position = claimPosition(claim, parties);
  if (position === null) return null;
  if (claim.assertion === "withdrawal") return position.kind === "holds" ? position.party : `-${claim.party}`;
  const changed = claim.action === "captured" || claim.action === "recaptured";
  return changed && position.kind === "holds" ? position.party : null;
}

/** True when a position cannot be true together with "X holds it". */
export function speaksAgainst(position: Position, party: PartyKey): boolean {
  return (
    position.kind === "contested" ||
    (position.kind === "holds" ? position.party !== party : position.party === party)
  );
}

/** True when two positions cannot both be true. Two that are merely different (X holds it, Y does not) can. */
export function disagree(one: Position, other: Position): boolean {
  if (one.kind === "holds") return speaksAgainst(other, one.party);
  if (other.kind === "holds") return speaksAgainst(one, other.party);
  return one.kind !== other.kind;
}
