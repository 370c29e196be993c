import {
  type ClaimEntry,
  NO_TARGET,
  newClaim,
  newStatement,
  type StatementEntry,
  type TargetEntry,
} from "@/components/statement-form/form-model";
import { quantityEntry, sayingOf } from "@/components/statement-form/stored-to-entry";
import type { Draft, DraftClaim, DraftReport, DraftTarget } from "@/lib/domain/draft";
import type { ClaimSource, DeskItem, DeskState, MissingSource, OpenReport, Unresolved } from "./desk-model";

/** The key of a drafted claim: an id like any other, so that an answer may name it before it is stored. */
const keyOf = (draft: number, claim: number): string => `drafted-${draft}-${claim}`;

/** Whether a claim's id is that of a draft on the desk, which nothing stored has. */
export const isDraftedKey = (id: string): boolean => id.startsWith("drafted-");

function targetEntry(target: DraftTarget): TargetEntry {
  const { kind, name, placeId, regionIds, count, modifier, bufferKm, fromPlaceId, toPlaceId } = target;
  const ends = [target.from, target.to].filter((end) => end !== null);
  const isWhole = fromPlaceId !== null && toPlaceId !== null;
  return {
    ...NO_TARGET,
    kind,
    placeId: (kind === "place" && placeId) || "",
    regionId: (kind === "region" && regionIds[0]) || "",
    description: kind === "area" ? name : kind === "line" && !isWhole ? ends.join(" – ") || name : "",
    regionIds: kind === "area" || kind === "count" ? regionIds : [],
    bufferKm: bufferKm === null ? "" : String(bufferKm),
    fromPlaceId: fromPlaceId ?? "",
    toPlaceId: toPlaceId ?? "",
    count: count === null ? "" : String(count),
    modifier: modifier ?? "exact",
  };
}

function claimEntry(claim: DraftClaim, id: string): ClaimEntry {
  const { answers } = claim;
  const answered = answers && ("claimId" in answers ? answers.claimId : keyOf(answers.draft, answers.claim));
  return {
    id,
    says: sayingOf(claim),
    party: claim.holder?.partyKey ?? "",
    what: claim.what ?? "",
    target: targetEntry(claim.target),
    quantity: quantityEntry(claim.quantity),
    eventDate: claim.eventDate,
    note: "",
    answers: answers && answered ? [{ kind: answers.kind, claimId: answered, note: null }] : [],
  };
}

/** What stays the same for every statement of a report. */
const ofReport = ({ url, publishedOn }: OpenReport, code: string): StatementEntry => ({
  ...newStatement(),
  url: url ?? "",
  publishedOn,
  language: code === "und" ? "" : code,
});

function itemOfDraft(draft: Draft, index: number, report: OpenReport, code: string): DeskItem {
  const { speaker, relay, verification, saidOn } = draft;
  const { outletId } = report;
  // The outlet itself was chosen from the sources; who else carried it stands in the text.
  const carriers = relay.filter(({ sourceId, span }) => span !== null || sourceId !== null);
  const speakerId = (speaker ? speaker.sourceId : outletId) ?? "";
  const chain = [...carriers.map(({ sourceId }) => sourceId), speaker ? outletId : null];
  const missing: MissingSource[] = [
    ...(speaker && speaker.sourceId === null
      ? [{ who: "speaker" as const, name: speaker.name, role: speaker.role }]
      : []),
    ...carriers
      .filter(({ sourceId }) => sourceId === null)
      .map(({ name }) => ({ who: "carrier" as const, name, role: null })),
  ];
  return {
    key: `draft-${index}`,
    mode: "open",
    values: {
      ...ofReport(report, code),
      speakerId,
      relay: [...new Set(chain.filter((id) => id !== null && id !== speakerId))].filter((id) => id !== null),
      saidOn,
      claims: draft.claims.map((claim, order) => claimEntry(claim, keyOf(index, order))),
    },
    turn: 0,
    missing,
    composed: null,
    verification,
    pieces: { speaker: speaker?.span ?? null, saidOn: draft.saidOnSpan },
    ...{ problems: [], failure: null, isSignedOut: false, attempt: null, stored: null },
  };
}

const sourceOf = ({ span, spans, confidence, origin, target }: DraftClaim): ClaimSource => ({
  ...{ span, spans, confidence, origin },
  name: target.name,
  candidates: target.candidates,
});

/** Lays the drafts of a report on the desk, each as a form that is filled in as far as the text goes. */
export function layOut(
  report: OpenReport,
  { language, drafts, unresolved, notices }: DraftReport,
): DeskState {
  return {
    ...{ report, language, notices },
    items: drafts.map((draft, index) => itemOfDraft(draft, index, report, language.code)),
    sources: Object.fromEntries(
      drafts.flatMap(({ claims }, index) =>
        claims.map((claim, order) => [keyOf(index, order), sourceOf(claim)]),
      ),
    ),
    openEnds: unresolved.map((end, index) => ({ ...end, key: `end-${index}`, isLeft: false })),
    given: drafts.length,
  };
}

/** A statement that somebody begins from words that were not understood, with the place that they name. */
export function beginFrom(
  { report, language, given }: Pick<DeskState, "report" | "language" | "given">,
  { span, place, placeId, quantity }: Unresolved,
): { item: DeskItem; source: ClaimSource } {
  const id = keyOf(given, 0);
  const claim: ClaimEntry = {
    ...newClaim(),
    id,
    says: "contested",
    eventDate: report.publishedOn,
    target: { ...NO_TARGET, placeId: placeId ?? "" },
    quantity: quantityEntry(quantity),
  };
  return {
    item: {
      key: `draft-${given}`,
      mode: "open",
      values: {
        ...ofReport(report, language.code),
        speakerId: report.outletId ?? "",
        saidOn: report.publishedOn,
        claims: [claim],
      },
      ...{
        turn: 0,
        missing: [],
        composed: null,
        verification: null,
        pieces: { speaker: null, saidOn: null },
      },
      ...{ problems: [], failure: null, isSignedOut: false, attempt: null, stored: null },
    },
    source: {
      span,
      spans: { assertion: null, target: null, holder: null, date: null, quantity: null },
      ...{ confidence: 0, origin: "rules", name: place ?? "", candidates: [] },
    },
  };
}
