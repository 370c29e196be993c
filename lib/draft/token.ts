/** A word, figure or sign of the report, with its offsets in the text. */
export interface Token {
  start: number;
  end: number;
  text: string;
  lower: string;
  /** Universal part of speech; "X" where no model tells it. */
  pos: string;
  /** The words of somebody who speaks begin here: what was said ends before. */
  opensSpeaker?: boolean;
}

/** One sentence with its tokens. `paragraph` counts from 0. */
export interface Sentence {
  start: number;
  end: number;
  paragraph: number;
  tokens: Token[];
}

/** Whether a word begins with a capital or holds no lower-case letter. */
export const isCapital = (text: string): boolean => /^[\p{Lu}\p{Lt}]/u.test(text);

/** The report's words between two tokens, ends included, blanks folded. */
export const wordsOf = (text: string, tokens: readonly Token[], first: number, last: number): string =>
  text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0).replace(/\s+/g, " ");
