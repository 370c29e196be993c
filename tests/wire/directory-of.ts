import type { PlaceDirectory } from "@/lib/wire/place-directory";

/** A directory of places without a position, the last subject being a region, that begin with these baselines. */
export function directoryOf(baselines: readonly number[]): PlaceDirectory {
  const baseline = Int8Array.from(baselines);
  const places = Math.max(0, baselines.length - 1);
  const ids = baselines.map((_, subject) => `s${subject}`);
  const names = ids.map((en) => ({ en, uk: null }));
  return {
    places: {
      ids: ids.slice(0, places),
      names: names.slice(0, places),
      lng: new Float64Array(places).fill(Number.NaN),
      lat: new Float64Array(places).fill(Number.NaN),
      region: new Int32Array(places).fill(-1),
      baseline: baseline.slice(0, places),
      isNamed: new Uint8Array(places),
    },
    regions: {
      ids: ids.slice(places),
      keys: ids.slice(places),
      names: names.slice(places),
      baseline: baseline.slice(places),
      isNamed: new Uint8Array(baselines.length - places),
    },
    parties: ["ua", "ru"],
  };
}
