import type { Target } from "@/lib/domain/claim";
import {
  type ClaimEntry,
  NO_TARGET,
  type Saying,
  type StatementEntry,
  type StatementFields,
  sayings,
  type TargetEntry,
} from "./form-model";

function targetEntry(target: Target): TargetEntry {
  switch (target.kind) {
    case "area":
      return {
        ...NO_TARGET,
        ...{
          kind: "area",
          description: target.description,
          regionIds: target.regionIds,
          area: target.geometry,
        },
        bufferKm: target.bufferKm === null ? "" : String(target.bufferKm),
      };
    case "line":
      return {
        ...NO_TARGET,
        kind: "line",
        fromPlaceId: target.fromPlaceId ?? "",
        toPlaceId: target.toPlaceId ?? "",
        description: target.description ?? "",
        line: target.geometry,
      };
    case "count":
      return { ...NO_TARGET, ...target, count: String(target.count) };
    default:
      return { ...NO_TARGET, ...target };
  }
}

type Claim = StatementFields["claims"][number];

/** What a claim says, as the one choice of the form. */
export function sayingOf({ assertion, action, of }: Pick<Claim, "assertion" | "action" | "of">): Saying {
  const said = [assertion, action ?? of].filter(Boolean).join(" ");
  return sayings.find((saying) => saying === said) ?? "control";
}

/** The figure of a claim, or the fields for one. */
export function quantityEntry(quantity: Claim["quantity"]): ClaimEntry["quantity"] {
  const figure =
    quantity?.unit === "share" ? Number((quantity.value * 100).toPrecision(12)) : quantity?.value;
  return {
    unit: quantity?.unit ?? "",
    value: figure === undefined ? "" : String(figure),
    modifier: quantity?.modifier ?? "exact",
    of: quantity?.unit === "share" ? quantity.of : "target",
  };
}

function claimEntry(claim: Claim): ClaimEntry {
  return {
    id: claim.id ?? "",
    says: sayingOf(claim),
    party: claim.party ?? "",
    what: claim.what ?? "",
    target: targetEntry(claim.target),
    quantity: quantityEntry(claim.quantity),
    eventDate: claim.eventDate,
    note: claim.note ?? "",
    answers: claim.answers,
  };
}

/** The form of a stored statement: `toInput` gives the same fields back. */
export function toEntry(stored: StatementFields): StatementEntry {
  return {
    url: stored.url ?? "",
    archivedUrl: stored.archivedUrl ?? "",
    speakerId: stored.speakerId,
    relay: stored.relay,
    saidOn: stored.saidOn,
    publishedOn: stored.publishedOn ?? "",
    language: stored.language ?? "",
    summary: stored.summary,
    excerpt: stored.excerpt ?? "",
    claims: stored.claims.map(claimEntry),
  };
}
