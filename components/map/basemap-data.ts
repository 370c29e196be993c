import type { FeatureCollection } from "geojson";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";

/** The parts of the built-in ground: see lib/server/build-basemap.ts, which writes the files and describes them. */
export interface BasemapData {
  world: FeatureCollection;
  worldBorders: FeatureCollection;
  countries: FeatureCollection;
  water: FeatureCollection;
  borders: FeatureCollection;
  regions: FeatureCollection;
  disputed: FeatureCollection;
  labels: FeatureCollection;
}

async function fetchJson(path: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(path, { signal });
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return response.json();
}

/** Loads the files of `public/basemap`. Throws where one cannot be had or is not what the build script writes. */
export async function loadBasemap(signal: AbortSignal): Promise<BasemapData> {
  const [near, world, labels] = await Promise.all(
    ["near", "world", "labels"].map((name) => fetchJson(`/basemap/${name}.json`, signal)),
  );
  const layer = (topology: unknown, name: string): FeatureCollection => {
    const whole = topology as Topology; // written by our own build script
    const object = whole.objects[name];
    if (object?.type !== "GeometryCollection")
      throw new Error(`The basemap has no layer ${JSON.stringify(name)}.`);
    return feature(whole, object);
  };
  return {
    world: layer(world, "countries"),
    worldBorders: layer(world, "borders"),
    countries: layer(near, "countries"),
    water: layer(near, "water"),
    borders: layer(near, "borders"),
    regions: layer(near, "regions"),
    disputed: layer(near, "disputed"),
    labels: labels as FeatureCollection, // written by our own build script
  };
}
