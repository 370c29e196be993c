/** Crockford's base 32, in small letters: no letter that is read as another when it is read aloud. */
const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

/** 40 bits: short enough to read aloud. Where two digests begin alike the later one gets a longer id. */
export const SHORT_ID_LETTERS = 8;
export const LONG_ID_LETTERS = 16;

/** The first letters of a digest (hexadecimal sha256) in base 32. */
export function snapshotIdOf(digest: string, letters: number): string {
  const bits = BigInt(`0x${digest}`);
  const width = digest.length * 4;
  return Array.from({ length: letters }, (_, index) => {
    const shift = BigInt(width - 5 * (index + 1));
    return LETTERS[Number((bits >> shift) & 31n)] ?? "";
  }).join("");
}

/** The id that somebody typed or heard: large letters, hyphens and what is easily taken for another sign are read as meant; null where it is none. */
export function readSnapshotId(typed: string): string | null {
  const id = typed.toLowerCase().replaceAll("-", "").replaceAll("o", "0").replaceAll(/[il]/g, "1");
  const isId = [SHORT_ID_LETTERS, LONG_ID_LETTERS].includes(id.length);
  return isId && [...id].every((letter) => LETTERS.includes(letter)) ? id : null;
}
