import type { Span } from "@/lib/domain/draft";
import { toSearchKey } from "@/lib/domain/search-key";
import { alignmentByTalk } from "./alignment-by-talk";
import type { FoundEvent } from "./event";
import { eventOf } from "./event";
import type { Attribution } from "./find-speech";
import type { Gazetteer } from "./gazetteer";
import { alignmentOfGroup, dateOfSpeech, findKnown } from "./known-voice";
import type { PartyIndex } from "./party-index";
import type { Carrier, ReadSentence, Said } from "./said";
import { findCarrier, type SourceIndex } from "./source-index";
import { readVoice, type Voice } from "./speakers";
import { negate } from "./verb-mood";
import { falsehoods } from "./words/english-speech";

/** What is known of a theatre, made ready for reading. */
export interface Indexes {
  gazetteer: Gazetteer;
  parties: PartyIndex;
  sources: SourceIndex;
}

/** Gives every event of a report to whoever says it: by the words of its sentence, its quotation, or an earlier name. */
export function assignSpeakers(
  text: string,
  sentences: readonly ReadSentence[],
  quotes: readonly Span[],
  outlet: string | null,
  indexes: Indexes,
): Said[] {
  const voices: Voice[] = [];
  const voiceOf = new Map<Attribution, Voice | null>();
  const carriersOf = new Map<Attribution, Carrier[]>();
  let newest: Voice | null = null;
  for (const read of sentences) {
    const { tokens } = read.sentence;
    for (const attribution of read.attributions) {
      const carried: Carrier[] = [];
      const asCarrier = (range: Attribution["carrier"]) => {
        if (!range) return;
        const words = text.slice(tokens[range.first]?.start ?? 0, tokens[range.last]?.end ?? 0);
        const found = findCarrier(indexes.sources, words);
        const span = { start: tokens[range.first]?.start ?? 0, end: tokens[range.last]?.end ?? 1 };
        if (found) carried.push({ ...found, span });
      };
      asCarrier(attribution.carrier);
      let voice: Voice | null = newest;
      if (attribution.isNobody) voice = null;
      else if (attribution.speaker) {
        const made = readVoice(text, tokens, read.mentions, attribution.speaker, indexes);
        made.alignment ??= alignmentOfGroup(text, read, attribution.speaker, sentences);
        if (made.sourceId === null)
          made.alignment ??= alignmentByTalk(read, attribution, sentences, quotes, indexes.parties);
        const known = findKnown(voices, made, tokens[attribution.speaker.last]?.text ?? "");
        voice = known ?? made;
        if (!known) voices.push(made);
        const isOutlet =
          outlet !== null && toSearchKey(made.name).includes(toSearchKey(outlet.replace(/^The /, "")));
        if (isOutlet) voice = null;
        else newest = voice;
      }
      voiceOf.set(attribution, voice);
      carriersOf.set(attribution, carried);
    }
  }

  const said: Said[] = [];
  for (const [at, read] of sentences.entries()) {
    const own = [...read.events];
    for (const attribution of read.attributions)
      if (
        attribution.force === "denies" &&
        !attribution.isNegated &&
        attribution.ofEarlier &&
        !own.some((event) => isInside(event, attribution.right))
      )
        own.push(
          eventOf({
            assertion: "denial",
            of: "control",
            target: "earlier",
            holder: null,
            first: attribution.verb,
            last: attribution.verb,
            from: attribution.first,
            to: attribution.verb,
            confidence: 0.6,
          }),
        );
    for (const event of own) {
      const found = attribute(event, at, sentences, quotes);
      const attribution = found?.attribution ?? null;
      const isDenying = attribution?.force === "denies" && event.target !== "earlier";
      // "did not confirm", "did not say whether": nothing is said
      if (attribution?.isNegated) continue;
      if (event.isNoun && !attribution) continue;
      // "said that the plan was upset by the incursion into X": the noun is not what is said
      const between = attribution
        ? read.sentence.tokens.slice(
            Math.min(attribution.verb, event.last) + 1,
            Math.max(attribution.verb, event.first),
          )
        : [];
      if (
        event.isNoun &&
        event.first > (attribution?.verb ?? 0) &&
        between.some(({ pos }) => pos === "VERB" || pos === "AUX")
      )
        continue;
      if (attribution?.force === "weak" && event.isNoun) continue;
      const behind = read.sentence.tokens.slice(event.to + 1, event.to + 5);
      const other = behind.findIndex(({ lower }) => lower === "but" || lower === ";");
      const isFalse = behind
        .slice(0, other < 0 ? behind.length : other)
        .some(({ lower }) => falsehoods.has(lower));
      const isTurned = isDenying || (isFalse && event.target !== "earlier");
      // "denied the loss of X": that the other side holds it
      const isLoss = isTurned && event.isNoun && event.assertion === "withdrawal";
      const turned: FoundEvent | null = isLoss
        ? { ...event, assertion: "denial", of: "control", holder: { kind: "enemy" } }
        : isTurned
          ? negate(event)
          : event;
      // whoever denies an act of nobody's denies the other side's
      const settled =
        isTurned &&
        turned &&
        event.isNoun &&
        (event.holder?.kind === "speaker" || event.holder?.kind === "previous") &&
        turned.assertion === "denial"
          ? { ...turned, holder: { kind: "enemy" as const } }
          : turned;
      if (!settled) continue;
      const voice = attribution ? (voiceOf.get(attribution) ?? null) : null;
      said.push({
        read,
        event: settled,
        voice,
        attribution,
        carriers: attribution ? (carriersOf.get(attribution) ?? []) : [],
        saidOn: attribution && found ? dayOf(found.read, attribution, voiceOf) : null,
        isConfirmed: attribution?.force === "confirms",
      });
    }
  }
  return said;
}

