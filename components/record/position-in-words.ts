import type { Language } from "@/lib/domain/names";
import type { Party } from "@/lib/domain/theatre";
import type { VoiceSpan } from "@/lib/wire/analysis-views";
import { translator } from "@/lib/wire/messages/translate";
import { partyInWords } from "@/lib/wire/sentence";

/** What a source's word amounts to, in few words. */
export function positionInWords(
  { position }: VoiceSpan,
  parties: readonly Party[],
  language: Language,
): string {
  const t = translator(language);
  if (position === null) return t("desk.strip.noSide");
  if (position.kind === "contested") return t("desk.strip.contested");
  return t(`desk.strip.${position.kind}`, { party: partyInWords(parties, position.party, language) });
}
