import type { Span } from "@/lib/domain/draft";
import type { Attribution } from "./find-speech";
import type { PartyMention } from "./mention";
import { otherSide, type PartyIndex } from "./party-index";
import type { ReadSentence } from "./said";
import { slavicOfficer } from "./words/slavic-offices";

const OFFICER =
  /^(?:spokes\w+|commanders?|governor|mayor|officers?|officials?|head|chief|minister|general|colonel|major|captain|lieutenant|sergeant|soldiers?|serviceman|servicemen|fighters?)$/;
const OURS = /^(?:our|ours|we|us|наш\p{L}{0,3}|ми|мы|нас|нам)$/u;

/**
 * The side of an officer whom nothing names: who says "we" or "our" beside one side only is of it where it is called ours,
 * else against it. Null where the words do not tell.
 */
export function alignmentByTalk(
  read: ReadSentence,
  attribution: Attribution,
  sentences: readonly ReadSentence[],
  quotes: readonly Span[],
  parties: PartyIndex,
): string | null {
  const { speaker, right, left } = attribution;
  const { tokens, paragraph } = read.sentence;
  if (!speaker) return null;
  const isOfficer = tokens
    .slice(speaker.first, speaker.last + 1)
    .some(({ lower }) => OFFICER.test(lower) || slavicOfficer.test(lower));
  if (!isOfficer) return null;
  const isOnly = sentences.every(
    (one) =>
      one === read ||
      one.sentence.paragraph !== paragraph ||
      one.attributions.every((other) => !other.speaker),
  );
  const isSaid = (one: ReadSentence, at: number): boolean => {
    if (one === read && [right, left].some((range) => range && at >= range.first && at <= range.last))
      return true;
    const start = one.sentence.tokens[at]?.start ?? 0;
    return (
      isOnly && one.sentence.paragraph === paragraph && quotes.some((q) => q.start <= start && start < q.end)
    );
  };
  const near = sentences.filter(({ sentence }) => sentence.paragraph === paragraph);
  const isOurs = near.some((one) =>
    one.sentence.tokens.some(({ lower }, at) => OURS.test(lower) && isSaid(one, at)),
  );
  if (!isOurs) return null;
  const named = near.flatMap((one) =>
    one.mentions.flatMap((mention): { mention: PartyMention; own: boolean }[] =>
      mention.kind === "party" && mention.side.key !== null && isSaid(one, mention.first)
        ? [{ mention, own: OURS.test(one.sentence.tokens[mention.first - 1]?.lower ?? "") }]
        : [],
    ),
  );
  const own = named.find((one) => one.own);
  if (own) return own.mention.side.key;
  const [only, more] = new Set(named.map(({ mention }) => mention.side.key));
  return only && more === undefined ? (otherSide(parties, only)?.key ?? null) : null;
}
