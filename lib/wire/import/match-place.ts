import type { Position } from "@/lib/domain/geometry";
import type { Ground, GroundPlace } from "@/lib/domain/ground";
import { push } from "@/lib/domain/resolve/by-key";
import { toSearchKey } from "@/lib/domain/search-key";
import { type RegionFinder, regionFinder } from "./match-region";

/** What a row says of a place; absent parts are null. `region` is as written. */
export interface PlaceWords {
  id: string | null;
  geonameId: string | null;
  name: string | null;
  region: string | null;
  position: Position | null;
}

/** A place that may be meant, and how far from the row's coordinates it is, where there are any. */
export interface PlaceCandidate {
  place: GroundPlace;
  distanceKm: number | null;
}

/**
 * What the words mean: one place, and what told it (`id`, its `name` alone, the `region` or the `position` beside it), or
 * why it has to be chosen: nobody has that name (`unknown`), several have (`ambiguous`), or whoever has it is in another
 * region (`elsewhere`) or too far from the coordinates (`far`).
 */
export type PlaceMatch =
  | { place: GroundPlace; by: "id" | "name" | "region" | "position" }
  | { place: null; reason: "unknown" | "ambiguous" | "elsewhere" | "far"; candidates: PlaceCandidate[] };

/** Coordinates this near mean the place of that name; positions of one village differ by so much between gazetteers. */
const SAME_PLACE_KM = 5;
/** Of two of one name, the other has to be so many times as far. */
const CLEARLY_FARTHER = 3;
const EARTH_RADIUS_KM = 6371;

/** Great-circle distance in km. */
function kilometres([lng, lat]: Position, [otherLng, otherLat]: Position): number {
  const rad = Math.PI / 180;
  const a =
    Math.sin(((otherLat - lat) * rad) / 2) ** 2 +
    Math.cos(lat * rad) * Math.cos(otherLat * rad) * Math.sin(((otherLng - lng) * rad) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, a)));
}

function byDistance(places: readonly GroundPlace[], from: Position | null): PlaceCandidate[] {
  const candidates = places.map((place) => ({
    place,
    distanceKm: from && place.position ? kilometres(from, place.position) : null,
  }));
  return from
    ? candidates.sort((a, b) => (a.distanceKm ?? Infinity) - (b.distanceKm ?? Infinity))
    : candidates;
}

/** Finds the places that a file's words mean. */
export interface PlaceMatcher {
  match(words: PlaceWords): PlaceMatch;
  /** The places nearest to a position, for those whose name nobody has. */
  nearest(position: Position, count: number): PlaceCandidate[];
  /** In km; null for a place whose position nobody knows. */
  distance(from: Position, place: GroundPlace): number | null;
  byId(id: string): GroundPlace | undefined;
}

/** Prepares a theatre's places for matching: by id, GeoNames id, or any spelling, with region and coordinates to tell homonyms apart. */
export function placeMatcher(ground: Ground): PlaceMatcher {
  const byId = new Map(ground.places.map((place) => [place.id, place]));
  const byGeonameId = new Map<string, GroundPlace>();
  const byName = new Map<string, GroundPlace[]>();
  for (const place of ground.places) {
    if (place.geonameId !== null) byGeonameId.set(String(place.geonameId), place);
    for (const key of new Set(place.searchKeys)) push(byName, key, place);
  }
  const findRegion = regionFinder(ground);
  return {
    match(words) {
      const known = byId.get(words.id ?? "") ?? byGeonameId.get(words.geonameId ?? "");
      if (known) return { place: known, by: "id" };
      const whole = matchName(words, byName, findRegion);
      const inBrackets = /^(.+?)\s*\(([^()]+)\)$/.exec(words.name ?? "");
      if (whole.place || whole.candidates.length > 0 || !inBrackets) return whole;
      // An export writes "Zhuravka (Sumy Oblast)".
      const [, name = "", region = ""] = inBrackets;
      return matchName({ ...words, name, region: words.region ?? region }, byName, findRegion);
    },
    nearest: (position, count) => byDistance(ground.places, position).slice(0, count),
    distance: (from, { position }) => position && kilometres(from, position),
    byId: (id) => byId.get(id),
  };
}

function matchName(
  { name, region, position }: PlaceWords,
  byName: ReadonlyMap<string, GroundPlace[]>,
  findRegion: RegionFinder,
): PlaceMatch {
  const key = toSearchKey(name ?? "");
  const all = key === "" ? [] : (byName.get(key) ?? []);
  if (all.length === 0) return { place: null, reason: "unknown", candidates: [] };
  // A region that the theatre has not: the place is one of those outside its regions.
  const regionId = region === null ? undefined : findRegion(region);
  const inside = regionId === undefined ? all : all.filter((place) => place.regionId === regionId);
  const choose = (reason: "ambiguous" | "elsewhere" | "far", places: GroundPlace[]): PlaceMatch => ({
    place: null,
    reason,
    candidates: byDistance(places, position),
  });
  if (inside.length === 0) return choose("elsewhere", all);
  const [only, another] = inside;
  if (position && inside.some((place) => place.position)) {
    const [first, second] = byDistance(inside, position);
    const distance = first?.distanceKm ?? Infinity;
    if (!first || distance > SAME_PLACE_KM) return choose("far", inside);
    const isClear = (second?.distanceKm ?? Infinity) >= Math.max(1, distance) * CLEARLY_FARTHER;
    return isClear ? { place: first.place, by: "position" } : choose("ambiguous", inside);
  }
  if (!only || another) return choose("ambiguous", inside);
  return { place: only, by: regionId === undefined || all.length === 1 ? "name" : "region" };
}