const isInside = (event: FoundEvent, range: { first: number; last: number } | null): boolean =>
  range !== null && event.first >= range.first && event.first <= range.last;

/** The day of an attribution; "said on Tuesday that ..., but acknowledged": the day of the same voice before it. */
function dayOf(
  read: ReadSentence,
  attribution: Attribution,
  voiceOf: ReadonlyMap<Attribution, Voice | null>,
): Said["saidOn"] {
  const before = read.attributions.filter(
    (one) => one.verb <= attribution.verb && voiceOf.get(one) === voiceOf.get(attribution),
  );
  return before.reverse().reduce<Said["saidOn"]>((day, one) => day ?? dateOfSpeech(read, one), null);
}

/** The attribution whose words say the event. */
function attribute(
  event: FoundEvent,
  at: number,
  sentences: readonly ReadSentence[],
  quotes: readonly Span[],
): { attribution: Attribution; read: ReadSentence } | null {
  const read = sentences[at];
  if (!read) return null;
  const holds = read.attributions.filter(
    ({ right, left }) => isInside(event, right) || isInside(event, left),
  );
  const nearest =
    holds.filter(({ right }) => isInside(event, right)).at(-1) ??
    holds.find(({ left }) => isInside(event, left));
  const attribution =
    nearest ?? read.attributions.find(({ verb }) => event.target === "earlier" && verb === event.first);
  if (attribution) return { attribution, read };
  const start = read.sentence.tokens[event.first]?.start ?? 0;
  const quote = quotes.find((one) => one.start <= start && start < one.end);
  if (!quote) return null;
  // the speaker of a quotation stands where it ends, where it begins, or right before
  for (const one of [...sentences.slice(at, at + 6), ...sentences.slice(Math.max(0, at - 6), at).reverse()]) {
    const touches = one.sentence.start < quote.end + 2 && one.sentence.end > quote.start - 2;
    if (!touches) continue;
    const outside = one.attributions.filter(({ verb }) => {
      const token = one.sentence.tokens[verb];
      return token && (token.start >= quote.end || token.end <= quote.start);
    });
    const [found] = outside;
    if (found) return { attribution: found, read: one };
  }
  const before = sentences
    .slice(Math.max(0, at - 2), at)
    .reverse()
    .find(
      ({ sentence, attributions }) =>
        attributions.length > 0 && sentence.paragraph >= read.sentence.paragraph - 1,
    );
  const last = before?.attributions.at(-1);
  return before && last ? { attribution: last, read: before } : null;
}
