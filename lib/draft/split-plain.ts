import { listParagraphs } from "./paragraphs";
import type { Sentence, Token } from "./token";

const LONGEST_PIECE = 3000;
/** Words with inner hyphens and apostrophes, figures with inner points, single signs. */
const WORD =
  /\p{L}[\p{L}\p{M}]*(?:['’ʼ-]\p{L}[\p{L}\p{M}]*)*|\p{N}+(?:[.,\u00a0\u202f]\p{N}+)*|[^\s\p{L}\p{N}]/gu;
/** Shortenings after which a capital begins no sentence: units, streets, initials. */
const SHORTENED =
  /(?:^|[\s(])(?:\p{L}|[кгмс]м|обл|р-н|нп|нас|смт|ім|им|вул|ул|тис|тыс|млн|кв|св|ред|прим)\.$/iu;

/** Sentences and words of a text for whose language no model is at hand, by Unicode's rules for sentences. */
export function splitPlain(text: string, language: string): Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  const sentences: Sentence[] = [];
  for (const { start, end, paragraph } of listParagraphs(text, LONGEST_PIECE)) {
    let isOpen = false;
    for (const { segment, index } of segmenter.segment(text.slice(start, end))) {
      const tokens = tokenise(segment, start + index);
      const last = tokens.at(-1);
      if (!last) continue;
      const before = sentences.at(-1);
      if (isOpen && before) {
        before.tokens.push(...tokens);
        before.end = last.end;
      } else sentences.push({ start: tokens[0]?.start ?? last.start, end: last.end, paragraph, tokens });
      isOpen =
        SHORTENED.test(segment.slice(-8).trimEnd()) &&
        last.end - (sentences.at(-1)?.start ?? 0) < LONGEST_PIECE / 2;
    }
  }
  return sentences;
}

const tokenise = (text: string, offset: number): Token[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: offset + index,
    end: offset + index + word.length,
    text: word,
    lower: word.toLowerCase(),
    pos: "X",
  }));
