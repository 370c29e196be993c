import type { Position } from "@/lib/domain/geometry";
import type { Ground } from "@/lib/domain/ground";
import { describeNewSource, type ImportChoices, type NewSource } from "./import-choices";
import type { ImportMapping } from "./import-mapping";
import type { ProblemCode } from "./import-problem";
import { type PlaceMatch, type PlaceWords, placeMatcher } from "./match-place";
import { regionFinder } from "./match-region";
import { sourceFinder } from "./match-source";

/** What became of one text that names a place or a source, over all rows that have it. */
interface Tally {
  rows: number;
  firstRow: number;
}
export interface PlaceTally extends Tally {
  words: PlaceWords;
  match: PlaceMatch;
  /** The place that is meant, by itself or by choice; null where it has to be chosen, or was chosen to be left out. */
  placeId: string | null;
  isLeftOut: boolean;
}
export interface SourceTally extends Tally {
  sourceId: string | null;
  isLeftOut: boolean;
  candidates: Ground["sources"];
  /** What is to be made with the import; null for a source that is there. */
  created: NewSource | null;
}

/** An id, or what keeps the text from being one. */
export type Resolved = { id: string } | { id: null; code: ProblemCode };

/** Turns the words of rows into ids, each text once, and remembers what became of it. */
export interface WordResolver {
  place(words: PlaceWords, row: number): Resolved;
  source(text: string, row: number): Resolved;
  region(text: string): string | null;
  /** The key of a side that is named by key or by name; null where there is none. */
  party(text: string): string | null;
  isSourceId(text: string): boolean;
  readonly places: ReadonlyMap<string, PlaceTally>;
  readonly sources: ReadonlyMap<string, SourceTally>;
  readonly partyKeys: string[];
}

/** The row value by which a place is chosen: what the row says of it, parts with " | " between them. */
export const placeKey = ({ id, geonameId, name, region, position }: PlaceWords): string =>
  [id, geonameId, name, region, position && positionKey(position)]
    .filter((part) => part !== null)
    .join(" | ");
const positionKey = ([lng, lat]: Position) => `${lat}, ${lng}`;

const UNMATCHED = {
  unknown: "placeUnknown",
  ambiguous: "placeAmbiguous",
  elsewhere: "placeElsewhere",
  far: "placeFar",
} as const satisfies Record<string, ProblemCode>;

interface Rules {
  ground: Ground;
  mapping: ImportMapping;
  choices: ImportChoices;
  newId(): string;
}

/** A resolver of a theatre's words under what was chosen. */
export function wordResolver({ ground, mapping, choices, newId }: Rules): WordResolver {
  const matcher = placeMatcher(ground);
  const findSources = sourceFinder(ground);
  const places = new Map<string, PlaceTally>();
  const sources = new Map<string, SourceTally>();
  const parties = new Map(
    ground.parties.flatMap(({ key, names }) =>
      [key, names.en, names.uk ?? ""].map((name) => [name.toLowerCase(), key] as const),
    ),
  );
  const sourceIds = new Set(ground.sources.map(({ id }) => id));

  function tallyPlace(words: PlaceWords, key: string, firstRow: number): PlaceTally {
    const match = matcher.match(words);
    const chosen = Object.hasOwn(choices.places, key) ? choices.places[key] : undefined;
    const isKnown = typeof chosen === "string" && matcher.byId(chosen) !== undefined;
    const placeId = isKnown ? chosen : chosen === null ? null : (match.place?.id ?? null);
    return { rows: 0, firstRow, words, match, placeId, isLeftOut: chosen === null };
  }
  const partyKeys = ground.parties.map(({ key }) => key);
  function describeSource(text: string): NewSource | null {
    const chosen = Object.hasOwn(choices.sources, text) ? choices.sources[text] : undefined;
    if (chosen && typeof chosen === "object") return describeNewSource(text, chosen.create, partyKeys);
    if (choices.unknownSources === "refuse" || chosen !== undefined) return null;
    const given = Object.hasOwn(mapping.sources ?? {}, text) ? mapping.sources?.[text] : undefined;
    return describeNewSource(text, given ?? {}, partyKeys);
  }
  function tallySource(text: string, firstRow: number): SourceTally {
    const candidates = findSources(text);
    const chosen = Object.hasOwn(choices.sources, text) ? choices.sources[text] : undefined;
    const tally = { rows: 0, firstRow, candidates, isLeftOut: chosen === null, created: null };
    if (chosen === null) return { ...tally, sourceId: null };
    if (typeof chosen === "string" && sourceIds.has(chosen)) return { ...tally, sourceId: chosen };
    const [only, another] = candidates;
    if (only && !another && typeof chosen !== "object") return { ...tally, sourceId: only.id };
    const created = candidates.length > 1 && typeof chosen !== "object" ? null : describeSource(text);
    return { ...tally, created, sourceId: created && newId() };
  }

  return {
    places,
    sources,
    partyKeys,
    place(words, row) {
      const key = placeKey(words);
      const tally = places.get(key) ?? tallyPlace(words, key, row);
      places.set(key, tally);
      tally.rows++;
      if (tally.placeId !== null) return { id: tally.placeId };
      if (tally.isLeftOut) return { id: null, code: "placeLeftOut" };
      return { id: null, code: UNMATCHED[tally.match.place ? "unknown" : tally.match.reason] };
    },
    source(text, row) {
      const tally = sources.get(text) ?? tallySource(text, row);
      sources.set(text, tally);
      tally.rows++;
      if (tally.sourceId !== null) return { id: tally.sourceId };
      if (tally.isLeftOut) return { id: null, code: "sourceLeftOut" };
      return { id: null, code: tally.candidates.length > 1 ? "sourceAmbiguous" : "sourceUnknown" };
    },
    region: regionFinder(ground),
    party: (text) => parties.get(text.toLowerCase()) ?? null,
    isSourceId: (text) => sourceIds.has(text),
  };
}
