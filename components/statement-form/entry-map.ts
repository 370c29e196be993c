import type { Feature, FeatureCollection } from "geojson";
import {
  type GeoJSONSource,
  type MapLibreMap,
  NavigationControl,
  type StyleSpecification,
} from "maplibre-gl";
import { TerraDraw, TerraDrawLineStringMode, TerraDrawPolygonMode } from "terra-draw";
import { TerraDrawMapLibreGLAdapter } from "terra-draw-maplibre-gl-adapter";
import { makeGroundMap, setGround } from "@/components/map/ground-map";
import { FONT } from "@/components/map/map-fonts";
import type { MapPalette } from "@/components/map/palette";
import { areaGeometrySchema, lineGeometrySchema, type Position } from "@/lib/domain/geometry";
import type { MapAnswer, MapTask } from "./map-task";

interface EntryMapOptions {
  container: HTMLElement;
  style: StyleSpecification | string;
  palette: MapPalette;
  bounds: [number, number, number, number];
  /** MapLibre's own words, by its message ids. */
  words: Record<string, string>;
  onReady: () => void;
  onAnswer: (answer: MapAnswer) => void;
}

/** What the form's map shows: drawn shapes, and dots with a name, a colour and whether they would change. */
export interface EntryScene {
  shapes: Feature[];
  dots: { name: string; position: Position; colour: string; changes: boolean }[];
}

const SOURCES = ["entry-shapes", "entry-dots"] as const;
const EMPTY: FeatureCollection = { type: "FeatureCollection", features: [] };
/** Coordinates finer than this (about 1 m) would claim to know too much. */
const DECIMALS = 5;
const ROOM_PX = 40;
const NEAREST_ZOOM = 9.5;

/** Owns the lifetime of the form's map: shows what is entered, takes a click, an area or a line. */
export class EntryMap {
  readonly #map: MapLibreMap;
  readonly #options: EntryMapOptions;
  #draw: TerraDraw | null = null;
  #task: MapTask["what"] | null = null;

  /** Throws where the browser has no WebGL 2. */
  constructor(options: EntryMapOptions) {
    this.#options = options;
    this.#map = makeGroundMap({
      container: options.container,
      bounds: options.bounds,
      fitBoundsOptions: { padding: 20 },
      fadeDuration: 0,
      locale: options.words,
      // The page around it scrolls.
      cooperativeGestures: true,
    });
    this.#map.addControl(new NavigationControl({ showCompass: false }), "top-right");
    this.#map.once("style.load", () => {
      this.#addLayers();
      options.onReady();
    });
    this.#map.on("click", ({ lngLat: { lng, lat } }) => {
      if (this.#task === null || this.#task === "area" || this.#task === "line") return;
      options.onAnswer({ kind: "point", position: [lng, lat] });
    });
    setGround(this.#map, options.style);
  }

  #addLayers(): void {
    const { palette } = this.#options;
    for (const id of SOURCES) this.#map.addSource(id, { type: "geojson", data: EMPTY });
    this.#map.addLayer({
      id: "entry-areas",
      type: "fill",
      source: "entry-shapes",
      filter: ["in", ["geometry-type"], ["literal", ["Polygon", "MultiPolygon"]]],
      paint: { "fill-color": palette.accent, "fill-opacity": 0.2 },
    });
    this.#map.addLayer({
      id: "entry-lines",
      type: "line",
      source: "entry-shapes",
      paint: { "line-color": palette.accent, "line-width": 2.5 },
    });
    this.#map.addLayer({
      id: "entry-dots",
      type: "circle",
      source: "entry-dots",
      paint: {
        "circle-radius": ["case", ["get", "changes"], 8, 5],
        "circle-color": ["get", "colour"],
        "circle-stroke-color": palette.halo,
        "circle-stroke-width": 2,
      },
    });
    this.#map.addLayer({
      id: "entry-names",
      type: "symbol",
      source: "entry-dots",
      layout: {
        "text-field": ["get", "name"],
        "text-font": [FONT.bold],
        "text-size": 13,
        "text-variable-anchor": ["top", "bottom", "right", "left"],
        "text-radial-offset": 0.9,
      },
      paint: { "text-color": palette.label, "text-halo-color": palette.halo, "text-halo-width": 1.6 },
    });
  }

  /** Shows what is entered. */
  setScene({ shapes, dots }: EntryScene): void {
    const source = (id: (typeof SOURCES)[number]) => this.#map.getSource<GeoJSONSource>(id);
    source("entry-shapes")?.setData({ type: "FeatureCollection", features: shapes });
    source("entry-dots")?.setData({
      type: "FeatureCollection",
      features: dots.map(({ position, ...properties }) => ({
        type: "Feature",
        properties,
        geometry: { type: "Point", coordinates: position },
      })),
    });
  }

  /** Brings positions into the window; nothing moves where there are none. */
  lookAt(positions: readonly Position[]): void {
    if (positions.length === 0) return;
    const [lngs, lats] = [positions.map(([lng]) => lng), positions.map(([, lat]) => lat)];
    this.#map.fitBounds([Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)], {
      padding: ROOM_PX,
      maxZoom: NEAREST_ZOOM,
      animate: false,
    });
  }

  /** Gives the map something to do for a claim; null ends it. */
  setTask(what: MapTask["what"] | null): void {
    this.#task = what;
    this.#draw?.stop();
    this.#draw = null;
    this.#map.getCanvas().style.cursor = what === null ? "" : "crosshair";
    if (what !== "area" && what !== "line") return;
    const draw = new TerraDraw({
      adapter: new TerraDrawMapLibreGLAdapter({ map: this.#map, coordinatePrecision: DECIMALS }),
      modes: [new TerraDrawPolygonMode(), new TerraDrawLineStringMode()],
    });
    draw.start();
    draw.setMode(what === "area" ? "polygon" : "linestring");
    draw.on("finish", (id) => this.#answer(draw.getSnapshotFeature(id)?.geometry));
    this.#draw = draw;
  }

  #answer(geometry: unknown): void {
    const [area, line] = [
      areaGeometrySchema.safeParse(geometry).data,
      lineGeometrySchema.safeParse(geometry).data,
    ];
    if (area) this.#options.onAnswer({ kind: "area", area });
    else if (line) this.#options.onAnswer({ kind: "line", line });
  }

  /** Frees the graphics memory. The object is of no use afterwards. */
  destroy(): void {
    this.#draw?.stop();
    this.#map.remove();
  }
}
