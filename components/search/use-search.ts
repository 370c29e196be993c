"use client";

import { useEffect, useState } from "react";
import type { Language } from "@/lib/domain/names";
import type { SearchResults } from "@/lib/wire/search-results";

/** A pause in typing after which the server is asked. */
const DELAY_MS = 150;
/** Of each group, in the list under the field. */
const HITS_SHOWN = 5;

/** What is known of the text being typed. While an answer is under way the last one stays, so that nothing jumps. */
export interface Search {
  state: "idle" | "loading" | "ready" | "failed";
  results: SearchResults | null;
}

async function fetchResults(slug: string, text: string, language: Language, signal: AbortSignal) {
  const query = new URLSearchParams({ q: text, lang: language, limit: String(HITS_SHOWN) });
  const response = await fetch(`/api/v1/theatres/${slug}/search?${query}`, { signal });
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  const results: SearchResults = await response.json(); // what our own server sends
  return results;
}

/** Searches for a text as it is typed: after a pause, and only for the newest. An empty text asks nothing. */
export function useSearch(slug: string, text: string, language: Language): Search {
  const [answer, setAnswer] = useState<{ text: string; results: SearchResults | null } | null>(null);
  const wanted = text.trim();
  useEffect(() => {
    if (wanted === "") return setAnswer(null);
    const abort = new AbortController();
    const tell = (results: SearchResults | null) =>
      abort.signal.aborted || setAnswer({ text: wanted, results });
    const timer = window.setTimeout(
      () => void fetchResults(slug, wanted, language, abort.signal).then(tell, () => tell(null)),
      DELAY_MS,
    );
    return () => {
      window.clearTimeout(timer);
      abort.abort();
    };
  }, [slug, wanted, language]);
  if (wanted === "") return { state: "idle", results: null };
  const results = answer?.results ?? null;
  if (answer?.text !== wanted) return { state: "loading", results };
  return { state: results ? "ready" : "failed", results };
}
