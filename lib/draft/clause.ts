import type { Token } from "./token";
import { readVerbGroup } from "./verb-group";

const BOUNDARY = new Set([
  "that",
  "which",
  "who",
  "whom",
  "whose",
  "where",
  "when",
  "while",
  "after",
  "before",
  "because",
  "although",
  "though",
  "if",
  "unless",
  "until",
  "whether",
  "but",
  "so",
  "as",
  "than",
  "whereas",
  "since",
  "amid",
  "following",
  "despite",
  "adding",
  "saying",
]);

/** A stretch of tokens, ends included. */
export interface Range {
  first: number;
  last: number;
}

/** The comma before a relative clause that ends right before a verb: "The group, which has fought for years, said". */
export function commaBeforeRelative(tokens: readonly Token[], verb: number, floor = 0): number | null {
  if (tokens[verb - 1]?.lower !== ",") return null;
  for (let index = verb - 2; index > floor + 1; index--) {
    const { lower } = tokens[index] ?? { lower: ";" };
    if (/^[;:"“”«»]$/.test(lower) || lower === "that") return null;
    if (/^(?:which|who|whose)$/.test(lower) && tokens[index - 1]?.lower === ",") return index - 1;
  }
  return null;
}

const isNominal = (token: Token): boolean => ["NOUN", "PROPN", "PRON", "NUM"].includes(token.pos);

/**
 * The words of the subject before a verb group: its own, or that of the verb it is joined to ("seized A and advanced");
 * null where the clause has none.
 */
export function findSubject(tokens: readonly Token[], groupStart: number): Range | null {
  const comma = commaBeforeRelative(tokens, groupStart);
  if (comma !== null) return findSubject(tokens, comma);
  let last = groupStart - 1;
  let depth = 0;
  let first: number | null = null;
  for (let index = last; index >= 0; index--) {
    const token = tokens[index];
    if (!token) break;
    const { lower, pos } = token;
    if (lower === ")") depth += 1;
    if (lower === "(") depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const isStop =
      /^[;:"“”«»—–]$/.test(lower) ||
      (BOUNDARY.has(lower) &&
        !(lower === "but" && first === null) &&
        !(lower === "as" && tokens[index + 1]?.lower === "well") &&
        !(lower === "that" && tokens[index + 1]?.pos === "NOUN" && pos === "DET")) ||
      (pos === "VERB" &&
        !isModifier(tokens, index) &&
        !(
          tokens[index + 1]?.lower === "by" &&
          /(?:ed|led|n)$/.test(lower) &&
          tokens[index - 1]?.pos !== "AUX"
        ));
    if (isStop) {
      if (first === null && pos === "VERB") return before(tokens, index);
      break;
    }
    if ((lower === "and" || lower === "but" || lower === ",") && first === null) {
      last = index - 1;
      if (lower !== "," || tokens[index - 1]?.lower !== "and") {
        // a joined verb: the subject stands before the verb it is joined to
        const joined = findJoinedVerb(tokens, index);
        if (joined !== null) return before(tokens, joined);
      }
      continue;
    }
    if (isNominal(token) || token.pos === "DET" || first !== null) first = index;
  }
  return first === null ? null : { first, last };
}

const before = (tokens: readonly Token[], verb: number): Range | null =>
  findSubject(tokens, readVerbGroup(tokens, verb).start);

/** A participle that describes a noun: "advancing troops", "occupied areas". */
function isModifier(tokens: readonly Token[], index: number): boolean {
  const [previous, next] = [tokens[index - 1], tokens[index + 1]];
  return (
    /(?:ed|ing|en)$/.test(tokens[index]?.lower ?? "") &&
    ["NOUN", "PROPN", "ADJ"].includes(next?.pos ?? "") &&
    (previous === undefined || ["DET", "ADJ", "ADP", "PUNCT", "PART", "NUM", "CCONJ"].includes(previous.pos))
  );
}

function findJoinedVerb(tokens: readonly Token[], from: number): number | null {
  for (let index = from - 1; index >= 0; index--) {
    const token = tokens[index];
    if (!token || /^[;:"“”«»]$/.test(token.lower) || BOUNDARY.has(token.lower)) return null;
    if (token.pos === "VERB" && !isModifier(tokens, index)) return index;
  }
  return null;
}

/** Where the words after a verb end: at the next clause. */
export function clauseEnd(tokens: readonly Token[], from: number): number {
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    if (
      token.opensSpeaker ||
      /^[;"“”]$/.test(token.lower) ||
      (BOUNDARY.has(token.lower) && token.lower !== "since")
    )
      return index - 1;
  }
  return tokens.length - 1;
}
