import { type Range, readVerbGroup } from "./clause";
import { isCapital, type Token } from "./token";
import { doubtful, type Force, sayings, speechVerbs } from "./words/english-speech";
import { modals } from "./words/english-verbs";

/** Somebody is said to say something in a sentence. */
export interface Attribution {
  force: Force;
  /** Words that name the speaker with title and apposition; null where a pronoun or nothing stands. */
  speaker: Range | null;
  /** Nobody in particular: "it was reported". */
  isNobody: boolean;
  /** Tokens that say what was said: before and after. */
  left: Range | null;
  right: Range | null;
  /** Where the words about speaking begin and end. */
  first: number;
  verb: number;
  /** To whom it was told, who quoted it. */
  carrier: Range | null;
  isNegated: boolean;
  /** "rejected the claim": what was said before is meant. */
  ofEarlier: boolean;
}

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

/** Who is said to say what in an English sentence, in order. */
export function findSpeech(tokens: readonly Token[]): Attribution[] {
  const found: Attribution[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    if (token.lower === "according" && tokens[at + 1]?.lower === "to") {
      const speaker = nounPhraseAfter(tokens, at + 2);
      if (speaker) found.push(accordingTo(tokens, at, speaker, found.at(-1)));
      continue;
    }
    const entry = speechVerbs.get(token.lower);
    if (!entry || !isSpeaking(tokens, at, entry.base)) continue;
    const made = readSpeech(tokens, at, entry, found.at(-1));
    if (made) found.push(made);
  }
  for (const [index, one] of found.entries()) {
    const next = found[index + 1];
    if (one.right && next && one.right.last >= next.first) one.right.last = next.first - 1;
    if (one.right && one.right.last < one.right.first) one.right = null;
  }
  return found;
}

