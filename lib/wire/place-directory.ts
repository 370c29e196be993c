import crc32 from "crc-32";
import type { PbfReader, PbfWriter } from "pbf";
import type { Names } from "@/lib/domain/names";
import { hilbertOrder } from "@/lib/geo/hilbert-order";
import {
  differences,
  type Form,
  openForm,
  readNumbers,
  readRuns,
  readTexts,
  sealForm,
  sums,
  writeNumbers,
  writeRuns,
  writeTexts,
} from "@/lib/wire/byte-columns";

/**
 * The places and regions of a theatre by number. Places come first, along a Hilbert curve (those without a position
 * after the others, by id); then the regions, by id. Timelines, claim columns and the map count subjects in this order.
 */
export interface PlaceDirectory {
  places: {
    ids: string[];
    /** The name in each interface language. */
    names: Names[];
    /** Degrees WGS84 to 1e-5; NaN where the position is unknown. */
    lng: Float64Array;
    lat: Float64Array;
    /** Index in `regions`; -1 is none. */
    region: Int32Array;
    /** Index in `parties` of who held it on the first day; -1 is unknown. */
    baseline: Int8Array;
    /** 1 where a public claim is about the place: named, at an end of a line, or inside a drawn area. */
    isNamed: Uint8Array;
  };
  regions: { ids: string[]; keys: string[]; names: Names[]; baseline: Int8Array; isNamed: Uint8Array };
  /** Keys of the theatre's parties. */
  parties: string[];
}

const FORM: Form = { name: "place directory", letter: "D", version: 1 };

/** Positions are sent in whole 1e-5 degrees. */
const STEPS_PER_DEGREE = 1e5;

/** Places in the directory's order: along the Hilbert curve, after them those without a position by id. */
export function orderPlaces<T extends { id: string; position: Readonly<[number, number]> | null }>(
  places: readonly T[],
): T[] {
  const sited = places.flatMap((place) => (place.position ? [{ ...place, position: place.position }] : []));
  const byId = new Map(places.map((place) => [place.id, place]));
  const along = hilbertOrder(sited).flatMap(({ id }) => byId.get(id) ?? []);
  return [...along, ...orderRegions(places.filter(({ position }) => position === null))];
}

/** Regions in the directory's order: by id. */
export function orderRegions<T extends { id: string }>(regions: readonly T[]): T[] {
  return [...regions].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Who held each subject, places then regions, on the first day: indices in `parties`, -1 for unknown. */
export function baselinesOf({ places, regions }: PlaceDirectory): Int8Array {
  const baselines = new Int8Array(places.ids.length + regions.ids.length);
  baselines.set(places.baseline);
  baselines.set(regions.baseline, places.ids.length);
  return baselines;
}

/**
 * A sum over the subjects' order, the region of each place, the baselines and the parties that they name, by which a
 * payload tells the directory it was made with from another.
 */
export function directorySum(directory: PlaceDirectory): number {
  const { places, regions, parties } = directory;
  const lists = [places.ids, regions.ids, parties, places.region, baselinesOf(directory)];
  const text = lists.map((list) => list.join("\n")).join("\n\n");
  return crc32.buf(new TextEncoder().encode(text)) >>> 0;
}

/** The directory as bytes, the same for the same directory. Positions are rounded to 1e-5 degrees. */
export function encodeDirectory({ places, regions, parties }: PlaceDirectory): Uint8Array {
  return sealForm(FORM, (pbf) => {
    writeTexts(pbf, parties);
    writeTexts(pbf, regions.ids);
    writeTexts(pbf, regions.keys);
    writeNames(pbf, regions.names);
    writeRuns(pbf, regions.baseline);
    writeRuns(pbf, regions.isNamed);
    writeTexts(pbf, places.ids);
    writeNames(pbf, places.names);
    writeRuns(
      pbf,
      places.lng.map((lng) => (Number.isNaN(lng) ? 0 : 1)),
    );
    writeDegrees(pbf, places.lng);
    writeDegrees(pbf, places.lat);
    writeRuns(pbf, places.region);
    writeRuns(pbf, places.baseline);
    writeRuns(pbf, places.isNamed);
  });
}

/** The directory in bytes of `encodeDirectory`. Throws where they are none. */
export function decodeDirectory(bytes: Uint8Array): PlaceDirectory {
  return openForm(FORM, bytes, (pbf) => {
    const parties = readTexts(pbf);
    const regions = {
      ids: readTexts(pbf),
      keys: readTexts(pbf),
      names: readNames(pbf),
      baseline: Int8Array.from(readRuns(pbf)),
      isNamed: Uint8Array.from(readRuns(pbf)),
    };
    const ids = readTexts(pbf);
    const names = readNames(pbf);
    const isSited = readRuns(pbf);
    const places = {
      ids,
      names,
      lng: readDegrees(pbf, isSited),
      lat: readDegrees(pbf, isSited),
      region: Int32Array.from(readRuns(pbf)),
      baseline: Int8Array.from(readRuns(pbf)),
      isNamed: Uint8Array.from(readRuns(pbf)),
    };
    return { places, regions, parties };
  });
}

/** All names in English; then which have a Ukrainian one, and those. */
function writeNames(pbf: PbfWriter, names: readonly Names[]): void {
  writeTexts(
    pbf,
    names.map(({ en }) => en),
  );
  writeRuns(
    pbf,
    names.map(({ uk }) => (uk === null ? 0 : 1)),
  );
  writeTexts(
    pbf,
    names.flatMap(({ uk }) => uk ?? []),
  );
}

function readNames(pbf: PbfReader): Names[] {
  const english = readTexts(pbf);
  const hasUkrainian = readRuns(pbf);
  const ukrainian = readTexts(pbf).values();
  return english.map((en, i) => ({
    en,
    uk: hasUkrainian[i] === 1 ? (ukrainian.next().value ?? null) : null,
  }));
}

/** Differences of neighbours in whole steps; unknown positions are left out. */
function writeDegrees(pbf: PbfWriter, degrees: Float64Array): void {
  const known = degrees.filter((value) => !Number.isNaN(value));
  writeNumbers(pbf, differences(known.map((value) => Math.round(value * STEPS_PER_DEGREE))));
}

function readDegrees(pbf: PbfReader, isSited: Float64Array): Float64Array {
  const steps = sums(readNumbers(pbf));
  let next = 0;
  return isSited.map((sited) => {
    if (sited === 0) return Number.NaN;
    next += 1;
    return (steps[next - 1] ?? 0) / STEPS_PER_DEGREE;
  });
}
