import { toSearchKey } from "@/lib/domain/search-key";
import type { TheatreWords } from "./theatre-words";
import { armedGroups, rebelWords, stateWords } from "./words/armed-groups";
import { countryWords } from "./words/countries";
import { leaders } from "./words/leaders";

/** Whom a word stands for: a party of the theatre, or somebody else by name (`key` null). */
export interface Side {
  key: string | null;
  name: string;
}

/** How closely a word names its side: a force of its own, a kind of force, a country's people, a seat of government. */
export const closeness = { group: 4, kind: 3, country: 2, seat: 1 } as const;

interface PartyWord {
  side: Side;
  closeness: number;
  /** Short names are only known in capitals: "SAC", "AA". */
  capitals: boolean;
}

/** The words by which a text names the sides. */
export interface PartyIndex {
  words: Map<string, PartyWord>;
  /** The most words in a name. */
  longest: number;
  /** Beginnings of words in Ukrainian and Russian. */
  stems: { stem: string; side: Side }[];
  parties: readonly Side[];
  /** The country of a party, as ISO 3166-1. */
  countryOf: Map<string, string>;
  /** Sides of leaders by the folded family name. */
  leaderSides: Map<string, Side>;
}

const lower = (text: string): string => text.toLowerCase().replace(/[’ʼ]/g, "'").trim();
const isShort = (name: string): boolean => /^[\p{Lu}\d-]{2,4}$/u.test(name);

/** The acronym of a name of several words: "Rapid Support Forces" is RSF. */
const acronymOf = (name: string): string | null => {
  const initials = name.match(/\b\p{Lu}/gu) ?? [];
  return initials.length >= 3 ? initials.join("") : null;
};

