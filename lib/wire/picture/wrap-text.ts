/** Width of a text in pixels. */
export type Measure = (text: string) => number;

/** Where a long address may be broken: after these. */
const JOINTS = /(?<=[/?&=,;:_-])/;

/** Breaks what is too long for a line: at the joints of an address, and where there is none, anywhere. */
function breakWord(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  const lines: string[] = [];
  let line = "";
  const add = (piece: string) => {
    if (line !== "" && measure(line + piece) > width) {
      lines.push(line);
      line = "";
    }
    line += piece;
  };
  for (const piece of word.split(JOINTS))
    if (measure(piece) <= width) add(piece);
    else for (const letter of piece) add(letter);
  return line === "" ? lines : [...lines, line];
}

/** The lines of a text, none wider than `width` unless a single letter is. An empty text has none. */
export function wrapText(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \n]+/).filter((one) => one !== "")) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
      continue;
    }
    lines.push(...breakWord(word, width, measure));
  }
  return lines;
}

/**
 * The lines of a list of names, as many names as fit into `maxLines`; what is left out is counted by `more`. At least that count
 * stands there, whatever the room.
 */
export function fitNames(
  names: readonly string[],
  more: (count: number) => string,
  width: number,
  maxLines: number,
  measure: Measure,
): string[] {
  if (names.length === 0) return [];
  for (let shown = names.length; shown > 0; shown--) {
    const listed = names.slice(0, shown).join(", ");
    const text = shown === names.length ? `${listed}.` : `${listed} ${more(names.length - shown)}.`;
    const lines = wrapText(text, width, measure);
    if (lines.length <= maxLines) return lines;
  }
  return wrapText(`${more(names.length)}.`, width, measure).slice(0, Math.max(1, maxLines));
}
