import { toSearchKey } from "@/lib/domain/search-key";
import type { Attribution } from "./find-speech";
import { closeness } from "./party-index";
import type { ReadSentence, Said } from "./said";
import type { Voice } from "./speakers";

/** "the group", "a spokesman for the movement": the force that was named last. */
export function alignmentOfGroup(
  text: string,
  read: ReadSentence,
  { first, last }: NonNullable<Attribution["speaker"]>,
  sentences: readonly ReadSentence[],
): string | null {
  const { tokens } = read.sentence;
  const words = text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0);
  if (
    !/(?<![\p{L}])(?:the|its|their|his) (?:\p{L}+ ){0,2}?(?:group|movement|militia|alliance|organi[sz]ation|rebels|coalition|command|ministry|staff)(?:['’]s)?(?![\p{L}])/iu.test(
      words,
    ) &&
    !/^(?:group|movement|command|general staff|defen[cs]e ministry)/i.test(words)
  )
    return null;
  const start = tokens[first]?.start ?? 0;
  const named = sentences
    .slice(0, sentences.indexOf(read) + 1)
    .flatMap(({ mentions }) => mentions)
    .filter((mention) => mention.kind === "party" && mention.start < start && mention.side.key !== null);
  const group = /group|movement|militia|alliance|rebels/i.test(words)
    ? named.findLast((mention) => mention.kind === "party" && mention.closeness >= closeness.group)
    : named.at(-1);
  return group?.kind === "party" ? group.side.key : null;
}

/** A voice that was named before: by the same source, the same family name, or "the ministry". */
export function findKnown(voices: readonly Voice[], made: Voice, lastWord: string): Voice | null {
  const key = toSearchKey(lastWord);
  return (
    voices.findLast(
      (voice) =>
        (made.sourceId !== null && voice.sourceId === made.sourceId) ||
        voice.name === made.name ||
        (voice.keys.has(key) && /^\p{Lu}/u.test(lastWord) && made.name.split(" ").length <= 2) ||
        (/^(?:the|this) /i.test(made.role ?? made.name) === false &&
          /^\p{Ll}/u.test(made.name) &&
          made.alignment === null &&
          made.name.split(" ").length === 1 &&
          voice.keys.has(made.name.toLowerCase())),
    ) ?? null
  );
}

/** The day beside the verb of speech: "said on Tuesday", "On Monday, X reported". */
export function dateOfSpeech(
  { dates, sentence, events }: ReadSentence,
  attribution: Attribution,
): Said["saidOn"] {
  const verb = sentence.tokens[attribution.verb];
  const first = sentence.tokens[attribution.first];
  if (!verb || !first) return null;
  const eventStarts = events.map((event) => sentence.tokens[event.first]?.start ?? 0);
  return (
    dates.find(
      ({ start }) =>
        start >= verb.end &&
        start - verb.end < 60 &&
        !eventStarts.some((one) => one > verb.end && one < start),
    ) ??
    dates.find(
      ({ end, start }) =>
        end <= first.start + 1 &&
        first.start - end < 25 &&
        !eventStarts.some((one) => one < start && one < first.start),
    ) ??
    // not "the group, which has fought since 2021, said"
    dates.find(
      ({ start, end }) =>
        start >= first.start &&
        end <= verb.start &&
        !sentence.tokens.some(
          (token) =>
            token.start > first.start && token.start < start && /^(?:which|who|whose)$/.test(token.lower),
        ),
    ) ??
    null
  );
}
