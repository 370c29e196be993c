import { findSubject, type Range } from "./clause";
import type { FoundEvent, Puzzle } from "./event";
import type { Mention } from "./mention";
import { readExpelling } from "./read-expelling";
import { readHolding } from "./read-holding";
import { readMotion } from "./read-motion";
import type { Sentence, Token } from "./token";
import { openVerbClause, type Verb } from "./verb-clause";
import { readVerbGroup } from "./verb-group";
import { settleMood } from "./verb-mood";
import { modals, type Sense, verbSenses } from "./words/english-verbs";

/** What a sentence asserts by its verbs. */
export interface VerbReading {
  events: FoundEvent[];
  puzzles: Puzzle[];
  /** What was understood as a clause of territory, whether or not it asserts anything. */
  covered: FoundEvent[];
}
const OBJECT_SENSES = new Set<Sense>([
  "capture",
  "recapture",
  "liberate",
  "hold",
  "lose",
  "leave",
  "enter",
  "infiltrate",
]);

/** Reads the clauses of an English sentence whose verb takes, holds, leaves or approaches a place. */
export function readVerbs(text: string, { tokens }: Sentence, mentions: readonly Mention[]): VerbReading {
  const reading: VerbReading = { events: [], puzzles: [], covered: [] };
  for (const [at, token] of tokens.entries()) {
    const entry = verbSenses.get(token.lower);
    if (!entry || !isVerb(tokens, at)) continue;
    const group = readVerbGroup(tokens, at);
    const subject =
      findSubject(tokens, group.start) ??
      (group.isParticiple ? subjectOfMainVerb(tokens, group.start) : null);
    if (isRelative(tokens, group.start)) continue;
    for (const sense of entry.senses) {
      const found = readSense({ text, tokens, mentions, at, base: entry.base, sense, group, subject });
      if (found === null) continue;
      if ("reason" in found) reading.puzzles.push(found);
      else reading.covered.push(...found);
      if (!("reason" in found))
        reading.events.push(...found.flatMap((event) => settleMood(text, tokens, event, group) ?? []));
      break;
    }
  }
  return reading;
}

/** A form that can be a noun too has to be tagged as a verb; a participle before a noun only describes it. */
function isVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  const [previous, next] = [tokens[at - 1], tokens[at + 1]];
  if (/(?:ed|ing|en|ook|ost|eld|ell|ew|ove|oke|eft|aken)$/.test(token.lower)) {
    if (token.pos === "PROPN") return false;
    const describes =
      ["DET", "ADJ", "PART"].includes(previous?.pos ?? "") &&
      previous?.lower !== "to" &&
      ["NOUN", "PROPN", "ADJ"].includes(next?.pos ?? "") &&
      token.pos !== "VERB";
    return !describes && previous?.lower !== "the" && previous?.lower !== "newly" && next?.text !== "-";
  }
  return (
    token.pos === "VERB" ||
    (token.pos !== "PROPN" &&
      (modals.has(previous?.lower ?? "") ||
        ["to", "not", "n't", "n’t", "do", "does", "did"].includes(previous?.lower ?? "") ||
        isPlainVerb(token, previous, next)))
  );
}

/** "after driving", "by seizing": who does it is the subject of the verb before, or else of the next. */
function subjectOfMainVerb(tokens: readonly Token[], before: number): Range | null {
  for (let index = before - 1; index >= 0; index--)
    if (tokens[index]?.pos === "VERB" && !tokens[index]?.lower.endsWith("ing")) {
      const found = findSubject(tokens, readVerbGroup(tokens, index).start);
      if (found) return found;
    }
  return null;
}

/** "troops who had retreated from X" are described, not reported. */
const isRelative = (tokens: readonly Token[], start: number): boolean => {
  const [pronoun, head] = [tokens[start - 1], tokens[start - 2]];
  // "the last village they held"
  if (/^(?:they|it|he|she|we)$/.test(pronoun?.lower ?? "") && head?.pos === "NOUN") return true;
  return (
    (pronoun?.lower === "who" ||
      pronoun?.lower === "which" ||
      (pronoun?.lower === "that" && head?.pos === "NOUN")) &&
    head?.lower !== ","
  );
};

/** "our forces control Bara", "helped Russia retake Bara": the tagger takes the verb for a noun after a name or a plural. */
const isPlainVerb = (token: Token, previous: Token | undefined, next: Token | undefined): boolean =>
  /^(?:control|hold|advance|retreat|capture|seize|retake|recapture|reclaim|regain|occupy|liberate|retain)s?$/.test(
    token.lower,
  ) &&
  token.text === token.lower &&
  (previous?.pos === "PRON" || previous?.pos === "PROPN" || /s$/.test(previous?.lower ?? "")) &&
  ["PROPN", "DET", "NUM", "ADV", "ADJ"].includes(next?.pos ?? "");

const EXPELLING = new Set<Sense>(["expel", "clear", "fall", "shift", "withdraw", "confine", "flag"]);

function readSense(verb: Verb): FoundEvent[] | Puzzle | null {
  const clause = openVerbClause(verb);
  if (OBJECT_SENSES.has(verb.sense)) return readHolding(clause);
  return EXPELLING.has(verb.sense) ? readExpelling(clause) : readMotion(clause);
}
