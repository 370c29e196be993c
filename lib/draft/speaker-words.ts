import { commaBeforeRelative, findSubject, type Range } from "./clause";
import type { Token } from "./token";
import { modals } from "./words/english-verbs";

const STOPS = /^[;"“”«»]$/;

const BREAKS = new Set([
  "but",
  "while",
  "whereas",
  "although",
  "though",
  "because",
  "after",
  "when",
  "as",
  "that",
  "which",
  "where",
  "who",
  "what",
  "whom",
  "whose",
]);

/** A hyphen between blanks: "KYIV, May 30 - The ministry said". */
const isDash = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === "-" &&
  (tokens[at - 1]?.end ?? 0) < (tokens[at]?.start ?? 0) &&
  (tokens[at + 1]?.start ?? 0) > (tokens[at]?.end ?? 0);

/** The words of whoever speaks, left of the verb: head and appositions, without what stands before them. */
export function speakerBefore(
  tokens: readonly Token[],
  groupStart: number,
  floor: number,
): { speaker: Range | null; first: number; isJoined: boolean; contentEnd: number | null } {
  const comma = commaBeforeRelative(tokens, groupStart, floor);
  if (comma !== null) return speakerBefore(tokens, comma, floor);
  let begin = groupStart;
  for (let index = groupStart - 1; index >= floor; index--) {
    const token = tokens[index];
    if (
      !token ||
      STOPS.test(token.lower) ||
      (BREAKS.has(token.lower) &&
        index > floor &&
        !(token.lower === "as" && tokens[index + 1]?.lower === "well"))
    )
      break;
    begin = index;
  }
  const quoteEnd = begin > floor && STOPS.test(tokens[begin - 1]?.lower ?? "") ? begin - 1 : null;
  const chunks: Range[] = [];
  let from = begin;
  for (let index = begin; index <= groupStart; index++)
    if (
      index === groupStart ||
      tokens[index]?.lower === "," ||
      tokens[index]?.lower === "–" ||
      tokens[index]?.lower === "—" ||
      isDash(tokens, index)
    ) {
      if (index > from) chunks.push({ first: from, last: index - 1 });
      from = index + 1;
    }
  const hasVerb = ({ first, last }: Range) =>
    tokens
      .slice(first, last + 1)
      .some(
        (token, index) =>
          (token.pos === "VERB" || token.pos === "AUX" || modals.has(token.lower)) &&
          !["by", "on"].includes(tokens[first + index + 1]?.lower ?? "") &&
          !(
            /^(?:led|based|backed|loyal|known|aligned|supported|recogni[sz]ed|called)$/.test(token.lower) &&
            !["DET", "PRON"].includes(tokens[first + index + 1]?.pos ?? "")
          ),
      );
  let keep = chunks.length;
  while (keep > 0 && !hasVerb(chunks[keep - 1] ?? { first: 0, last: 0 })) keep -= 1;
  // "Ivan Fedorov, the regional governor, wrote": with a comma before the verb the last words only tell who the first are
  const isApposed = tokens[groupStart - 1]?.lower === "," && chunks.length - keep > 1;
  const own0 = chunks.slice(Math.max(keep, chunks.length - (isApposed ? 2 : 1)));
  let own = own0;
  let contentEnd = keep > 0 ? (chunks[keep - 1]?.last ?? null) : quoteEnd;
  // "X captured A and the ministry said": the chunk with a verb ends in the speaker after "and"
  const last = chunks.at(-1);
  let isJoined = false;
  if (own.length === 0 && last) {
    for (let index = last.last; index > last.first; index--)
      if (
        tokens[index]?.lower === "and" ||
        tokens[index]?.lower === "but" ||
        tokens[index]?.lower === "said"
      ) {
        own = index < last.last ? [{ first: index + 1, last: last.last }] : [];
        isJoined = own.length === 0;
        contentEnd = index - 1;
        break;
      }
    if (own.some(hasVerb)) own = [];
  }
  // adverbial chunks at the front: "On Monday," "However," "In a statement,"
  const [head] = own;
  if (head) {
    // "a day earlier the RSF", "On Tuesday pro-Russian channels": skip a leading date or adverb
    let first = head.first;
    while (
      first < head.last &&
      /^(?:and|but|however|meanwhile|separately|earlier|later|recently|also|still|then|yet|so|now|nevertheless|moreover)$/.test(
        tokens[first]?.lower ?? "",
      )
    )
      first += 1;
    if (["on", "in", "by", "during", "amid", "at"].includes(tokens[first]?.lower ?? "")) {
      const stop = tokens.findIndex(
        (token, index) => index > first && index <= head.last && token.pos === "DET",
      );
      if (stop > 0) first = stop;
    }
    const range = { first, last: own.at(-1)?.last ?? head.last };
    const isPronoun = tokens
      .slice(range.first, range.last + 1)
      .every(
        ({ pos, lower }) => pos === "PRON" || pos === "ADV" || /^(?:he|she|it|they|we|who|this)$/.test(lower),
      );
    return { speaker: isPronoun ? null : range, first: range.first, isJoined, contentEnd };
  }
  // "made no mention of X, but said": whoever the verb before is about
  const joined = isJoined ? findSubject(tokens, groupStart) : null;
  if (joined && floor === 0 && tokens[joined.last]?.pos !== "PRON" && joined.last < groupStart - 1)
    return { speaker: joined, first: groupStart, isJoined: true, contentEnd: null };
  return { speaker: null, first: groupStart, isJoined: true, contentEnd: isJoined ? null : contentEnd };
}

/** A name or noun phrase that begins at a token, with a following apposition between commas. */
export function nounPhraseAfter(tokens: readonly Token[], from: number): Range | null {
  let last = from - 1;
  let isApposition = false;
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    const { pos, lower } = token;
    if (lower === ",") {
      const next = tokens[index + 1];
      const close = tokens.findIndex(
        (one, other) => other > index + 1 && (one.lower === "," || one.lower === "."),
      );
      const isNaming =
        next !== undefined &&
        ["a", "an", "the", "who", "head", "leader", "spokesman", "governor", "chief", "commander"].includes(
          next.lower,
        ) &&
        !isApposition;
      if (
        !isNaming ||
        close < 0 ||
        tokens.slice(index + 1, close).some((one) => one.pos === "VERB" || one.pos === "AUX")
      )
        break;
      isApposition = true;
      continue;
    }
    if (["DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"].includes(pos) && lower !== "that" && lower !== "to")
      last = index;
    else if (pos === "VERB" && tokens[index - 1]?.pos === "ADJ" && tokens[index + 1]?.pos === "PROPN")
      last = index;
    else if (
      lower === "-" ||
      lower === "&" ||
      ((lower === "of" || lower === "for" || lower === "and" || lower === "in") &&
        last >= from &&
        ["NOUN", "PROPN", "DET", "ADJ"].includes(tokens[index + 1]?.pos ?? ""))
    ) {
      if (lower === "in" || lower === "and") {
        if (!/^\p{Lu}/u.test(tokens[index + 1]?.text ?? "") || lower === "and") break;
      }
      last = index;
    } else if (lower === "(") {
      const close = tokens.findIndex((one, other) => other > index && one.lower === ")");
      if (close < 0 || close > index + 4) break;
      last = close;
      index = close;
    } else break;
    if (/^(?:on|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(lower)) {
      last = index - 1;
      break;
    }
  }
  while (
    last >= from &&
    /^(?:the|a|an|of|-|and|in|for|late|early|last|this)$/.test(tokens[last]?.lower ?? "")
  )
    last -= 1;
  return last >= from ? { first: from, last } : null;
}
