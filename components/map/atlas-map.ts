import type { Feature, FeatureCollection } from "geojson";
import {
  AttributionControl,
  addProtocol,
  type GeoJSONSource,
  type LngLatBoundsLike,
  MapLibreMap,
  NavigationControl,
  type Point,
  ScaleControl,
  type StyleSpecification,
  setWorkerUrl,
} from "maplibre-gl";
import { Protocol } from "pmtiles";
import type { Day } from "@/lib/domain/day";
import type { Language } from "@/lib/domain/names";
import type { Camera } from "@/lib/wire/view-url";
import type { CameraLink } from "./camera-link";
import { cellFeature } from "./catchment-shapes";
import {
  cellLayer,
  DOT_IMAGE,
  edgeLayers,
  placeLayers,
  REGION_NAMES_MIN_ZOOM,
  regionLayers,
  regionNameLayer,
  SOURCE,
  selectionLayers,
} from "./claim-layers";
import { drawDot, drawPatternTile, type PatternInks } from "./draw-pattern";
import { edgeFeatures } from "./edge-features";
import { findHit } from "./hit-test";
import { mapFontFaces } from "./map-fonts";
import type { MapScene, RegionMark } from "./map-scene";
import { type PaintIndex, paintBetween, paintChanges } from "./paint-index";
import type { MapPalette } from "./palette";
import { type Padding, regionNameFeatures } from "./region-names";

/** What is chosen on the map. */
export type Selection = { kind: "place" | "region"; id: string };

export interface AtlasMapOptions {
  container: HTMLElement;
  /** A style of the operator's by its address, or the built-in one. */
  style: StyleSpecification | string;
  palette: MapPalette;
  language: Language;
  /** Where to look first; null fits `bounds`. */
  camera: Camera | null;
  /** Maps of one link look at the same ground. */
  link: CameraLink;
  /** False for a map beside another one, whose buttons, scale and credits do for both. */
  controls: boolean;
  bounds: LngLatBoundsLike;
  /** Room around `bounds` for what lies over the map, in CSS pixels. */
  padding: Padding;
  /** MapLibre's own words, by its message ids. */
  words: Record<string, string>;
  credits: string[];
  /** False where the reader asked for less motion. */
  moves: boolean;
  /** Device pixels to a CSS pixel; the screen's where it is left out. */
  pixelRatio?: number;
  /** A click or tap on what is drawn; null on bare ground. */
  onSelect: (selection: Selection | null) => void;
  /** The pointer rests on it, at this pixel; null when it leaves. */
  onHover: (hit: { selection: Selection; x: number; y: number } | null) => void;
  /** The reader moved the map. */
  onCamera: (camera: Camera) => void;
  onState: (state: "ready" | "idle" | "busy") => void;
}

/** Closer than this the cells would show a precision that a village's position does not have. */
const MAX_ZOOM = 11.5;
const FLIGHT_MS = 200;
/** A chosen dot may come this far into the margin before the map moves. */
const DOT_SLACK_PX = 40;
const NO_PAINT: PaintIndex = { steps: new Map(), events: [] };
const EMPTY: FeatureCollection = { type: "FeatureCollection", features: [] };

// The worker is a module of its own; without its address the map stays blank.
setWorkerUrl(new URL("maplibre-gl/dist/maplibre-gl-worker.mjs", import.meta.url).toString());
addProtocol("pmtiles", new Protocol().tile);

/**
 * Owns the map's lifetime. The page hands it scenes, days and selections; it reports clicks and moves. Geometry is set
 * once for a scene; a day touches only the places whose look changes.
 */
export class AtlasMap {
  readonly #options: AtlasMapOptions;
  readonly #map: MapLibreMap;
  #styled = false;
  #scene: MapScene | null = null;
  #day: Day | null = null;
  #drawnDay: Day | null = null;
  /** What is drawn instead of the scene's own paint. */
  #paint: PaintIndex | null = null;
  #drawnPaint: PaintIndex | null = null;
  #marks: RegionMark[] = [];
  /** The marks drawn, as text: most days change no region. */
  #drawnMarks = "";
  #selection: Selection | null = null;
  #cellLayers: string[] = [];

