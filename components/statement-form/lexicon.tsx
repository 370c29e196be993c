"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import type { Pickable } from "@/components/form/picker";
import { type PickedPlace, pickedPlace } from "@/components/form/place-picker";
import { sourceInWords } from "@/components/search/words-of-hits";
import type { Language } from "@/lib/domain/names";
import { capitalise } from "@/lib/wire/sentence";
import type { StatementDeskData } from "@/lib/wire/statement-desk";
import type { Lexicon } from "./draft-store";

interface LexiconContext {
  lexicon: Lexicon;
  learnPlace: (place: PickedPlace) => void;
  learnSource: (source: Pickable) => void;
  learnClaim: (claim: Pickable) => void;
  /** Takes in what a draft knew. */
  learnAll: (lexicon: Lexicon) => void;
}

const Context = createContext<LexiconContext | null>(null);

/** The names that a stored statement comes with. */
export function lexiconOf(
  { places, sources, claims }: StatementDeskData["named"],
  language: Language,
): Lexicon {
  const byId = <T extends { id: string }>(items: T[]) =>
    Object.fromEntries(items.map((item) => [item.id, item]));
  return {
    places: byId(places.map((hit) => pickedPlace(hit, [], language))),
    sources: byId(
      sources.map((hit) => ({
        id: hit.id,
        name: capitalise(hit.name),
        detail: sourceInWords(hit, language).join(" · "),
      })),
    ),
    claims: byId(claims.map(({ id, sentence }) => ({ id, name: sentence, detail: "" }))),
  };
}

/** Knows the names behind the ids of a form: what came with it, and whatever was picked since. */
export function LexiconProvider({ initial, children }: { initial: Lexicon; children: ReactNode }) {
  const [lexicon, setLexicon] = useState(initial);
  const learn = useCallback(
    <K extends keyof Lexicon>(kind: K, item: Lexicon[K][string]) =>
      setLexicon((known) => ({ ...known, [kind]: { ...known[kind], [item.id]: item } })),
    [],
  );
  const value = useMemo(
    (): LexiconContext => ({
      lexicon,
      learnPlace: (place) => learn("places", place),
      learnSource: (source) => learn("sources", source),
      learnClaim: (claim) => learn("claims", claim),
      learnAll: (more) =>
        setLexicon((known) => ({
          places: { ...known.places, ...more.places },
          sources: { ...known.sources, ...more.sources },
          claims: { ...known.claims, ...more.claims },
        })),
    }),
    [lexicon, learn],
  );
  return <Context value={value}>{children}</Context>;
}

/** The names behind the ids of the form around. */
export function useLexicon(): LexiconContext {
  const known = useContext(Context);
  if (!known) throw new Error("useLexicon() was called outside <LexiconProvider>.");
  return known;
}
