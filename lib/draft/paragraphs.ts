/** A stretch of the text between line ends; `paragraph` counts from 0. */
interface Piece {
  start: number;
  end: number;
  paragraph: number;
}

/** The paragraphs of a text; one that is longer than `longest` is cut at a blank, so that every piece is short. */
export function listParagraphs(text: string, longest: number): Piece[] {
  const pieces: Piece[] = [];
  let paragraph = 0;
  for (const { index, 0: line } of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    let from = 0;
    while (from < line.length) {
      let to = Math.min(line.length, from + longest);
      if (to < line.length) {
        const stop = Math.max(line.lastIndexOf(". ", to), line.lastIndexOf("! ", to)) + 1;
        const blank = line.lastIndexOf(" ", to);
        if (stop > from + longest / 4) to = stop;
        else if (blank > from) to = blank;
      }
      if (line.slice(from, to).trim() !== "")
        pieces.push({ start: index + from, end: index + to, paragraph });
      from = to;
    }
    paragraph += 1;
  }
  return pieces;
}
