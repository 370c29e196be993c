import type { Flip } from "@/lib/domain/difference";
import { type Language, pickName } from "@/lib/domain/names";
import type { Party } from "@/lib/domain/theatre";
import { translator } from "@/lib/wire/messages/translate";
import { statusWords } from "@/lib/wire/status-words";
import type { CompareKind, FlipRow } from "./compare-sides";

/** Between two days a place gains or loses; between two viewpoints nothing happens, they only disagree. */
const tongue = (kind: CompareKind) => (kind === "views" ? "views" : "days");

/** What a difference is called, and what that means. */
export function flipWords(
  flip: Flip,
  kind: CompareKind,
  language: Language,
): { name: string; meaning: string } {
  const t = translator(language);
  const key = `compare.${tongue(kind)}.${flip}` as const;
  return { name: t(key), meaning: t(`${key}.meaning`) };
}

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