/** Works out by which words a theatre's parties are known, from their names, keys, and the lists of countries and groups. */
export function buildPartyIndex({ parties }: Pick<TheatreWords, "parties">): PartyIndex {
  const sides = parties.map(({ key, names }): Side => ({ key, name: names.en }));
  const index: PartyIndex = {
    words: new Map(),
    longest: 1,
    stems: [],
    parties: sides,
    countryOf: new Map(),
    leaderSides: new Map(),
  };
  const put = (name: string, side: Side, rank: number, capitals = false) => {
    const word = lower(name);
    const there = index.words.get(word);
    if (word === "" || (there && (there.side.key !== null || side.key === null))) return;
    index.words.set(word, { side, closeness: rank, capitals });
    index.longest = Math.max(index.longest, word.split(/[\s-]+/).length * 2 - 1);
  };

  const groupOf = new Map<string, (typeof armedGroups)[number]>();
  for (const { key, names } of parties) {
    const own = new Set([names.en, key].map(lower));
    for (const part of names.en.split(/[()/]/)) own.add(lower(part));
    const group = armedGroups.find(({ names: known }) => known.some((name) => own.has(lower(name))));
    if (group) groupOf.set(key, group);
    const country = countryWords.find(
      (one) => one.names.some((name) => own.has(name)) || one.code === group?.state,
    );
    const leading = countryWords.find((one) =>
      [...one.demonyms, ...one.names.map((name) => `${name}'s`)].some((word) =>
        lower(names.en).startsWith(`${word} `),
      ),
    );
    const isState = stateWords.some((word) => lower(names.en).endsWith(` ${word}`));
    const code = country?.code ?? (isState ? leading?.code : undefined);
    if (code && ![...index.countryOf.values()].includes(code)) index.countryOf.set(key, code);
  }

  for (const [at, { key, names }] of parties.entries()) {
    const side = sides[at] ?? { key, name: names.en };
    const code = index.countryOf.get(key);
    const rank = code && !groupOf.has(key) ? closeness.country : closeness.group;
    for (const part of names.en.split(/[()/]/)) put(part, side, rank, isShort(part.trim()));
    const acronym = acronymOf(names.en);
    if (acronym) put(acronym, side, closeness.group, true);
    if (key.length >= 3) put(key, side, closeness.group, !/\d/.test(key) && key.length < 5);
    if (names.uk)
      index.stems.push({ stem: lower(names.uk).slice(0, Math.max(4, names.uk.length - 2)), side });
  }
  for (const group of armedGroups) {
    const owner =
      sides.find(({ key }) => key !== null && groupOf.get(key) === group) ??
      sides.find(
        ({ key }) =>
          key !== null &&
          (group.state ?? group.ally) !== undefined &&
          index.countryOf.get(key) === (group.state ?? group.ally),
      );
    const side = owner ?? { key: null, name: group.names[0] ?? "" };
    for (const name of group.names) put(name, side, closeness.group, isShort(name));
    if (owner) for (const word of group.kin ?? []) put(word, side, closeness.kind);
  }
  for (const { code, names, demonyms, seats, stems } of countryWords) {
    const owner = sides.find(({ key }) => key !== null && index.countryOf.get(key) === code);
    const side = owner ?? { key: null, name: capitalise(names[0] ?? code) };
    const people = demonyms.flatMap((word) => (/(?:an|i|ar|ol)$/.test(word) ? [`${word}s`] : []));
    for (const word of [...names, ...demonyms, ...people])
      put(word, side, closeness.country, isShort(word.toUpperCase()));
    if (owner) {
      for (const seat of seats) put(seat, side, closeness.seat);
      for (const word of demonyms) put(`pro-${word}`, side, closeness.kind);
      for (const word of [...names, ...seats]) put(`pro-${word}`, side, closeness.kind);
      index.stems.push(...stems.map((stem) => ({ stem, side })));
    }
  }
  // where one party is a state and one is none, "the army" and "the rebels" need no name
  const states = sides.filter(({ key }) => key !== null && index.countryOf.has(key));
  const others = sides.filter(({ key }) => key !== null && !index.countryOf.has(key));
  const [state] = states;
  const [rebel] = others;
  if (states.length === 1 && state) {
    for (const word of stateWords) put(word, state, closeness.kind);
    put("pro-government", state, closeness.kind);
  }
  if (others.length === 1 && rebel && states.length > 0)
    for (const word of rebelWords) put(word, rebel, closeness.kind);
  else if (states.length > 0) {
    const called = others.find(({ name }) => /opposition|rebel|insurgent/i.test(name));
    if (called) for (const word of rebelWords) put(word, called, closeness.kind);
  }
  for (const [of, names] of Object.entries(leaders)) {
    const side =
      sides.find(
        ({ key }) =>
          key !== null && (index.countryOf.get(key) === of || groupOf.get(key)?.names.includes(of)),
      ) ?? null;
    if (side) for (const name of names) index.leaderSides.set(toSearchKey(name), side);
  }
  return index;
}

const capitalise = (text: string): string => text.replace(/(^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());

/** The side that is not this one, where there are two. */
export function otherSide({ parties }: PartyIndex, key: string | null): Side | null {
  if (key === null || parties.length !== 2) return null;
  return parties.find((side) => side.key !== key) ?? null;
}

/** The words of a name for comparing: folded, a country by its code, without small words; "Defense" is "defence". */
export function nameWords(name: string): Set<string> {
  const words = new Set<string>();
  const flat = lower(name.replace(/['’]s\b/g, "").replace(/\bMoD\b/g, "Ministry of Defence"));
  for (const word of flat.split(/[^\p{L}\p{N}]+/u)) {
    if (word === "" || SMALL.has(word)) continue;
    const country = countryByWord.get(word);
    words.add(country ?? toSearchKey(SAME.get(word) ?? word));
  }
  return words;
}

const SMALL = new Set(["the", "of", "a", "an", "for", "and", "its"]);
const SAME = new Map([
  ["defense", "defence"],
  ["minister", "ministry"],
  ["mod", "ministry"],
]);
const countryByWord = new Map(
  countryWords.flatMap(({ code, names, demonyms, seats }) =>
    [...names, ...demonyms, ...seats]
      .filter((word) => /^\p{L}+$/u.test(word))
      .map((word) => [word, code] as const),
  ),
);
