import { dayEntered } from "@/lib/domain/day-entered";
import { readFigure } from "@/lib/domain/read-figure";
import type { ClaimEntry, StatementEntry, TargetEntry } from "./form-model";

const textOrNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());
/** A figure as typed; what is none stays text, for the schema to complain of. */
const figureEntered = (text: string): unknown =>
  text.trim() === "" ? undefined : (readFigure(text) ?? text);

function targetInput(target: TargetEntry): unknown {
  switch (target.kind) {
    case "place":
      return { kind: "place", placeId: target.placeId };
    case "region":
      return { kind: "region", regionId: target.regionId };
    case "area":
      return {
        kind: "area",
        description: target.description,
        regionIds: target.regionIds,
        geometry: target.area,
        bufferKm: figureEntered(target.bufferKm) ?? null,
      };
    case "line":
      return {
        kind: "line",
        fromPlaceId: textOrNull(target.fromPlaceId),
        toPlaceId: textOrNull(target.toPlaceId),
        description: textOrNull(target.description),
        geometry: target.line,
      };
    case "count":
      return {
        kind: "count",
        count: figureEntered(target.count),
        modifier: target.modifier,
        regionIds: target.regionIds,
      };
  }
}

function quantityInput({ unit, value, modifier, of }: ClaimEntry["quantity"]): unknown {
  if (unit === "") return null;
  const number = figureEntered(value);
  if (unit !== "share") return { unit, value: number, modifier };
  return { unit, value: typeof number === "number" ? number / 100 : number, modifier, of };
}

function claimInput(claim: ClaimEntry, writtenOn: string | null): Record<string, unknown> {
  const [assertion = "", part = null] = claim.says.split(" ");
  const hasParty = claim.party !== "";
  return {
    ...(claim.id !== "" && { id: claim.id }),
    assertion,
    action: assertion === "control" ? part : null,
    of: assertion === "denial" ? part : null,
    what: textOrNull(claim.what),
    party: hasParty ? claim.party : null,
    target: targetInput(claim.target),
    quantity: quantityInput(claim.quantity),
    eventDate: dayEntered(claim.eventDate, writtenOn),
    note: textOrNull(claim.note),
    answers: claim.answers,
  };
}

/** The day from which a report's dates are read: when it was published, else when it was said. */
export const writtenDay = ({
  publishedOn,
  saidOn,
}: Pick<StatementEntry, "publishedOn" | "saidOn">): string | null => {
  const published = textOrNull(publishedOn) && dayEntered(publishedOn, null);
  return published ?? (textOrNull(saidOn) && dayEntered(saidOn, null));
};

/** What is entered, as the API takes it: not checked, so that a form half filled can be previewed, kept and compared. */
export function toInput(
  entry: StatementEntry,
): Record<string, unknown> & { claims: Record<string, unknown>[] } {
  const writtenOn = writtenDay(entry);
  return {
    speakerId: entry.speakerId,
    relay: entry.relay,
    saidOn: dayEntered(entry.saidOn, writtenOn),
    publishedOn: textOrNull(entry.publishedOn) && dayEntered(entry.publishedOn, null),
    url: textOrNull(entry.url),
    archivedUrl: textOrNull(entry.archivedUrl),
    language: textOrNull(entry.language),
    excerpt: textOrNull(entry.excerpt),
    summary: entry.summary.trim(),
    claims: entry.claims.map((claim) => claimInput(claim, writtenOn)),
  };
}
