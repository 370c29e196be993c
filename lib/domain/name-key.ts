import unhomoglyph from "unhomoglyph";

/** What a reader does not see: blanks of every kind, letters that are drawn as nothing. */
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** A name as it looks: letters that look alike are one (Unicode's confusables, UTS 39), whatever the script. */
const skeletonOf = (name: string): string =>
  unhomoglyph(name.normalize("NFKD").replace(UNSEEN, "")).normalize("NFKD").toLowerCase();

/**
 * What a name may be taken for, for comparison only: as it is written, in small letters and in capitals, since letters
 * look alike in one case and not in the other. Names that have a key in common differ by case, blanks or look-alikes alone.
 * A name of which nothing can be seen has the key "".
 */
export function nameKeys(name: string): string[] {
  return [...new Set([name, name.toLowerCase(), name.toUpperCase()].map(skeletonOf))];
}

/** Whether a reader may take one name for the other. */
export function looksLike(one: string, other: string): boolean {
  const keys = new Set(nameKeys(one));
  return nameKeys(other).some((key) => keys.has(key));
}
