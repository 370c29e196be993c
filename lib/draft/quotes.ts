import type { Span } from "@/lib/domain/draft";

const PAIRS: Record<string, string> = { "“": "”", "«": "»", "„": "“" };
/** A quotation mark that is never closed quotes nothing. */
const LONGEST_QUOTE = 1500;
/** Fewer words are called so, not quoted: a "grey zone". */
const SHORTEST_QUOTE = 25;

/** The quotations of a text, marks included: their words belong to whoever is quoted, over the ends of sentences. */
export function findQuotes(text: string): Span[] {
  const quotes: Span[] = [];
  let open: { at: number; close: string } | null = null;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? "";
    if (open && (at - open.at > LONGEST_QUOTE || sign === "\n")) open = null;
    if (open && (sign === open.close || (open.close === "”" && sign === '"'))) {
      if (at - open.at >= SHORTEST_QUOTE) quotes.push({ start: open.at, end: at + 1 });
      open = null;
    } else if (!open && (PAIRS[sign] !== undefined || sign === '"')) open = { at, close: PAIRS[sign] ?? '"' };
  }
  return quotes;
}
