import type { Lexicon } from "@/components/statement-form/draft-store";
import { toInput } from "@/components/statement-form/entry-to-input";
import type { ClaimEntry, StatementEntry } from "@/components/statement-form/form-model";
import { settleEntry } from "@/components/statement-form/settle-entry";
import { quantitySchema } from "@/lib/domain/claim";
import { edtfSchema } from "@/lib/domain/edtf-date";
import type { Language, Names } from "@/lib/domain/names";
import type { PayloadTarget } from "@/lib/wire/atlas-payload";
import { attributionSentence } from "@/lib/wire/sentence";
import type { StatementDeskData } from "@/lib/wire/statement-desk";
import type { DeskItem, DeskState } from "./desk-model";

/** What gives the ids of a form their names. */
export interface NameBook {
  lexicon: Lexicon;
  data: Pick<StatementDeskData, "parties" | "regions">;
  language: Language;
}

const named = (name: string): Names => ({ en: name, uk: null });

function targetNamed(
  { target }: ClaimEntry,
  spoken: string,
  { lexicon, data }: NameBook,
): PayloadTarget | null {
  const region = (id: string | null) => data.regions.find((one) => one.id === id)?.names ?? null;
  const regions = target.regionIds.flatMap((id) => region(id) ?? []);
  switch (target.kind) {
    case "place": {
      const place = lexicon.places[target.placeId];
      const name = place?.name ?? spoken;
      if (name === "") return null;
      return {
        kind: "place",
        id: target.placeId,
        names: named(name),
        region: region(place?.regionId ?? null),
      };
    }
    case "region": {
      const names = region(target.regionId);
      return names && { kind: "region", id: target.regionId, names };
    }
    case "area": {
      const description = target.description || spoken;
      const bufferKm = Number(target.bufferKm) || null;
      return description === "" ? null : { kind: "area", description, regions, bufferKm, drawn: false };
    }
    case "line": {
      const end = (id: string) => (lexicon.places[id] ? named(lexicon.places[id].name) : null);
      const [from, to] = [end(target.fromPlaceId), end(target.toPlaceId)];
      return { kind: "line", from, to, description: target.description || null };
    }
    case "count": {
      const count = Number(target.count);
      if (!(count > 0) || regions.length === 0) return null;
      return { kind: "count", count, modifier: target.modifier, regions };
    }
  }
}

/** Who speaks in an item: the source that is chosen, else whom the report names; null where neither is known. */
export const speakerOf = ({ values, missing }: DeskItem, { sources }: Lexicon): string | null =>
  sources[values.speakerId]?.name ?? missing.find(({ who }) => who === "speaker")?.name ?? null;

/**
 * What an item says, a sentence for each of its claims, with the names of the report where nothing was chosen yet. Null for a
 * claim of which not enough is known for a sentence.
 */
export function sentencesOf(
  item: DeskItem,
  sources: DeskState["sources"],
  book: NameBook,
  unnamed: string,
): (string | null)[] {
  const entry: StatementEntry = settleEntry(item.values);
  const input = toInput(entry);
  const saidOn = edtfSchema.safeParse(entry.saidOn);
  const speaker = named(speakerOf(item, book.lexicon) ?? unnamed);
  return entry.claims.map((claim, index) => {
    const target = targetNamed(claim, sources[claim.id]?.name ?? "", book);
    const eventDate = edtfSchema.safeParse(claim.eventDate);
    const quantity = quantitySchema.nullable().safeParse(input.claims[index]?.quantity ?? null);
    if (!target || !saidOn.success || !eventDate.success || !quantity.success) return null;
    const [assertion = "", part = null] = claim.says.split(" ");
    return attributionSentence(
      {
        ...{ id: claim.id, statementId: item.key, relay: [] },
        speaker: { id: entry.speakerId, names: speaker, alignment: null },
        ...{
          assertion,
          action: assertion === "control" ? part : null,
          of: assertion === "denial" ? part : null,
        },
        what: claim.what || null,
        party: claim.party || null,
        target,
        quantity: quantity.data && { of: null, ...quantity.data },
        ...{ eventDate: eventDate.data, saidOn: saidOn.data },
        ...{ countsFrom: null, countsTo: null, earliest: null, latest: null, saidOnLatest: null },
        answers: claim.answers,
        ...{ verdict: null, verdictBy: null, note: null },
      },
      book.data.parties,
      book.language,
    );
  });
}

const LONGEST_SUMMARY = 2000;

/** The sentences of an item as its summary, as far as they fit. */
export function summaryOf(sentences: readonly (string | null)[]): string {
  return sentences
    .filter((sentence) => sentence !== null)
    .reduce((summary, sentence) => {
      const longer = summary === "" ? sentence : `${summary} ${sentence}`;
      return longer.length <= LONGEST_SUMMARY ? longer : summary;
    }, "");
}
