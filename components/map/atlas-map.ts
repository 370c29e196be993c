import {
  AttributionControl,
  type LngLatBoundsLike,
  type MapLibreMap,
  NavigationControl,
  type Point,
  ScaleControl,
  type StyleSpecification,
} from "maplibre-gl";
import type { Language } from "@/lib/domain/names";
import type { Camera } from "@/lib/wire/view-url";
import type { CameraLink } from "./camera-link";
import { ClaimDrawing, type ShownDay } from "./claim-drawing";
import { makeGroundMap, setGround } from "./ground-map";
import { findHit } from "./hit-test";
import type { MapScene, PaintColumns, RegionMark } from "./map-scene";
import type { MapPalette } from "./palette";
import type { Padding } from "./region-names";

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

/** The first view comes no nearer than this. */
const FIRST_ZOOM = 8.9;
const FLIGHT_MS = 200;
/** A chosen dot may come this far into the margin before the map moves. */
const DOT_SLACK_PX = 40;

/** So long the credits of a narrow map stand open; then their button does. */
const CREDITS_OPEN_MS = 5_000;

function foldCredits(container: HTMLElement): void {
  // As the control itself does at the first drag.
  container.querySelector(".maplibregl-compact-show")?.classList.remove("maplibregl-compact-show");
}

/** Owns the map's lifetime. The page hands it scenes, days and selections; it reports clicks and moves. */
export class AtlasMap {
  readonly #options: AtlasMapOptions;
  readonly #map: MapLibreMap;
  readonly #drawing: ClaimDrawing;
  #isReady = false;
  #folding = 0;
  #scene: MapScene | null = null;
  #shown: ShownDay | null = null;
  #padding: Padding;

  /** Throws where the browser has no WebGL 2. */
  constructor(options: AtlasMapOptions) {
    this.#options = options;
    const { container, camera, padding } = options;
    this.#padding = padding;
    const start = camera
      ? { center: [camera.lng, camera.lat] as [number, number], zoom: camera.zoom }
      : { bounds: options.bounds, fitBoundsOptions: { padding, maxZoom: FIRST_ZOOM } };
    const map = makeGroundMap({
      container,
      ...start,
      fadeDuration: options.moves ? 150 : 0,
      locale: options.words,
      ...(options.pixelRatio !== undefined && { pixelRatio: options.pixelRatio }),
    });
    this.#map = map;
    if (options.controls) {
      map.addControl(new NavigationControl({ showCompass: false }), "top-right");
      map.addControl(new ScaleControl({ unit: "metric", maxWidth: 96 }), "bottom-right");
      map.addControl(new AttributionControl({ customAttribution: options.credits }), "bottom-right");
      // On a narrow map they would lie over a third of it.
      this.#folding = window.setTimeout(() => foldCredits(container), CREDITS_OPEN_MS);
    }
    options.link.join(map);
    this.#drawing = new ClaimDrawing(map, { ...options, onBusy: () => options.onState("busy") });
    map.on("style.load", () => {
      this.#isReady = true;
      options.onState("ready");
    });
    map.on("webglcontextlost", () => {
      this.#isReady = false; // until its style has come again
    });
    setGround(map, options.style);
    map.on("idle", () => options.onState("idle"));
    map.on("moveend", (event) => {
      const { lng, lat } = map.getCenter();
      if (event.originalEvent) options.onCamera({ lng, lat, zoom: map.getZoom() });
    });
    map.on("click", (event) => options.onSelect(this.#hit(event.point)));
    map.on("mousemove", (event) => this.#hover(event.point));
    map.on("mouseout", () => options.onHover(null));
    window.addEventListener("beforeprint", this.#redraw);
  }

  /** Replaces what is drawn, after a change of theatre, viewpoint or knowledge, or when the catchments have come. */
  setScene(scene: MapScene): void {
    this.#scene = scene;
    this.#drawing.setScene(scene);
  }

  /** Shows a day (a Julian day number), in the scene's own paint or in another. */
  setDay(day: number, marks: RegionMark[], paint: PaintColumns | null): void {
    this.#shown = { day, marks, paint };
    this.#drawing.setDay(this.#shown);
  }

  /** Marks what is chosen and, if it lies outside the window, brings it in. */
  setSelection(selection: Selection | null): void {
    this.#drawing.setSelection(selection);
    const position = this.#isReady ? this.#drawing.selectedPosition() : null;
    if (!position || this.#isInFreeRoom(position)) return;
    const { left, top, right, bottom } = this.#padding;
    this.#map.easeTo({
      center: position,
      offset: [(left - right) / 2, (top - bottom) / 2],
      duration: this.#options.moves ? FLIGHT_MS : 0,
    });
  }

  /** Says anew how much of the map something covers: the page has another layout. What the map looks at stays. */
  setPadding(padding: Padding): void {
    if (padding === this.#padding) return;
    this.#padding = padding;
    this.#drawing.setPadding(padding);
  }

  /** Names the map for those who do not see it: what it shows may change while it stands. */
  setTitle(title: string): void {
    this.#map.getCanvas().setAttribute("aria-label", title);
  }

  /** Frees the graphics memory. The object is of no use afterwards. */
  destroy(): void {
    window.removeEventListener("beforeprint", this.#redraw);
    window.clearTimeout(this.#folding);
    this.#options.link.leave(this.#map);
    this.#map.remove();
  }

  /** The canvas keeps no picture between frames: for paper it is drawn afresh, in the size of the page. */
  readonly #redraw = (): void => {
    this.#map.resize();
    this.#map.redraw();
  };

  /** Whether a position lies in the window and under nothing that covers it. */
  #isInFreeRoom(position: [number, number]): boolean {
    const { x, y } = this.#map.project(position);
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const { left, top, right, bottom } = this.#padding;
    const slack = DOT_SLACK_PX;
    const isAcross = x > left - slack && x < clientWidth - right + slack;
    return isAcross && y > top - slack && y < clientHeight - bottom + slack;
  }

  #hit(point: Point): Selection | null {
    const [scene, shown] = [this.#scene, this.#shown];
    if (!scene || !shown || !this.#isReady) return null;
    return findHit(this.#map, { scene, shown, ...this.#drawing.reach }, point);
  }

  #hover(point: Point): void {
    const selection = this.#hit(point);
    this.#map.getCanvas().style.cursor = selection ? "pointer" : "";
    this.#options.onHover(selection && { selection, x: point.x, y: point.y });
  }
}
