import type { Candidate } from "@/lib/domain/draft";
import { toSearchKey } from "@/lib/domain/search-key";
import { canonicalName, findByFrame, type Gazetteer } from "./gazetteer";
import type { PlaceMention } from "./mention";
import type { ReadSentence } from "./said";
import { settlementWords } from "./words/places";

/** Where a report plays: regions by how often they are named, and the middles of the places that are certain. */
export interface Scene {
  regions: Map<number, number>;
  positions: (readonly [number, number])[];
  /** Bare names of regions that stand for the region here, not for its capital. */
  regional: Set<number>;
  regionIndexOf: Map<string, number>;
}

const KM_PER_DEGREE = 111.2;
/** Names within this distance of the other places count as neighbours. */
const NEIGHBOUR_KM = 60;

/** Looks over a whole report, so that each name can be judged by its company. */
export function surveyScene(gazetteer: Gazetteer, sentences: readonly ReadSentence[]): Scene {
  const scene: Scene = { regions: new Map(), positions: [], regional: new Set(), regionIndexOf: new Map() };
  for (const [index, { id }] of gazetteer.regions.entries()) scene.regionIndexOf.set(id, index);
  const called = new Map<number, number>();
  for (const { mentions, sentence } of sentences)
    for (const mention of mentions) {
      if (mention.kind === "region") {
        scene.regions.set(
          mention.region,
          (scene.regions.get(mention.region) ?? 0) + (mention.isBare ? 1 : 3),
        );
        if (!mention.isBare) called.set(mention.region, (called.get(mention.region) ?? 0) + 1);
        const [before, next] = [sentence.tokens[mention.first - 1], sentence.tokens[mention.first - 2]];
        const isCity =
          mention.isBare &&
          [before?.lower, before?.lower === "of" ? next?.lower : ""].some((word) =>
            settlementWords.has(word ?? ""),
          );
        if (isCity) called.set(mention.region, (called.get(mention.region) ?? 0) - 2);
      } else if (mention.kind === "place" && mention.places.length === 1) {
        const position = gazetteer.places[mention.places[0] ?? -1]?.position;
        if (position) scene.positions.push(position);
      }
    }
  for (const [region, count] of called) if (count > 0) scene.regional.add(region);
  return scene;
}

const kmBetween = (
  [lng, lat]: readonly [number, number],
  [toLng, toLat]: readonly [number, number],
): number => Math.hypot((lng - toLng) * Math.cos((lat * Math.PI) / 180), lat - toLat) * KM_PER_DEGREE;

/** The places that a name may mean, most likely first: by the region told, the other places of the report, and size. */
export function rankCandidates(
  gazetteer: Gazetteer,
  scene: Scene,
  { text, places }: PlaceMention,
  within: readonly number[],
): Candidate[] {
  const key = toSearchKey(text);
  const found = places.length > 0 ? places : findByFrame(gazetteer, text);
  const weighed = found.slice(0, 200).map((index) => {
    const place = gazetteer.places[index];
    const region = scene.regionIndexOf.get(place?.regionId ?? "") ?? -1;
    const near = place?.position
      ? scene.positions.filter(
          (one) => place.position && one !== place.position && kmBetween(place.position, one) < NEIGHBOUR_KM,
        ).length
      : 0;
    const isTold = within.includes(region) ? 12 : within.length > 0 ? -6 : 0;
    const weight =
      1 +
      isTold +
      Math.min(6, scene.regions.get(region) ?? 0) +
      Math.min(6, near * 2) +
      (region >= 0 ? 2 : 0) +
      Math.log10(1 + (place?.population ?? 0)) / 2 +
      (place && toSearchKey(canonicalName(place)) === key ? 3 : 0) +
      (place?.position ? 0.1 : 0);
    return { index, weight };
  });
  weighed.sort((one, other) => other.weight - one.weight || one.index - other.index);
  const best = weighed.slice(0, 10);
  const powers = best.map(({ weight }) => Math.exp((weight - (best[0]?.weight ?? 0)) / 2));
  const sum = powers.reduce((total, power) => total + power, 0);
  return best.flatMap(({ index }, order) => {
    const place = gazetteer.places[index];
    if (!place) return [];
    const region = gazetteer.regions[scene.regionIndexOf.get(place.regionId ?? "") ?? -1];
    const likelihood = Math.floor(((powers[order] ?? 0) / sum) * 1000) / 1000;
    return [{ placeId: place.id, name: canonicalName(place), region: region?.names.en ?? null, likelihood }];
  });
}
