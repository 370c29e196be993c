import { type Language, pickName } from "@/lib/domain/names";
import type { Party } from "@/lib/domain/theatre";
import { translator } from "@/lib/wire/messages/translate";
import { statusWords } from "@/lib/wire/status-words";
import type { FlipRow } from "./compare-sides";

/** "Claimed: Russia → Contested: Russia, Ukraine". */
export function changeWords(row: FlipRow, parties: readonly Party[], language: Language): string {
  return translator(language)("compare.change.words", {
    before: statusWords(row.before, parties, language),
    after: statusWords(row.after, parties, language),
  });
}

/** The change with the name of its place or region, for the pointer. */
export function hoverWords(row: FlipRow, parties: readonly Party[], language: Language): string {
  const name = pickName(row.subject.names, language);
  return translator(language)("map.hover", { name, status: changeWords(row, parties, language) });
}
