import { toSearchKey } from "@/lib/domain/search-key";
import type { GazetteerPlace, GazetteerRegion } from "./theatre-words";
import { adminWords } from "./words/places";

/** Names of places and regions, found by any spelling. Built once for a theatre. */
export interface Gazetteer {
  places: GazetteerPlace[];
  regions: readonly GazetteerRegion[];
  /** The region with this folded name, with or without its kind ("Sumy Oblast", "Sumy"). */
  regionByKey: Map<string, number>;
  /** Places by their names folded as `toSearchKey` does; a place alone stands for itself. */
  byKey: Map<string, number | number[]>;
  /** Places by the frame of consonants of a name: for spellings that differ in vowels and endings. */
  byFrame: Map<string, number | number[]>;
  /** Keys of words that reports had, kept since most words come again; emptied where there are many. */
  keys: Map<string, string>;
}

const MOST_KEYS = 20_000;

/** `toSearchKey`, remembered. */
function keyOf({ keys }: Gazetteer, name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  if (keys.size >= MOST_KEYS) keys.clear();
  const key = toSearchKey(name);
  keys.set(name, key);
  return key;
}

const add = (index: Map<string, number | number[]>, key: string, place: number): void => {
  const there = index.get(key);
  if (there === undefined) index.set(key, place);
  else if (typeof there === "number") {
    if (there !== place) index.set(key, [there, place]);
  } else if (!there.includes(place)) there.push(place);
};

const read = (index: Map<string, number | number[]>, key: string): number[] => [index.get(key) ?? []].flat();

/** Arabic and other articles that reports write or leave out. */
const ARTICLE = /^(?:al|el|as|ash|at|ad|az|ar|an|es|ez|the) /;
const SHORTEST_FRAME = 3;

/** Consonants of a folded name, k, q and h as one: what a name keeps in other spellings and cases. */
const frameOf = (key: string): string =>
  key
    .replace(ARTICLE, "")
    .replace(/[aeiou ]/g, "")
    .replace(/[kqg]/g, "h")
    .replace(/(.)\1+/g, "$1");

const regionBase = (key: string): string =>
  key
    .split(" ")
    .filter((word) => !adminWords.has(word))
    .join(" ");

/** Indexes the names of a theatre. Takes about 5 microseconds a spelling, and keeps the places themselves as they are. */
export function buildGazetteer(
  places: Iterable<GazetteerPlace>,
  regions: readonly GazetteerRegion[],
): Gazetteer {
  const gazetteer: Gazetteer = {
    places: [...places],
    regions,
    regionByKey: new Map(),
    byKey: new Map(),
    byFrame: new Map(),
    keys: new Map(),
  };
  for (const [index, { names }] of regions.entries())
    for (const name of [names.en, names.uk])
      if (name !== null) {
        const base = regionBase(toSearchKey(name));
        gazetteer.regionByKey.set(toSearchKey(name), index);
        if (base !== "") gazetteer.regionByKey.set(base, index);
      }
  for (const [index, { names }] of gazetteer.places.entries())
    for (const { text } of names) {
      const key = toSearchKey(text);
      if (key.length < 2) continue;
      add(gazetteer.byKey, key, index);
      const frame = frameOf(key);
      if (frame.length >= SHORTEST_FRAME) add(gazetteer.byFrame, frame, index);
    }
  return gazetteer;
}

/** Shorter names have to be written as the gazetteer writes them: folded, too many words are alike. */
const SHORTEST_FOLDED = 4;

/** Places with exactly this name, letters folded. */
export function findByName(gazetteer: Gazetteer, name: string): number[] {
  const key = keyOf(gazetteer, name);
  if (key.length < 2) return [];
  const found = read(gazetteer.byKey, key);
  const bare = found.length > 0 ? found : read(gazetteer.byKey, key.replace(ARTICLE, ""));
  if (key.length >= SHORTEST_FOLDED) return bare;
  const plain = name.toLowerCase();
  return bare.filter((index) =>
    gazetteer.places[index]?.names.some(({ text }) => text.toLowerCase() === plain),
  );
}

/** Places whose name is nearly this one: the same frame, and at most a letter in four otherwise. */
export function findByFrame(gazetteer: Gazetteer, name: string): number[] {
  const key = toSearchKey(name);
  const frame = frameOf(key);
  if (key.length < 5 || frame.length < SHORTEST_FRAME) return [];
  const framed = read(gazetteer.byFrame, frame);
  // an ending of a case may bring a consonant: "Bilovodiv"
  const found =
    framed.length > 0 ? framed : frame.length > 3 ? read(gazetteer.byFrame, frame.slice(0, -1)) : [];
  const allowed = Math.max(1, Math.floor(key.length / 4));
  return found.filter((index) =>
    gazetteer.places[index]?.names.some(({ text }) => isNear(toSearchKey(text), key, allowed)),
  );
}

/** Places of two words, for each of which several forms are possible: "Часового Яру" is "Часів Яр". */
export function findByPair(
  gazetteer: Gazetteer,
  ones: readonly string[],
  others: readonly string[],
): number[] {
  const seconds = others.map((other) => keyOf(gazetteer, other));
  for (const one of ones)
    for (const second of seconds) {
      const found = read(gazetteer.byKey, `${keyOf(gazetteer, one)} ${second}`);
      if (found.length > 0) return found;
    }
  return [];
}

/** Whether two short texts differ by at most so many letters put in, left out or changed (Levenshtein). */
function isNear(one: string, other: string, allowed: number): boolean {
  if (Math.abs(one.length - other.length) > allowed) return false;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return (row[other.length] ?? 0) <= allowed;
}

/** The region of this name; its kind may be there or not. */
export function findRegion(gazetteer: Gazetteer, name: string): number | null {
  const key = keyOf(gazetteer, name);
  return gazetteer.regionByKey.get(key) ?? gazetteer.regionByKey.get(regionBase(key)) ?? null;
}

/** The name under which a place is drafted: its preferred English one, else the first. */
export function canonicalName({ names }: GazetteerPlace): string {
  const english = names.filter(({ lang }) => lang === "en");
  return (
    (english.find(({ preferred }) => preferred) ?? english[0] ?? names.find((n) => n.preferred) ?? names[0])
      ?.text ?? ""
  );
}
