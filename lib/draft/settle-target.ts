import type { Candidate, DraftTarget } from "@/lib/domain/draft";
import { toSearchKey } from "@/lib/domain/search-key";
import type { FoundEvent } from "./event";
import { findByName, type Gazetteer } from "./gazetteer";
import type { PlaceMention } from "./mention";
import type { FoundTarget } from "./read-targets";
import { rankCandidates, type Scene } from "./resolve-places";
import type { ReadSentence } from "./said";
import { wordsOf } from "./token";

const empty: Omit<DraftTarget, "kind" | "name"> = {
  placeId: null,
  candidates: [],
  count: null,
  modifier: null,
  in: [],
  regionIds: [],
  from: null,
  to: null,
  fromPlaceId: null,
  toPlaceId: null,
  bufferKm: null,
};

/** What is needed to say which place or region is meant. */
export interface Ground {
  text: string;
  gazetteer: Gazetteer;
  scene: Scene;
}

/** The regions that a sentence puts a target into: told beside it, else those that the sentence names once. */
const withinOf = ({ mentions }: ReadSentence, target: FoundTarget): number[] => {
  if (target.within.length > 0) return target.within;
  const named = mentions.flatMap((mention) =>
    mention.kind === "region" && !mention.isBare ? [mention.region] : [],
  );
  return [...new Set(named)].length === 1 ? named.slice(0, 1) : [];
};

const inRegions = (
  { gazetteer }: Ground,
  within: readonly number[],
): Pick<DraftTarget, "in" | "regionIds"> => {
  const regions = [...new Set(within)].flatMap((index) => gazetteer.regions[index] ?? []).slice(0, 20);
  return { in: regions.map(({ names }) => names.en), regionIds: regions.map(({ id }) => id) };
};

/** The named place with its likeliest candidate. */
function settlePlace(
  ground: Ground,
  mention: PlaceMention,
  within: readonly number[],
): { name: string; candidates: Candidate[] } {
  const candidates = rankCandidates(ground.gazetteer, ground.scene, mention, within);
  return { name: candidates[0]?.name ?? mention.text, candidates };
}

/** The target of an event as it is drafted; null where it cannot be told. */
export function settleTarget(ground: Ground, read: ReadSentence, event: FoundEvent): DraftTarget | null {
  const { target, bufferKm } = event;
  if (target === "earlier") return null;
  if ("from" in target) {
    const ends = [target.from, target.to].map(({ mention, within }) =>
      mention.kind === "place"
        ? settlePlace(ground, mention, within.length > 0 ? within : withinOf(read, target.to))
        : null,
    );
    const [from, to] = ends;
    if (!from || !to) return null;
    const region = to.candidates[0]?.region;
    return {
      ...empty,
      kind: "line",
      name: `${from.name} – ${to.name}`,
      candidates: to.candidates,
      in: region ? [region] : [],
      regionIds: ground.gazetteer.regions
        .filter(({ names }) => names.en === region)
        .map(({ id }) => id)
        .slice(0, 1),
      from: from.name,
      to: to.name,
      fromPlaceId: from.candidates[0]?.placeId ?? null,
      toPlaceId: to.candidates[0]?.placeId ?? null,
      bufferKm,
    };
  }
  const { mention, areaFrom } = target;
  const { tokens } = read.sentence;
  if (mention.kind === "count") {
    const own = target.within.length > 0 ? target.within : withinNear(ground, read, mention.first);
    const regions = inRegions(ground, own);
    return {
      ...empty,
      kind: "count",
      name: wordsOf(ground.text, tokens, mention.first, mention.last),
      count: mention.count,
      modifier: mention.modifier,
      ...regions,
      bufferKm,
    };
  }
  const asTown =
    mention.kind === "region" && mention.isBare && !ground.scene.regional.has(mention.region)
      ? findByName(ground.gazetteer, wordsOf(ground.text, tokens, mention.first, mention.last))
      : [];
  if (mention.kind === "place" || asTown.length > 0) {
    const named: PlaceMention =
      mention.kind === "place"
        ? mention
        : {
            ...mention,
            kind: "place",
            text: wordsOf(ground.text, tokens, mention.first, mention.last),
            places: asTown,
          };
    const { name, candidates } = settlePlace(ground, named, withinOf(read, target));
    const region = ground.gazetteer.regions.findIndex(({ names }) => names.en === candidates[0]?.region);
    const regions = inRegions(ground, region >= 0 ? [region] : withinOf(read, target));
    if (areaFrom === null)
      return {
        ...empty,
        kind: "place",
        name,
        placeId: candidates[0]?.placeId ?? null,
        candidates,
        ...regions,
        bufferKm,
      };
    const lead = wordsOf(ground.text, tokens, areaFrom, mention.first - 1);
    return {
      ...empty,
      kind: "area",
      name: `${lead} ${name}`.slice(0, 300),
      candidates,
      ...regions,
      bufferKm,
    };
  }
  const region = ground.gazetteer.regions[mention.region];
  if (!region) return null;
  const regions = inRegions(ground, [mention.region, ...target.within]);
  if (areaFrom === null && target.within.length === 0)
    return { ...empty, kind: "region", name: region.names.en, ...regions, bufferKm };
  const lead = areaFrom === null ? "border of" : wordsOf(ground.text, tokens, areaFrom, mention.first - 1);
  const others = target.within.flatMap((index) => ground.gazetteer.regions[index]?.names.en ?? []);
  const names = [region.names.en, ...others].join(", ");
  return {
    ...empty,
    kind: "area",
    name: `${lead} ${names}`.replace(/\s+/g, " ").slice(0, 300),
    ...regions,
    bufferKm,
  };
}

/** Regions for a number of places: those of the sentence, else the one the report speaks of most. */
function withinNear({ scene, gazetteer }: Ground, { mentions }: ReadSentence, first: number): number[] {
  const named = mentions.filter((mention) => mention.kind === "region");
  const after = named.filter((mention) => mention.first > first);
  const chosen = (after.length > 0 ? after : named).map((mention) =>
    mention.kind === "region" ? mention.region : -1,
  );
  if (chosen.length > 0) return chosen.slice(0, after.length > 0 ? 4 : 1);
  const [most] = [...scene.regions].sort((one, other) => other[1] - one[1]);
  return most && gazetteer.regions[most[0]] ? [most[0]] : [];
}

/** What makes two targets the same. */
export const targetKey = (target: DraftTarget): string =>
  target.kind === "line"
    ? `line ${toSearchKey(target.from ?? "")} ${toSearchKey(target.to ?? "")}`
    : target.kind === "count"
      ? `count ${target.count} ${[...target.regionIds].sort().join(" ")}`
      : (target.placeId ?? `${target.kind} ${toSearchKey(target.name)}`);
