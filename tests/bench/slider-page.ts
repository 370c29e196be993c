import "maplibre-gl/dist/maplibre-gl.css";
import type { FeatureCollection } from "geojson";
import { type GeoJSONSource, MapLibreMap, type StyleSpecification } from "maplibre-gl";
import { AtlasMap } from "@/components/map/atlas-map";
import { CameraLink } from "@/components/map/camera-link";
import { cellFeature } from "@/components/map/catchment-shapes";
import { bareLook, type Look, type MapScene, type PaintColumns } from "@/components/map/map-scene";
import { lookOn } from "@/components/map/paint-on-day";
import { type Catchments, readCatchments } from "@/lib/wire/catchment-topology";
import type { DrawnPattern } from "@/lib/wire/pattern";
import type { PlaceDirectory } from "@/lib/wire/place-directory";
import type { SliderTheatre } from "./slider-theatre";

// The page that bench-slider.ts drives: our map and a plain one over the same theatre, each asked for one thing at a time.

declare global {
  interface Window {
    slider: { run: (what: Asked, day: number) => Promise<number>; first: number; last: number };
  }
}

export type Asked = "repaint" | "day" | "plain repaint" | "plain day";

const PALETTE = {
  land: "#f7f6f0",
  water: "#cfdde4",
  region: "#8a8f8a",
  border: "#6b6f6b",
  label: "#2b332f",
  halo: "#fbfaf6",
  dot: "#5b625e",
  ink: "#1b2420",
  surface: "#ffffff",
  accent: "#14594a",
  neutral: "#6f756f",
  staleOpacity: 0.5,
  agreedOpacity: 0.35,
  verifiedOpacity: 0.6,
};
const COLOURS = new Map([
  ["ua", "#0072b2"],
  ["ru", "#d55e00"],
]);
const STYLE: StyleSpecification = {
  version: 8,
  sources: {},
  layers: [{ id: "land", type: "background", paint: { "background-color": PALETTE.land } }],
};

const pattern = (marks: DrawnPattern["marks"], parties: string[]): DrawnPattern => ({
  marks,
  parties,
  firmEdge: marks === "solid",
});
const KINDS = ["solid", "light", "dots", "stripes"] as const;
const LOOKS: Look[] = [
  bareLook,
  ...KINDS.flatMap((marks) =>
    [...COLOURS.keys()].map((party) => ({ pattern: pattern(marks, [party]), stale: false })),
  ),
  { pattern: pattern("hatch", ["ru", "ua"]), stale: false },
];

function paintOf({ places, changes }: SliderTheatre): PaintColumns {
  const ordered = [...changes].sort((one, other) => one.place - other.place || one.day - other.day);
  const at = new Int32Array(places.length + 1);
  for (const { place } of ordered) at[place + 1] = (at[place + 1] ?? 0) + 1;
  for (let place = 0; place < places.length; place += 1)
    at[place + 1] = (at[place + 1] ?? 0) + (at[place] ?? 0);
  return {
    at,
    day: Int32Array.from(ordered, ({ day }) => day),
    look: Uint8Array.from(ordered, ({ look }) => look),
    looks: LOOKS,
  };
}

function directoryOf({ places, changes }: SliderTheatre): PlaceDirectory {
  const isNamed = new Uint8Array(places.length);
  for (const { place } of changes) isNamed[place] = 1;
  const none = new Int8Array(0);
  return {
    places: {
      ids: places.map(({ id }) => id),
      names: places.map(({ name }) => ({ en: name, uk: null })),
      lng: Float64Array.from(places, ({ lng }) => lng),
      lat: Float64Array.from(places, ({ lat }) => lat),
      region: new Int32Array(places.length).fill(-1),
      baseline: new Int8Array(places.length).fill(-1),
      isNamed,
    },
    regions: { ids: [], keys: [], names: [], baseline: none, isNamed: new Uint8Array(0) },
    parties: [...COLOURS.keys()],
  };
}

/** The places that are drawn on a day, as the plain way sends them: cells with their colour. */
function geojsonOf({ directory, paint }: MapScene, catchments: Catchments, day: number): FeatureCollection {
  const features = directory.places.ids.flatMap((id, place) => {
    const { pattern: own } = lookOn(paint, place, day);
    const cell = own && cellFeature(catchments, id);
    return cell ? [{ ...cell, properties: { colour: COLOURS.get(own.parties[0] ?? "") } }] : [];
  });
  return { type: "FeatureCollection", features };
}

class CapturingLink extends CameraLink {
  map: MapLibreMap | null = null;
  override join(map: MapLibreMap): void {
    this.map = map;
    super.join(map);
  }
}

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no ${id}.`);
  return found;
};
const idle = (map: MapLibreMap) => new Promise<void>((done) => map.once("idle", () => done()));
const whole = { west: 22.2, south: 44.4, east: 40.2, north: 52.3 };

async function start(): Promise<void> {
  const theatre: SliderTheatre = await (await fetch("/theatre.json")).json();
  const catchments = readCatchments(theatre.topology);
  const scene: MapScene = {
    paint: paintOf(theatre),
    directory: directoryOf(theatre),
    catchments,
    regions: new Map(),
    regionNames: new Map(),
    partyColours: COLOURS,
  };
  const link = new CapturingLink();
  const nothing = () => undefined;
  const bounds: [number, number, number, number] = [whole.west, whole.south, whole.east, whole.north];
  const own = new AtlasMap({
    ...{ container: element("own"), style: STYLE, palette: PALETTE, language: "en", camera: null, link },
    ...{ controls: false, bounds, padding: { top: 0, right: 0, bottom: 0, left: 0 }, words: {}, credits: [] },
    ...{ moves: true, onSelect: nothing, onHover: nothing, onCamera: nothing, onState: nothing },
  });
  own.setScene({ ...scene, catchments: null }); // points first, as on the real page
  own.setDay(theatre.firstDay, [], null);
  const ownMap = link.map;
  if (!ownMap) throw new Error("The map did not join its link.");
  await idle(ownMap);
  own.setScene(scene);
  await idle(ownMap);

  const plainMap = new MapLibreMap({
    ...{ container: element("plain"), style: STYLE, bounds, attributionControl: false },
  });
  await idle(plainMap);
  plainMap.addSource("cells", { type: "geojson", data: { type: "FeatureCollection", features: [] } });
  plainMap.addLayer({
    id: "cells",
    type: "fill",
    source: "cells",
    paint: { "fill-color": ["to-color", ["get", "colour"], "#000"], "fill-opacity": 0.6 },
  });
  await idle(plainMap);

  const act: Record<Asked, (day: number) => MapLibreMap> = {
    repaint: () => {
      ownMap.triggerRepaint();
      return ownMap;
    },
    day: (day) => {
      own.setDay(day, [], null);
      return ownMap;
    },
    "plain repaint": () => {
      plainMap.triggerRepaint();
      return plainMap;
    },
    "plain day": (day) => {
      plainMap.getSource<GeoJSONSource>("cells")?.setData(geojsonOf(scene, catchments, day));
      return plainMap;
    },
  };
  window.slider = {
    run: async (what, day) => {
      const began = performance.now();
      await idle(act[what](day));
      return performance.now() - began;
    },
    first: theatre.firstDay,
    last: theatre.firstDay + theatre.days - 1,
  };
}

void start();
