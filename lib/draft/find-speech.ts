import type { Range } from "./clause";
import { nounPhraseAfter, speakerBefore } from "./speaker-words";
import { isCapital, type Token } from "./token";
import { readVerbGroup } from "./verb-group";
import { doubtful, type Force, sayings, speechVerbs } from "./words/english-speech";

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

const THINGS = new Set([
  "footage",
  "video",
  "videos",
  "images",
  "imagery",
  "photos",
  "photographs",
  "pictures",
  "clip",
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
  const by = tokens.slice(at + 1, at + 6).findIndex(({ lower }) => lower === "by");
  if (group.isPassive && by >= 0 && (force === "denies" || force === "confirms")) {
    const speaker = nounPhraseAfter(tokens, at + 2 + by);
    if (speaker)
      return made({
        speaker,
        verb: speaker.last,
        right: null,
        left: { first: floor, last: group.start - 1 },
      });
  }
  if (group.isPassive && base !== "tell")
    return made({
      isNobody: true,
      right: { first: at + 1, last: end },
      left: floor < group.start ? { first: floor, last: group.start - 1 } : null,
    });
  const { speaker, first, isJoined, contentEnd } = speakerBefore(tokens, group.start, floor);
  // footage shows, nobody says
  const comma = tokens.findIndex(
    (token, index) => speaker !== null && index > speaker.first && token.lower === ",",
  );
  const isThing =
    speaker !== null &&
    tokens
      .slice(speaker.first, Math.min(speaker.last + 1, comma < 0 ? tokens.length : comma))
      .some(({ lower }) => THINGS.has(lower));
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
    speaker: isThing ? null : speaker,
    isNobody: isThing,
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
