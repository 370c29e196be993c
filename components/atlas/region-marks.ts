import type { RegionMark } from "@/components/map/map-scene";
import type { Day } from "@/lib/domain/day";
import { choosePattern } from "@/lib/wire/pattern";
import { type AtlasData, type Glance, glanceOn } from "./atlas-data";

/** The regions with a status of their own on a day. A region-wide claim is no claim on every village: it gets a line, no fill. */
export function regionMarks(data: AtlasData, day: Day, wordsOf: (status: Glance) => string): RegionMark[] {
  const colours = new Map(data.head.theatre.parties.map((party) => [party.key, party.colour]));
  const { places, regions } = data.directory;
  return regions.ids.flatMap((id, region) => {
    const status = glanceOn(data, places.ids.length + region, day);
    const pattern = status && choosePattern(status);
    if (!pattern) return [];
    const own = pattern.parties.flatMap((key) => colours.get(key) ?? []);
    return [{ id, colours: own.slice(0, 2), words: wordsOf(status) }];
  });
}
