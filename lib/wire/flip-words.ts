import type { Flip } from "@/lib/domain/difference";
import type { Language } from "@/lib/domain/names";
import { translator } from "@/lib/wire/messages/translate";

/** What sets two maps apart. */
export type CompareKind = "days" | "views" | "both";

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
