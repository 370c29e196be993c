import type { DraftTarget } from "@/lib/domain/draft";
import type { ReadSentence, Said } from "./said";
import type { Ground } from "./settle-target";
import type { Settled } from "./settled";

/** The claim that "the claim" or "this" means: the last of another side, about the place that the sentence names, if it does. */
export function findEarlier(all: readonly Settled[], { voice, event, read }: Said): Settled | null {
  const named = read.mentions.flatMap((mention) =>
    mention.kind === "place" ? [mention.text.toLowerCase()] : [],
  );
  const about = all.filter(({ claim }) => named.includes(claim.target.name.toLowerCase()));
  const settled = about.length > 0 ? about : all;
  if (event.assertion === "denial" && event.holder?.kind === "enemy")
    return (
      settled.findLast(
        ({ claim }) => claim.assertion === "advance" && claim.holder?.partyKey !== (voice?.alignment ?? null),
      ) ?? null
    );
  if (event.assertion === "contested")
    return (
      settled.findLast(({ claim }) => claim.target.kind === "region" && claim.assertion === "control") ??
      settled.at(-1) ??
      null
    );
  if (event.assertion === "denial")
    return (
      settled.findLast(
        ({ said, claim }) =>
          said.voice !== null &&
          said.voice !== voice &&
          claim.assertion !== "denial" &&
          (voice?.alignment == null || said.voice.alignment !== voice.alignment),
      ) ?? null
    );
  return null;
}

/** "In the area", "in the region": the region that was named last. */
export function regionEarlier(
  { gazetteer, text, scene }: Ground,
  sentences: readonly ReadSentence[],
  { read, event }: Said,
): DraftTarget | null {
  const until = sentences.indexOf(read);
  const within = read.mentions.filter((one) => one.kind === "region");
  if (event.quantity && within.length > 0) {
    const [only] = within;
    const region = only?.kind === "region" ? gazetteer.regions[only.region] : undefined;
    if (region) return wholeRegion(region, null);
  }
  if (event.quantity) {
    const [most, second] = [...scene.regions].sort((one, other) => other[1] - one[1]);
    const region = most && most[1] > 2 * (second?.[1] ?? 0) ? gazetteer.regions[most[0]] : undefined;
    if (region) return wholeRegion(region, null);
  }
  const first = read.sentence.tokens[event.first]?.start ?? 0;
  for (let index = until; index >= Math.max(0, until - 2); index--) {
    const named =
      sentences[index]?.mentions.filter((one) => one.kind === "region" && one.start < first) ?? [];
    const mention = named.findLast((one) => one.kind === "region" && !one.isBare) ?? named.at(-1);
    const region = mention?.kind === "region" ? gazetteer.regions[mention.region] : undefined;
    if (!region) continue;
    const words = text.slice(read.sentence.start, read.sentence.end);
    if (event.what === "area")
      return {
        ...wholeRegion(region, null),
        kind: "area",
        name: `${text
          .slice(read.sentence.tokens[event.from]?.start ?? 0, first)
          .replace(/\s+/g, " ")
          .slice(0, 200)
          .trim()}, ${region.names.en}`,
      };
    return event.assertion === "intent" && /border/i.test(words)
      ? { ...wholeRegion(region, event.bufferKm), kind: "area", name: `border of ${region.names.en}` }
      : wholeRegion(region, event.bufferKm);
  }
  return null;
}

/** A zone that is meant without a word where: in the region that the report speaks of most, else by its own words. */
export function zoneOf({ gazetteer, scene, text }: Ground, { event, read }: Said): DraftTarget | null {
  const [most, second] = [...scene.regions].sort((one, other) => other[1] - one[1]);
  const region = most && most[1] > (second?.[1] ?? 0) ? gazetteer.regions[most[0]] : undefined;
  if (region) return wholeRegion(region, event.bufferKm);
  const { tokens } = read.sentence;
  const words = text
    .slice(tokens[event.first]?.start ?? 0, tokens[event.to]?.end ?? 0)
    .replace(/[\s"“”]+/g, " ")
    .replace(/^\p{L}+ (?:up )?(?:(?:a|an|the|its|their) )?|[\s.,;]+$/gu, "");
  return words === ""
    ? null
    : {
        ...wholeRegion({ id: "", names: { en: words.slice(0, 300) } }, event.bufferKm),
        kind: "area",
        in: [],
        regionIds: [],
      };
}

const wholeRegion = (
  { id, names }: { id: string; names: { en: string } },
  bufferKm: number | null,
): DraftTarget => ({
  kind: "region",
  name: names.en,
  placeId: null,
  candidates: [],
  count: null,
  modifier: null,
  in: [names.en],
  regionIds: [id],
  from: null,
  to: null,
  fromPlaceId: null,
  toPlaceId: null,
  bufferKm,
});