function isSpeaking(tokens: readonly Token[], at: number, base: string): boolean {
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token) return false;
  if (token.pos === "NOUN" && !["said", "told", "says"].includes(token.lower)) {
    // the tagger takes "denies" or "claims" for nouns after a name
    if (
      !/(?:ed|ies|s)$/.test(token.lower) ||
      !["PROPN", "PRON"].includes(previous?.pos ?? "") ||
      next?.pos === "ADP"
    )
      return false;
  }
  if (
    token.pos === "ADJ" ||
    (["DET", "PART", "ADP"].includes(previous?.pos ?? "") &&
      previous?.lower !== "to" &&
      next?.pos === "NOUN" &&
      token.pos !== "VERB")
  )
    return false;
  // "quoted X as saying": the quoting said it already
  if (token.lower === "saying" && previous?.lower === "as") return false;
  if (["’s", "'s", "the", "a"].includes(previous?.lower ?? "")) return false;
  if (doubtful.has(base))
    return (
      next?.lower === "that" ||
      ["on", "in"].includes(next?.lower ?? "") ||
      (base !== "see" && hasClauseAfter(tokens, at)) ||
      /^["”,]$/.test(previous?.lower ?? "") ||
      /^[":“]$/.test(next?.lower ?? "")
    );
  return true;
}

const hasClauseAfter = (tokens: readonly Token[], at: number): boolean => {
  for (let index = at + 1; index < Math.min(tokens.length, at + 14); index++) {
    const token = tokens[index];
    if (!token || token.lower === ",") return false;
    if (token.pos === "VERB" || token.pos === "AUX") return index > at + 1;
  }
  return false;
};

function accordingTo(
  tokens: readonly Token[],
  at: number,
  speaker: Range,
  before: Attribution | undefined,
): Attribution {
  const isFirst = at <= 2;
  const from = before ? before.verb + 1 : 0;
  const end = tokens.length - 1;
  return {
    force: "says",
    speaker,
    isNobody: false,
    left: isFirst || at - 1 < from ? null : { first: from, last: at - 1 },
    right: isFirst ? { first: speaker.last + 1, last: end } : null,
    first: at,
    verb: speaker.last,
    carrier: null,
    isNegated: false,
    ofEarlier: false,
  };
}

function readSpeech(
  tokens: readonly Token[],
  at: number,
  { base, force }: { base: string; force: Force },
  before: Attribution | undefined,
): Attribution | null {
  const group = readVerbGroup(tokens, at);
  if (group.isModal || (group.governor !== null && !(group.governor === "meant" && force === "says")))
    return null;
  const [previous, next] = [tokens[group.start - 1], tokens[at + 1]];
  const floor = before ? before.verb + 1 : 0;
  const end = tokens.length - 1;
  const made = (part: Partial<Attribution>): Attribution => ({
    force: force === "quotes" ? "says" : force,
    speaker: null,
    isNobody: false,
    left: null,
    right: { first: at + 1, last: end },
    first: group.start,
    verb: at,
    carrier: null,
    isNegated: group.isNegated,
    ofEarlier: false,
    ...part,
  });
  if (force === "quotes") {
    const isBy = next?.lower === "by";
    const left = speakerBefore(tokens, group.start, floor);
    if (isBy) {
      // "a military source cited by Sputnik said": the source speaks, the agency carries; "was quoted by TASS as saying" too
      const carrier = nounPhraseAfter(tokens, at + 2);
      return (
        carrier &&
        made({
          speaker: left.speaker,
          carrier,
          first: left.first,
          verb: carrier.last,
          right: { first: carrier.last + 1, last: end },
        })
      );
    }
    if (group.isPassive || next?.lower === "as") return made({ ...left, first: left.first, right: null });
    const speaker = nounPhraseAfter(tokens, at + 1);
    if (!speaker) return null;
    // "RIA reported, citing the defence ministry, that": who was named before is the carrier
    const carrier = group.isParticiple ? (before?.speaker ?? null) : left.speaker;
    const isTail = group.isParticiple && before !== undefined && before.left !== null;
    if (isTail && before) {
      before.carrier = before.speaker;
      before.speaker = speaker;
      return null;
    }
    return made({
      speaker,
      carrier,
      first: group.isParticiple ? group.start : left.first,
      verb: speaker.last,
      right: { first: speaker.last + 1, last: end },
    });
  }
  const isInverted =
    next !== undefined &&
    (/^[,"”»]$/.test(previous?.lower ?? "") || group.start === floor) &&
    (isCapital(next.text) || ["DET", "NOUN", "PROPN"].includes(next.pos)) &&
    base !== "tell" &&
    !group.isParticiple &&
    /ed$|said|wrote|says|told/.test(tokens[at]?.lower ?? "") &&
    isLastClause(tokens, at);
  if (isInverted) {
    const speaker = nounPhraseAfter(tokens, at + 1);
    if (speaker)
      return made({
        speaker,
        left: { first: floor, last: group.start - 1 },
        right: { first: speaker.last + 1, last: end },
        verb: speaker.last,
      });
  }
  if (group.isPassive && base !== "tell")
    return made({
      isNobody: true,
      right: { first: at + 1, last: end },
      left: floor < group.start ? { first: floor, last: group.start - 1 } : null,
    });
  const { speaker, first, isJoined, contentEnd } = speakerBefore(tokens, group.start, floor);
  const carrier = base === "tell" ? nounPhraseAfter(tokens, at + 1) : null;
  const from = carrier ? carrier.last + 1 : at + 1;
  const left =
    contentEnd !== null && contentEnd >= floor && !isJoined ? { first: floor, last: contentEnd } : null;
  const hasRight = tokens
    .slice(from, end + 1)
    .some(({ pos }) => pos === "VERB" || pos === "AUX" || pos === "NOUN");
  const object = tokens.slice(at + 1, at + 8);
  const earlier = object.findIndex(({ lower }) => sayings.has(lower));
  const isAlone = !tokens
    .slice(at + 1, at + 4)
    .some(({ pos }) => pos === "NOUN" || pos === "PROPN" || pos === "VERB" || pos === "AUX");
  const ofEarlier =
    force === "denies" &&
    (isAlone ||
      (earlier >= 0 && !tokens.slice(at + 1 + earlier, at + 12).some(({ lower }) => lower === "that"))) &&
    object.slice(0, Math.max(0, earlier)).every(({ pos }) => pos !== "VERB");
  return made({
    speaker,
    first,
    left,
    carrier,
    right: hasRight ? { first: from, last: end } : null,
    ofEarlier,
  });
}

/** Whether no verb follows the words of the speaker before a comma: "said the governor", not "said the army took". */
const isLastClause = (tokens: readonly Token[], at: number): boolean =>
  !hasVerbBeforeComma(tokens, at) ||
  /^["”]$/.test(tokens[at - 1]?.lower ?? "") ||
  /^["”]$/.test(tokens[at - 2]?.lower ?? "");

const hasVerbBeforeComma = (tokens: readonly Token[], at: number): boolean => {
  for (const { pos, lower } of tokens.slice(at + 1, at + 16)) {
    if (lower === ",") return false;
    if (pos === "VERB" || pos === "AUX") return true;
  }
  return false;
};

/** The words of whoever speaks, left of the verb: head and appositions, without what stands before them. */
function speakerBefore(tokens: readonly Token[], groupStart: number, floor: number) {
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
      tokens[index]?.lower === "—"
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
          !/^(?:led|based|backed|loyal|known|aligned|supported|recogni[sz]ed|called)$/.test(token.lower),
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
