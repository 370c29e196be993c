import type { Feature } from "geojson";
import {
  bareLook,
  type Look,
  type MapScene,
  type PaintColumns,
  type RegionMark,
} from "@/components/map/map-scene";
import { choosePattern, patternName } from "@/components/map/pattern";
import { addDays, type Day, toDayNumber } from "@/lib/domain/day";
import { type Language, pickName } from "@/lib/domain/names";
import { STALE_AFTER_DAYS } from "@/lib/domain/policy";
import type { Status } from "@/lib/domain/resolve/status";
import type { PayloadRegion } from "@/lib/wire/atlas-payload";
import type { Catchments } from "@/lib/wire/catchment-topology";
import type { PlaceDirectory } from "@/lib/wire/place-directory";
import { type AtlasIndex, type Subject, statusOn } from "./status-on-day";

/** Sorts out of a payload and its geometry what the map draws. */
export function buildScene(
  index: AtlasIndex,
  catchments: Catchments | null,
  regions: Map<string, Feature>,
  language: Language,
): MapScene {
  return {
    paint: paintOf(index),
    directory: directoryOf(index),
    catchments,
    regions,
    regionNames: new Map(index.payload.regions.map(({ id, names }) => [id, pickName(names, language)])),
    partyColours: new Map(index.payload.theatre.parties.map((party) => [party.key, party.colour])),
  };
}

const directories = new WeakMap<AtlasIndex, PlaceDirectory>();

/** The places of a payload by number, in its order. */
export function directoryOf(index: AtlasIndex): PlaceDirectory {
  const known = directories.get(index);
  if (known) return known;
  const { places, regions, theatre } = index.payload;
  const regionOf = (id: string | null) => regions.findIndex((region) => region.id === id);
  const partyOf = (key: string | null) => theatre.parties.findIndex((party) => party.key === key);
  const baseline = (region: PayloadRegion) => partyOf(region.baseline);
  const directory: PlaceDirectory = {
    places: {
      ids: places.map(({ id }) => id),
      names: places.map(({ names }) => names),
      lng: Float64Array.from(places, ({ position }) => position?.[0] ?? Number.NaN),
      lat: Float64Array.from(places, ({ position }) => position?.[1] ?? Number.NaN),
      region: Int32Array.from(places, ({ regionId }) => regionOf(regionId)),
      baseline: Int8Array.from(places, ({ regionId }) => {
        const region = regions[regionOf(regionId)];
        return region ? baseline(region) : -1;
      }),
      isNamed: Uint8Array.from(places, ({ claimIds }) => (claimIds.length > 0 ? 1 : 0)),
    },
    regions: {
      ids: regions.map(({ id }) => id),
      keys: regions.map(({ key }) => key),
      names: regions.map(({ names }) => names),
      baseline: Int8Array.from(regions, baseline),
      isNamed: Uint8Array.from(regions, ({ claimIds }) => (claimIds.length > 0 ? 1 : 0)),
    },
    parties: theatre.parties.map(({ key }) => key),
  };
  directories.set(index, directory);
  return directory;
}

function paintOf(index: AtlasIndex): PaintColumns {
  const looks: Look[] = [bareLook];
  const numbers = new Map<string, number>();
  const [at, days, own]: [number[], number[], number[]] = [[0], [], []];
  for (const id of directoryOf(index).places.ids) {
    const subject = index.places.get(id);
    for (const day of subject ? daysOf(index, subject) : []) {
      const status = subject ? statusOn(index, subject, day) : null;
      const pattern = status && choosePattern(status);
      const name = pattern ? `${patternName(pattern)} ${status.stale}` : "";
      let look = pattern ? numbers.get(name) : 0;
      if (look === undefined) {
        look = looks.push({ pattern, stale: status?.stale ?? false }) - 1;
        numbers.set(name, look);
      }
      days.push(toDayNumber(day));
      own.push(look);
    }
    at.push(days.length);
  }
  return { at: Int32Array.from(at), day: Int32Array.from(days), look: Uint8Array.from(own), looks };
}

/** The days on which a subject may change its look. */
function daysOf(index: AtlasIndex, subject: Subject): Day[] {
  const claimIds = new Set(subject.points.flatMap((point) => point.because));
  const spoken = [...claimIds].flatMap((id) => index.voices.get(id)?.saidOn ?? []);
  const changes = subject.points.map((point) => point.day);
  const stale = spoken.map((day) => addDays(day, STALE_AFTER_DAYS));
  return [...new Set([...changes, ...spoken, ...stale])].sort();
}

/** The regions with a status of their own on a day. A region-wide claim is no claim on every village: it gets a line, no fill. */
export function regionMarks(index: AtlasIndex, day: Day, wordsOf: (status: Status) => string): RegionMark[] {
  const colours = new Map(index.payload.theatre.parties.map((party) => [party.key, party.colour]));
  return [...index.regions].flatMap(([id, subject]) => {
    const status = statusOn(index, subject, day);
    const pattern = status && choosePattern(status);
    if (!pattern) return [];
    const own = pattern.parties.flatMap((key) => colours.get(key) ?? []);
    return [{ id, colours: own.slice(0, 2), words: wordsOf(status) }];
  });
}
