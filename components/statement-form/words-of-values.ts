import type { Language, Names } from "@/lib/domain/names";
import { pickName } from "@/lib/domain/names";
import type { Party } from "@/lib/domain/theatre";
import { translator } from "@/lib/wire/messages/translate";
import { capitalise } from "@/lib/wire/sentence";
import { dateInWords } from "@/lib/wire/words-of-dates";
import type { Lexicon } from "./draft-store";
import type { ClaimEntry, StatementEntry, TargetEntry } from "./form-model";

/** What turns a form's values into words. */
export interface ValueWords {
  language: Language;
  lexicon: Lexicon;
  parties: readonly Party[];
  regions: readonly { id: string; names: Names }[];
}

type FieldName = keyof StatementEntry | keyof ClaimEntry | "claim";

const dayInWords = (edtf: string, language: Language): string => {
  try {
    return `${capitalise(dateInWords(edtf, language))} (${edtf})`;
  } catch {
    return edtf; // not a date yet
  }
};

function targetWords(target: TargetEntry, { language, lexicon, regions }: ValueWords): string {
  const t = translator(language);
  const place = (id: string) => lexicon.places[id]?.name ?? id;
  const region = (id: string) => {
    const found = regions.find((one) => one.id === id);
    return found ? pickName(found.names, language) : id;
  };
  const parts: Record<TargetEntry["kind"], (string | null)[]> = {
    place: [place(target.placeId)],
    region: [region(target.regionId)],
    area: [
      target.description,
      ...target.regionIds.map(region),
      target.bufferKm && `${target.bufferKm} km`,
      target.area && t("entry.map.drawn.area"),
    ],
    line: [
      target.fromPlaceId && place(target.fromPlaceId),
      target.toPlaceId && `→ ${place(target.toPlaceId)}`,
      target.description,
      target.line && t("entry.map.drawn.line"),
    ],
    count: [t(`entry.modifier.${target.modifier}`), target.count, ...target.regionIds.map(region)],
  };
  return `${t(`entry.target.kind.${target.kind}`)}: ${parts[target.kind].filter(Boolean).join(", ")}`;
}

function claimWords(claim: ClaimEntry, words: ValueWords): string {
  return (["says", "party", "target", "eventDate", "note"] as const)
    .map((field) => valueInWords(field, claim[field], words))
    .filter(Boolean)
    .join("; ");
}

/** A value of the form in words; empty for nothing. `field` says of what it is the value. */
export function valueInWords(field: string, value: unknown, words: ValueWords): string {
  if (value === null || value === undefined || value === "") return "";
  const { language, lexicon, parties } = words;
  const t = translator(language);
  const source = (id: string) => lexicon.sources[id]?.name ?? id;
  const party = (key: string) => {
    const found = parties.find((one) => one.key === key);
    return found ? pickName(found.names, language) : key;
  };
  // each field of the form has values of its own kind
  const of = <T>() => value as T;
  const read: Partial<Record<FieldName, () => string>> = {
    speakerId: () => source(of<string>()),
    relay: () => of<string[]>().map(source).join(" → "),
    saidOn: () => dayInWords(of<string>(), language),
    publishedOn: () => dayInWords(of<string>(), language),
    eventDate: () => dayInWords(of<string>(), language),
    party: () => party(of<string>()),
    says: () => t(`entry.says.${of<ClaimEntry["says"]>()}`),
    target: () => targetWords(of<TargetEntry>(), words),
    claim: () => claimWords(of<ClaimEntry>(), words),
    quantity: () => {
      const { unit, value: figure, modifier } = of<ClaimEntry["quantity"]>();
      return unit === ""
        ? ""
        : `${t(`entry.modifier.${modifier}`)} ${figure} ${t(`entry.figure.unit.${unit}`)}`;
    },
    answers: () =>
      of<ClaimEntry["answers"]>()
        .map(
          ({ kind, claimId }) => `${t(`record.answer.${kind}`)}: ${lexicon.claims[claimId]?.name ?? claimId}`,
        )
        .join("; "),
  };
  return read[field as FieldName]?.() ?? String(value);
}
