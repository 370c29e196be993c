import { type Links, linkClaims } from "./link-claims";
import { FOREVER, type StandingColumns } from "./standing-columns";

/** A claim in one number: source, position and gains, and two marks. */
export const sourceOf = (word: number): number => word >>> 16;
export const positionOf = (word: number): number => (word >>> 9) & 127;
export const gainsOf = (word: number): number => (word >>> 3) & 63;
/** Set where a claim answers or is answered, or is about a region: it cannot be told by itself. */
export const LINKED = 1;
/** Set where a claim is verified or ends. */
export const SPECIAL = 2;
export const ENTRY_SIZE = 3;
const MAX_SOURCES = 1 << 16;

/**
 * What the builder looks up again and again. The claims about place p are the entries `at[p]` up to `at[p + 1]`, with
 * what is asked most of them beside one another, so that telling a place does not wander through the columns.
 */
export interface ColumnIndex {
  at: Int32Array;
  /** Three numbers an entry: the row of the claim, or its link where it is linked; its first day; its word. */
  entries: Int32Array;
  links: Links;
}

/** The words of all claims, and the link of each that is linked: -1 for the others. */
function writeWords(columns: StandingColumns): { words: Int32Array; linkOf: Int32Array; linked: number } {
  const { source, position, gains, to, verified, region, answersAt, answerTo } = columns;
  const count = source.length;
  const linkOf = new Int32Array(count).fill(-1);
  for (let answer = 0; answer < answerTo.length; answer += 1) {
    const row = answerTo[answer] ?? -1;
    if (row >= 0) linkOf[row] = 0; // marks it: its number comes below
  }
  const words = new Int32Array(count);
  let linked = 0;
  let answersEnd = 0;
  for (let row = 0; row < count; row += 1) {
    const answersStart = answersEnd;
    answersEnd = answersAt[row + 1] ?? 0;
    const isLinked = answersEnd > answersStart || linkOf[row] === 0 || (region[row] ?? -1) >= 0;
    const isSpecial = verified[row] === 1 || to[row] !== FOREVER;
    const marks = (isLinked ? LINKED : 0) | (isSpecial ? SPECIAL : 0);
    words[row] = ((source[row] ?? 0) << 16) | ((position[row] ?? 0) << 9) | ((gains[row] ?? 0) << 3) | marks;
    if (!isLinked) continue;
    linkOf[row] = linked;
    linked += 1;
  }
  return { words, linkOf, linked };
}

/** Enters every claim under each of its places: a counting sort that carries day and word along. */
function enterPlaces(
  { places, from, placesAt, placeOf }: StandingColumns,
  words: Int32Array,
  linkOf: Int32Array,
): Pick<ColumnIndex, "at" | "entries"> {
  const count = places.ids.length;
  const at = new Int32Array(count + 1);
  for (let slot = 0; slot < placeOf.length; slot += 1) {
    const place = placeOf[slot] ?? 0;
    at[place + 1] = (at[place + 1] ?? 0) + 1;
  }
  for (let place = 0; place < count; place += 1) at[place + 1] = (at[place + 1] ?? 0) + (at[place] ?? 0);
  const next = at.slice(0, count);
  const entries = new Int32Array(ENTRY_SIZE * placeOf.length);
  for (let claim = 0; claim < from.length; claim += 1) {
    const end = placesAt[claim + 1] ?? 0;
    const link = linkOf[claim] ?? -1;
    for (let slot = placesAt[claim] ?? 0; slot < end; slot += 1) {
      const place = placeOf[slot] ?? 0;
      const entry = next[place] ?? 0;
      next[place] = entry + 1;
      entries[ENTRY_SIZE * entry] = link < 0 ? claim : link;
      entries[ENTRY_SIZE * entry + 1] = from[claim] ?? 0;
      entries[ENTRY_SIZE * entry + 2] = words[claim] ?? 0;
    }
  }
  return { at, entries };
}

/** Indexes claims once, in time linear in their number. It serves every viewpoint. Throws on more than 65,536 sources. */
export function indexColumns(columns: StandingColumns): ColumnIndex {
  const { places, sources } = columns;
  if (sources.ids.length > MAX_SOURCES)
    throw new RangeError(`Expected at most ${MAX_SOURCES} sources, got ${sources.ids.length}.`);
  const { words, linkOf, linked } = writeWords(columns);
  const rows = new Int32Array(linked);
  for (let row = 0; row < words.length; row += 1) {
    const link = linkOf[row] ?? -1;
    if (link >= 0) rows[link] = row;
  }
  let regions = 0;
  for (let place = 0; place < places.region.length; place += 1)
    regions = Math.max(regions, (places.region[place] ?? -1) + 1);
  return {
    ...enterPlaces(columns, words, linkOf),
    links: linkClaims(columns, words, linkOf, rows, regions),
  };
}
