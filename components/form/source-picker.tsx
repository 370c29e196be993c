"use client";

import { type Ref, useCallback, useRef, useState } from "react";
import { useReader } from "@/components/account/reader-provider";
import type { FieldWords } from "@/components/form/field-frame";
import { NewSource } from "@/components/form/new-source";
import { type Pickable, Picker } from "@/components/form/picker";
import { sourceInWords } from "@/components/search/words-of-hits";
import { useMessages } from "@/components/shell/messages-provider";
import { mayDo } from "@/lib/domain/role";
import type { Party } from "@/lib/domain/theatre";
import type { SearchResults } from "@/lib/wire/search-results";
import { capitalise } from "@/lib/wire/sentence";

interface SourcePickerProps extends FieldWords {
  id?: string | undefined;
  slug: string;
  parties: readonly Party[];
  chosen: Pickable | null;
  onChoose: (source: Pickable | null) => void;
  /** Empties the field once something is chosen: for a chain that grows. */
  isEmptied?: boolean;
  isRequired?: boolean;
  inputRef?: Ref<HTMLInputElement>;
  onBlur?: () => void;
}

const HITS = 7;
/** The option that makes a new source. */
const NEW = "new source";

/** Picks a source by its name in any spelling, or makes one that is missing, where the reader's role allows it. */
export function SourcePicker({ slug, parties, onChoose, ...field }: SourcePickerProps) {
  const { t, language } = useMessages();
  const reader = useReader();
  const mayMake = reader !== null && mayDo(reader.role, "keepSource");
  const [making, setMaking] = useState<string | null>(null);
  const asked = useRef("");
  const find = useCallback(
    async (text: string, signal: AbortSignal) => {
      asked.current = text;
      const query = new URLSearchParams({ q: text, lang: language, limit: String(HITS), only: "sources" });
      const answer = await fetch(`/api/v1/theatres/${slug}/search?${query}`, { signal });
      if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
      const { sources }: SearchResults = await answer.json(); // what our own server sends
      const found = sources.map(
        (hit): Pickable => ({
          id: hit.id,
          name: capitalise(hit.name),
          detail: sourceInWords(hit, language).join(" · "),
        }),
      );
      const make = { id: NEW, name: t("entry.source.make", { name: text }), detail: "" };
      return mayMake ? [...found, make] : found;
    },
    [slug, language, mayMake, t],
  );
  const choose = (source: Pickable | null) => {
    if (source?.id !== NEW) return onChoose(source);
    setMaking(asked.current);
  };
  return (
    <div>
      <Picker
        {...field}
        onChoose={choose}
        find={find}
        aside={(_, options) =>
          options.length === 0 &&
          !mayMake && <p className="px-3 py-3 text-ink-soft text-small">{t("entry.source.askEditor")}</p>
        }
      />
      {making !== null && (
        <NewSource
          slug={slug}
          parties={parties}
          name={making}
          onMade={(source) => {
            setMaking(null);
            onChoose(source);
          }}
          onCancel={() => setMaking(null)}
        />
      )}
    </div>
  );
}