  /** Throws where the browser has no WebGL 2. */
  constructor(options: AtlasMapOptions) {
    this.#options = options;
    const { container, camera, palette, language } = options;
    const start = camera
      ? { center: [camera.lng, camera.lat] as [number, number], zoom: camera.zoom }
      : { bounds: options.bounds, fitBoundsOptions: { padding: options.padding, maxZoom: 8.9 } };
    this.#map = new MapLibreMap({
      container,
      ...start,
      minZoom: 3,
      maxZoom: MAX_ZOOM,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxPitch: 0,
      fadeDuration: options.moves ? 150 : 0,
      locale: options.words,
      attributionControl: false,
      ...(options.pixelRatio !== undefined && { pixelRatio: options.pixelRatio }),
    });
    const map = this.#map;
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    if (options.controls) {
      map.addControl(new NavigationControl({ showCompass: false }), "top-right");
      map.addControl(new ScaleControl({ unit: "metric", maxWidth: 96 }), "bottom-right");
      map.addControl(new AttributionControl({ customAttribution: options.credits }), "bottom-right");
    }
    options.link.join(map);
    map.setStyle(options.style, {
      transformStyle: (_previous, next) => ({
        ...next,
        "font-faces": { ...next["font-faces"], ...mapFontFaces() },
      }),
    });
    map.once("style.load", () => {
      this.#addSources();
      for (const layer of [
        ...edgeLayers(palette),
        ...selectionLayers(palette),
        ...regionLayers(),
        regionNameLayer(palette),
        ...placeLayers(palette, language),
      ])
        map.addLayer(layer);
      this.#styled = true;
      this.#drawScene();
      options.onState("ready");
    });
    map.on("idle", () => options.onState("idle"));
    map.on("moveend", (event) => {
      const { lng, lat } = map.getCenter();
      this.#nameRegions();
      if (event.originalEvent) options.onCamera({ lng, lat, zoom: map.getZoom() });
    });
    map.on("click", (event) => options.onSelect(this.#hit(event.point)));
    map.on("mousemove", (event) => this.#hover(event.point));
    map.on("mouseout", () => options.onHover(null));
    window.addEventListener("beforeprint", this.#redraw);
  }

  /** Replaces everything drawn, after a change of theatre, viewpoint or knowledge. */
  setScene(scene: MapScene): void {
    this.#scene = scene;
    this.#drawnDay = null;
    this.#drawnPaint = null;
    this.#drawnMarks = "";
    if (this.#styled) this.#drawScene();
  }

  /**
   * Shows a day, in the scene's own paint or in another. Touches the places that look different from what was shown
   * before, and no other.
   */
  setDay(day: Day, marks: RegionMark[], paint: PaintIndex | null = null): void {
    this.#day = day;
    this.#marks = marks;
    this.#paint = paint;
    if (this.#styled) this.#drawDay();
  }

  /** Marks what is chosen and, if it lies outside the window, brings it in. */
  setSelection(selection: Selection | null): void {
    this.#selection = selection;
    if (!this.#styled) return;
    this.#drawSelection();
    const position = this.#selectedPosition();
    if (!position || this.#isInFreeRoom(position)) return;
    const { left, top, right, bottom } = this.#options.padding;
    this.#map.easeTo({
      center: position,
      offset: [(left - right) / 2, (top - bottom) / 2],
      duration: this.#options.moves ? FLIGHT_MS : 0,
    });
  }

  /** Frees the graphics memory. The object is of no use afterwards. */
  destroy(): void {
    window.removeEventListener("beforeprint", this.#redraw);
    this.#options.link.leave(this.#map);
    this.#map.remove();
  }

  /** The canvas keeps no picture between frames: for paper it is drawn afresh, in the size of the page. */
  readonly #redraw = (): void => {
    this.#map.resize();
    this.#map.redraw();
  };

  #addSources(): void {
    const geojson = (data: FeatureCollection) => ({ type: "geojson" as const, data, tolerance: 0 });
    this.#map.addSource(SOURCE.cells, { ...geojson(EMPTY), promoteId: "placeId" });
    for (const source of [SOURCE.edges, SOURCE.regions, SOURCE.regionNames, SOURCE.selection])
      this.#map.addSource(source, geojson(EMPTY));
    this.#map.addSource(SOURCE.places, { ...geojson(EMPTY), promoteId: "placeId" });
  }

  #setData(source: string, data: FeatureCollection): void {
    const found = this.#map.getSource<GeoJSONSource>(source);
    this.#options.onState("busy"); // until it is drawn; a day that changes nothing draws nothing
    found?.setData(data);
  }

  #drawScene(): void {
    const scene = this.#scene;
    if (!scene) return;
    for (const id of this.#cellLayers) this.#map.removeLayer(id);
    this.#cellLayers = [];
    this.#map.removeFeatureState({ source: SOURCE.cells });
    this.#addPatterns(scene);
    this.#setData(SOURCE.cells, scene.cells);
    this.#setData(SOURCE.places, scene.places);
    this.#drawDay();
    this.#drawSelection();
  }

  #addPatterns({ patterns, partyColours }: MapScene): void {
    const { palette } = this.#options;
    const inks: PatternInks = { parties: partyColours, ...palette };
    const pixelRatio = Math.ceil(this.#options.pixelRatio ?? window.devicePixelRatio);
    const dot = drawDot(palette.ink, palette.halo, pixelRatio);
    this.#addImage(DOT_IMAGE, dot, pixelRatio);
    for (const [name, pattern] of patterns) {
      this.#addImage(name, drawPatternTile(pattern, inks, pixelRatio), pixelRatio);
      const layer = cellLayer(name, palette);
      this.#map.addLayer(layer, "edges");
      this.#cellLayers.push(layer.id);
    }
  }

  #addImage(name: string, canvas: HTMLCanvasElement | null, pixelRatio: number): void {
    const image = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height);
    if (image && !this.#map.hasImage(name)) this.#map.addImage(name, image, { pixelRatio });
  }

  #drawDay(): void {
    const [scene, day] = [this.#scene, this.#day];
    if (!scene || !day) return;
    const paint = this.#paint ?? scene.paint;
    const before = { index: this.#drawnPaint ?? NO_PAINT, day: this.#drawnDay };
    const changes =
      paint === this.#drawnPaint
        ? paintChanges(paint, this.#drawnDay, day)
        : paintBetween(before, { index: paint, day });
    for (const [id, { pattern, stale }] of changes)
      this.#map.setFeatureState({ source: SOURCE.cells, id }, { pattern, stale });
    if (changes.size > 0) this.#setData(SOURCE.edges, edgeFeatures({ ...scene, paint }, day));
    this.#drawRegions(scene);
    this.#drawnDay = day;
    this.#drawnPaint = paint;
  }

  #drawRegions({ regions }: MapScene): void {
    const drawn = JSON.stringify(this.#marks);
    if (drawn === this.#drawnMarks) return;
    this.#drawnMarks = drawn;
    const shapes = this.#marks.flatMap(({ id, colours }) => {
      const shape = regions.get(id);
      return shape
        ? [
            {
              ...shape,
              properties: {
                regionId: id,
                first: colours[0] ?? this.#options.palette.neutral,
                ...(colours[1] && { second: colours[1] }),
              },
            },
          ]
        : [];
    });
    this.#setData(SOURCE.regions, { type: "FeatureCollection", features: shapes });
    this.#nameRegions();
  }

  /** Puts each region's name where the window has room for it: printed maps do, and the middle is often out of sight. */
  #nameRegions(): void {
    const [scene, map] = [this.#scene, this.#map];
    if (!scene || !this.#styled || map.getZoom() < REGION_NAMES_MIN_ZOOM) return;
    const features = regionNameFeatures(map, scene, this.#marks, this.#options.padding);
    this.#setData(SOURCE.regionNames, { type: "FeatureCollection", features });
  }

  #drawSelection(): void {
    const scene = this.#scene;
    const chosen = this.#selection;
    const area =
      chosen?.kind === "place"
        ? cellFeature(scene?.catchments ?? null, chosen.id)
        : scene?.regions.get(chosen?.id ?? "");
    const point = this.#selectedPosition();
    const dot: Feature[] = point
      ? [{ type: "Feature", geometry: { type: "Point", coordinates: point }, properties: {} }]
      : [];
    this.#setData(SOURCE.selection, {
      type: "FeatureCollection",
      features: [...(area ? [area] : []), ...dot],
    });
  }

  #selectedPosition(): [number, number] | null {
    const chosen = this.#selection;
    if (chosen?.kind !== "place") return null;
    const found = this.#scene?.places.features.find((place) => place.properties?.placeId === chosen.id);
    const [lng, lat] = found?.geometry.coordinates ?? [];
    return lng === undefined || lat === undefined ? null : [lng, lat];
  }

  /** Whether a position lies in the window and under nothing that covers it. */
  #isInFreeRoom(position: [number, number]): boolean {
    const { x, y } = this.#map.project(position);
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const { left, top, right, bottom } = this.#options.padding;
    const slack = DOT_SLACK_PX;
    const isAcross = x > left - slack && x < clientWidth - right + slack;
    return isAcross && y > top - slack && y < clientHeight - bottom + slack;
  }

  #hit(point: Point): Selection | null {
    const [scene, day] = [this.#scene, this.#day];
    if (!scene || !day || !this.#styled) return null;
    return findHit(this.#map, { ...scene, paint: this.#paint ?? scene.paint }, day, this.#cellLayers, point);
  }

  #hover(point: Point): void {
    const selection = this.#hit(point);
    this.#map.getCanvas().style.cursor = selection ? "pointer" : "";
    this.#options.onHover(selection && { selection, x: point.x, y: point.y });
  }
}
