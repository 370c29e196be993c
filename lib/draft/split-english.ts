import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { listParagraphs } from "./paragraphs";
import type { Sentence, Token } from "./token";

/** The tagger needs the square of the time for a longer stretch without a blank: such a stretch is no word. */
const LONGEST_WORD = 60;
/** A paragraph without a sentence's end is cut here. */
const LONGEST_PIECE = 3000;

let tagger: ReturnType<typeof winkNLP> | null = null;

/** The model takes most of a second to load: it is loaded at the first report. */
const load = () => {
  tagger ??= winkNLP(model, ["sbd", "pos"]);
  return tagger;
};

/** The text with every stretch that is too long to be a word blanked out; offsets stay. */
const blankLongWords = (text: string): string =>
  text.replace(new RegExp(`\\S{${LONGEST_WORD},}`, "g"), (word) => " ".repeat(word.length));

/** Ends of sentences that the model overlooks: a full stop with a closing quotation mark before a capital. */
const CLOSED = /^[.!?]["”»]?$/;

/** Sentences of an English text, each word with its part of speech. */
export function splitEnglish(text: string): Sentence[] {
  return listParagraphs(text, LONGEST_PIECE).flatMap(({ start, end, paragraph }) =>
    tagParagraph(blankLongWords(text.slice(start, end)), start, paragraph),
  );
}

function tagParagraph(text: string, offset: number, paragraph: number): Sentence[] {
  const { readDoc, its } = load();
  const doc = readDoc(text);
  const words: string[] = doc.tokens().out();
  const tags: string[] = doc.tokens().out(its.pos);
  // the library's types do not say what `its.span` gives: pairs of token numbers, ends included
  const spans = doc.sentences().out(its.span) as unknown as [number, number][];
  const tokens: Token[] = [];
  let cursor = 0;
  for (const [index, word] of words.entries()) {
    const found = text.indexOf(word, cursor);
    if (found < 0) continue; // the tagger wrote a sign in another way
    cursor = found + word.length;
    const pos = tags[index] ?? "X";
    tokens[index] = {
      start: offset + found,
      end: offset + cursor,
      text: word,
      lower: word.toLowerCase(),
      pos,
    };
  }
  const sentences: Sentence[] = [];
  for (const [first, last] of spans) {
    const own = tokens.slice(first, last + 1).filter((token) => token !== undefined);
    const begin = own[0];
    const close = own.at(-1);
    if (!begin || !close) continue;
    const before = sentences.at(-1);
    // "Gen. Smith": a sentence never begins with a small letter, unless it follows a full stop and a quotation mark
    const isTorn = before && /^\p{Ll}/u.test(begin.text) && !CLOSED.test(before.tokens.at(-1)?.text ?? "");
    if (isTorn) {
      before.tokens.push(...own);
      before.end = close.end;
    } else sentences.push({ start: begin.start, end: close.end, paragraph, tokens: own });
  }
  return sentences;
}
