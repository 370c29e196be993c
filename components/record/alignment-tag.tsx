import { type Language, pickName } from "@/lib/domain/names";
import type { Party } from "@/lib/domain/theatre";
import { translator } from "@/lib/wire/messages/translate";

interface AlignmentTagProps {
  /** The party's key; null is independent. */
  alignment: string | null;
  parties: readonly Party[];
  language: Language;
}

/** Whose interest a source serves, in words beside the party's colour; an empty square for an independent one. */
export function AlignmentTag({ alignment, parties, language }: AlignmentTagProps) {
  const t = translator(language);
  const party = parties.find((one) => one.key === alignment);
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-ink-soft text-small">
      <span
        aria-hidden="true"
        className="size-2.5 shrink-0 border border-line-strong"
        style={party && { background: party.colour, borderColor: party.colour }}
      />
      {party ? t("record.aligned", { party: pickName(party.names, language) }) : t("record.independent")}
    </span>
  );
}
