"use client";

import { useCallback } from "react";
import type { FieldWords } from "@/components/form/field-frame";
import { type Pickable, Picker } from "@/components/form/picker";
import { useMessages } from "@/components/shell/messages-provider";
import type { Party } from "@/lib/domain/theatre";
import type { StatementRow } from "@/lib/wire/record-views";
import { attributionSentence } from "@/lib/wire/sentence";

interface ClaimPickerProps extends FieldWords {
  id: string;
  slug: string;
  parties: readonly Party[];
  /** Claims of this statement answer none of their own. */
  exceptOf: string | null;
  onChoose: (claim: Pickable) => void;
}

const STATEMENTS = 8;
const CLAIMS = 12;

/** Finds a claim by the words, places and sources of its statement; what fits the text itself comes first. */
export function ClaimPicker({ slug, parties, exceptOf, onChoose, ...field }: ClaimPickerProps) {
  const { language } = useMessages();
  const find = useCallback(
    async (text: string, signal: AbortSignal) => {
      const query = new URLSearchParams({ q: text, limit: String(STATEMENTS) });
      const answer = await fetch(`/api/v1/theatres/${slug}/statements?${query}`, { signal });
      if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
      const { items }: { items: StatementRow[] } = await answer.json(); // what our own server sends
      const claims = items
        .filter(({ id }) => id !== exceptOf)
        .flatMap((statement) =>
          statement.claims.map((claim) => ({
            id: claim.id,
            name: attributionSentence(claim, parties, language),
            detail: statement.summary,
          })),
        );
      const fits = ({ name }: Pickable) => (name.toLowerCase().includes(text.toLowerCase()) ? 0 : 1);
      return claims.sort((one, other) => fits(one) - fits(other)).slice(0, CLAIMS);
    },
    [slug, parties, language, exceptOf],
  );
  return (
    <Picker {...field} chosen={null} isEmptied find={find} onChoose={(claim) => claim && onChoose(claim)} />
  );
}
