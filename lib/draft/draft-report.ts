import type { DraftReport, Span } from "@/lib/domain/draft";
import { addMeantPlaces } from "./add-meant-places";
import { assignSpeakers, type Indexes } from "./assign-speakers";
import { findDates } from "./find-dates";
import { findMentions } from "./find-mentions";
import { findSlavicNames } from "./find-slavic-names";
import { findSpeech } from "./find-speech";
import { addVerifications } from "./find-verification";
import { buildGazetteer } from "./gazetteer";
import { guessLanguage } from "./guess-language";
import { linkAnswers } from "./link-answers";
import { listUnresolved } from "./list-unresolved";
import { groupStatements, mergeRepeats, settleCounts } from "./merge-claims";
import { buildPartyIndex } from "./party-index";
import { findQuotes } from "./quotes";
import { readIntents } from "./read-intents";
import { readNouns } from "./read-nouns";
import { readSlavic } from "./read-slavic";
import { readStates } from "./read-states";
import { readVerbs } from "./read-verbs";
import { surveyScene } from "./resolve-places";
import type { Carrier, ReadSentence } from "./said";
import { settleClaims } from "./settle-claims";
import { buildSourceIndex, findSourceOf } from "./source-index";
import { splitEnglish } from "./split-english";
import { splitPlain } from "./split-plain";
import type { FindStored, Report, TheatreWords } from "./theatre-words";
import type { Sentence } from "./token";

/** Makes a theatre ready for reading: once for each state of it, some hundred milliseconds for 150,000 spellings. */
export const buildIndexes = (theatre: TheatreWords): Indexes => ({
  gazetteer: buildGazetteer(theatre.places, theatre.regions),
  parties: buildPartyIndex(theatre),
  sources: buildSourceIndex(theatre.sources),
});

/**
 * Drafts statements from the text of a report. Every piece says where it stands in the text; nothing is stored. English is
 * read in full, Ukrainian and Russian as far as rules carry, of other languages only names and figures are found.
 */
export function draftReport(
  { text, publishedOn, outlet }: Report,
  indexes: Indexes,
  findStored: FindStored = () => [],
): DraftReport {
  const code = guessLanguage(text);
  const split = code === "en" ? splitEnglish(text) : splitPlain(text, code === "und" ? "en" : code);
  const quotes = findQuotes(text);
  hideCalledSo(split, quotes);
  const sentences: ReadSentence[] = [];
  for (const sentence of split)
    sentences.push(readSentence(text, sentence, code, publishedOn, indexes, sentences));
  const scene = surveyScene(indexes.gazetteer, sentences);
  const ground = { text, gazetteer: indexes.gazetteer, scene };
  const said = assignSpeakers(text, sentences, quotes, outlet, indexes);
  const settled = mergeRepeats(settleCounts(settleClaims(said, sentences, ground, indexes, publishedOn)));
  const groups = groupStatements(settled, carrierOf(outlet, indexes));
  addVerifications(text, sentences, groups, indexes.sources);
  linkAnswers(groups, findStored);
  return {
    language: { code, reading: code === "en" ? "full" : code === "uk" || code === "ru" ? "rules" : "names" },
    drafts: groups.map(({ draft }) => draft),
    unresolved: listUnresolved(ground, sentences, groups, code),
    notices: [],
  };
}

/** Marks around a few words only say that somebody calls it so: the grammar goes on through them. */
function hideCalledSo(sentences: Sentence[], quotes: readonly Span[]): void {
  const edges = new Set(quotes.flatMap(({ start, end }) => [start, end - 1]));
  for (const sentence of sentences)
    if (sentence.tokens.some(({ text }) => /^["“”„«»]$/.test(text)))
      sentence.tokens = sentence.tokens.filter(
        ({ text, start }) => !/^["“”„«»]$/.test(text) || edges.has(start),
      );
}

const carrierOf = (outlet: string | null, { sources }: Indexes): Carrier | null =>
  outlet === null ? null : { name: outlet, sourceId: findSourceOf(sources, outlet)?.id ?? null, span: null };

function readSentence(
  text: string,
  sentence: Sentence,
  language: string,
  publishedOn: Report["publishedOn"],
  { gazetteer, parties }: Indexes,
  before: readonly ReadSentence[],
): ReadSentence {
  const mentions = findMentions(text, sentence, gazetteer, parties);
  if (language === "en") addMeantPlaces(sentence, mentions, before);
  const words = text.slice(sentence.start, sentence.end);
  const read: ReadSentence = {
    sentence,
    mentions,
    dates: findDates(words, sentence.start, publishedOn, language),
    attributions: [],
    events: [],
    puzzles: [],
  };
  if (language === "uk" || language === "ru") {
    mentions.push(...findSlavicNames(sentence, gazetteer, mentions));
    mentions.sort((one, other) => one.first - other.first);
    return { ...read, ...readSlavic(sentence, mentions) };
  }
  if (language !== "en") return read;
  if (words.trimEnd().endsWith("?")) return read;
  const attributions = findSpeech(sentence.tokens);
  for (const { speaker, left } of attributions) {
    const opening = speaker && left ? sentence.tokens[speaker.first] : undefined;
    if (opening) opening.opensSpeaker = true;
  }
  const { events, puzzles, covered } = readVerbs(text, sentence, mentions);
  const states = readStates(sentence, mentions);
  const intents = readIntents(text, sentence, mentions);
  const own = [
    ...events,
    ...intents.filter(
      (intent) =>
        !events.some(
          (event) => event.assertion === "intent" && event.first <= intent.first && event.to >= intent.last,
        ),
    ),
    ...states,
  ];
  own.push(...readNouns(sentence, mentions, [...own, ...covered]));
  return { ...read, attributions, events: own.sort((one, other) => one.first - other.first), puzzles };
}
