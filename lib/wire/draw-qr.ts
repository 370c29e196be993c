import { encode } from "uqr";

/** A QR code as a picture: an SVG path of its dark modules, in a square of `size` units that has its quiet zone. */
export interface QrPicture {
  size: number;
  path: string;
}

/** Light modules that have to lie around a code: ISO/IEC 18004, 9.1. */
const QUIET_ZONE = 4;

/**
 * The QR code of a text. It stays readable with 15 % of it covered or smudged, which suits paper.
 * @throws RangeError where the text is too long for any code (about 2300 letters)
 */
export function drawQr(text: string): QrPicture {
  const { data, size } = encode(text, { ecc: "M", border: QUIET_ZONE });
  const strokes = data.flatMap((row, y) => {
    const runs: string[] = [];
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x += 1;
      runs.push(`M${from} ${y}h${x + 1 - from}v1H${from}z`);
    }
    return runs;
  });
  return { size, path: strokes.join("") };
}
