import type { Day } from "@/lib/domain/day";
import {
  type Draft,
  type DraftClaim,
  draftClaimSchema,
  draftSchema,
  type ModelAnswer,
  type Span,
} from "@/lib/domain/draft";
import { edtfSchema } from "@/lib/domain/edtf-date";
import type { Indexes } from "./assign-speakers";
import { canonicalName, findByName, findRegion } from "./gazetteer";
import { findSourceOf } from "./source-index";

type ModelDraft = ModelAnswer["drafts"][number];
type ModelClaim = ModelDraft["claims"][number];

/** How sure one may be of a claim that only the model found. */
const MODEL_CONFIDENCE = 0.5;

/** Where the report has these words, blanks and quotation marks aside; null where it does not. */
function findWords(text: string, words: string): Span | null {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
        .replace(/["“”„«»]/g, '["“”„«»]')
        .replace(/['’ʼ]/g, "['’ʼ]"),
    )
    .join("\\s+");
  const found = new RegExp(pattern, "iu").exec(text);
  return found && found[0] !== "" ? { start: found.index, end: found.index + found[0].length } : null;
}

/**
 * Makes drafts of a model's answer: a piece whose quoted words are not in the report is dropped, and so is a claim that the
 * schema of drafts refuses. Names become places, regions, parties and sources of the theatre where it knows them.
 */
export function groundOpinion(
  text: string,
  publishedOn: Day,
  answer: ModelAnswer,
  indexes: Indexes,
): Draft[] {
  return answer.drafts.flatMap((draft) => {
    const claims = draft.claims.flatMap((claim) => groundClaim(text, publishedOn, claim, indexes) ?? []);
    const span = draft.speaker && findWords(text, draft.speaker.quote);
    if (draft.speaker !== null && !span) return [];
    const source = draft.speaker && findSourceOf(indexes.sources, draft.speaker.name);
    const party = indexes.parties.words.get(draft.speaker?.party?.toLowerCase() ?? "")?.side.key ?? null;
    const read = draftSchema.safeParse({
      speaker: draft.speaker && {
        name: source?.name ?? draft.speaker.name,
        role: null,
        alignment: source ? source.alignment : party,
        sourceId: source?.id ?? null,
        span,
      },
      relay: [],
      saidOn: edtfSchema.safeParse(draft.saidOn ?? "").data ?? `${publishedOn}~`,
      saidOnSpan: null,
      verification: null,
      claims,
    });
    return read.success ? [read.data] : [];
  });
}

function groundClaim(
  text: string,
  publishedOn: Day,
  { target, quote, holder, ...claim }: ModelClaim,
  indexes: Indexes,
): DraftClaim | null {
  const span = findWords(text, quote);
  const targetSpan = findWords(text, target.quote);
  if (!span || !targetSpan) return null;
  const { gazetteer, parties } = indexes;
  const placesOf = (name: string | null) =>
    name === null
      ? []
      : findByName(gazetteer, name)
          .slice(0, 10)
          .flatMap((index) => gazetteer.places[index] ?? []);
  const candidates = placesOf(target.kind === "line" ? target.to : target.name);
  const regions = (target.kind === "region" ? [target.name] : target.in).flatMap(
    (name) => gazetteer.regions[findRegion(gazetteer, name) ?? -1] ?? [],
  );
  const [best] = candidates;
  const side =
    holder === null ? null : (parties.words.get(holder.toLowerCase())?.side ?? { key: null, name: holder });
  const read = draftClaimSchema.safeParse({
    ...claim,
    holder: side && { name: side.name, partyKey: side.key },
    target: {
      kind: target.kind,
      name:
        target.kind === "place" && best
          ? canonicalName(best)
          : target.kind === "region" && regions[0]
            ? regions[0].names.en
            : target.name,
      placeId: target.kind === "place" ? (best?.id ?? null) : null,
      candidates: candidates.map((place) => ({
        placeId: place.id,
        name: canonicalName(place),
        region: gazetteer.regions.find(({ id }) => id === place.regionId)?.names.en ?? null,
        likelihood: Math.floor(1000 / candidates.length) / 1000,
      })),
      count: target.kind === "count" ? target.count : null,
      modifier: target.kind === "count" ? "exact" : null,
      in: regions.map(({ names }) => names.en),
      regionIds: regions.map(({ id }) => id),
      from: target.from,
      to: target.to,
      fromPlaceId: placesOf(target.from)[0]?.id ?? null,
      toPlaceId: placesOf(target.to)[0]?.id ?? null,
      bufferKm: target.bufferKm,
    },
    quantity: null,
    eventDate: edtfSchema.safeParse(claim.eventDate ?? "").data ?? `${publishedOn}~`,
    answers: null,
    confidence: MODEL_CONFIDENCE,
    span,
    spans: { assertion: null, target: targetSpan, holder: null, date: null, quantity: null },
    origin: "model",
  });
  return read.success ? read.data : null;
}
