import type { Range } from "./clause";
import type { Mention, PartyMention } from "./mention";
import type { Token } from "./token";
import { troopWords } from "./words/english-verbs";

/** Who is meant by a subject: a side that is named, or one that the speaker or an earlier clause tells. */
export type Holder =
  | { kind: "side"; mention: PartyMention }
  | { kind: "speaker" }
  | { kind: "enemy" }
  /** Whoever is not the side that is named: it was driven out. */
  | { kind: "foeOf"; mention: PartyMention }
  /** The speaker's own side, else the defender's: the enemy was driven out. */
  | { kind: "friend" }
  /** "was captured": nobody says by whom. */
  | { kind: "agentless" }
  | { kind: "previous" };

const ENEMY = new Set([
  "enemy",
  "occupiers",
  "invaders",
  "occupier",
  "aggressor",
  "adversary",
  "terrorists",
  "orcs",
]);
const OWN = new Set(["we", "our", "us", "ours"]);
const SAME = new Set([
  "its",
  "their",
  "his",
  "her",
  "they",
  "it",
  "he",
  "she",
  "them",
  "the group's",
  "those",
  "who",
]);

/** The side that a stretch of words names; a force of its own name before a country's, none inside "from" or "against". */
export function findSide(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  { first, last }: Range,
): PartyMention | null {
  let best: PartyMention | null = null;
  for (const mention of mentions) {
    if (mention.kind !== "party" || mention.first < first || mention.last > last) continue;
    const before = tokens.slice(Math.max(first, mention.first - 4), mention.first).reverse();
    const preposition = before.find(({ pos, lower }) => pos === "ADP" && lower !== "of" && lower !== "with");
    const comma = before.findIndex(({ lower }) => lower === ",");
    if (preposition && (comma < 0 || before.indexOf(preposition) < comma)) continue;
    if (!best || mention.closeness > best.closeness) best = mention;
  }
  return best;
}

/** Whom a subject stands for; null where it is nobody who could hold ground. */
export function findHolder(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  subject: Range | null,
): Holder | null {
  if (!subject) return { kind: "previous" };
  const side = findSide(tokens, mentions, subject);
  if (side) return { kind: "side", mention: side };
  const words = tokens.slice(subject.first, subject.last + 1);
  if (words.some(({ lower }) => ENEMY.has(lower))) return { kind: "enemy" };
  if (words.some(({ lower }) => OWN.has(lower))) return { kind: "speaker" };
  if (words.some(({ lower }) => SAME.has(lower))) return { kind: "previous" };
  if (
    words.some(({ lower }) => troopWords.has(lower)) ||
    words.some(({ lower }) => /^(?:group|movement|alliance|coalition|side)$/.test(lower))
  )
    return { kind: "previous" };
  return null;
}
