import type { Feature, GeoJSON } from "geojson";
import type { GeoJSONSource, MapLibreMap } from "maplibre-gl";
import type { Language } from "@/lib/domain/names";
import type { Selection } from "./atlas-map";
import { cellFeature } from "./catchment-shapes";
import type { CellMesh } from "./cell-mesh";
import { REGION_NAMES_MIN_ZOOM, SOURCE } from "./claim-layers";
import { ClaimsLayer } from "./claims-layer";
import { installClaims } from "./install-claims";
import type { MapScene, PaintColumns, RegionMark } from "./map-scene";
import { dotsMinZoom, namedPlaces } from "./named-places";
import type { MapPalette } from "./palette";
import { placeNumber, placePosition } from "./place-numbers";
import { RegionLines } from "./region-lines";
import { type NameSpots, namesAt, type Padding, regionNameSpots } from "./region-names";

/** What is drawn of a day. */
export interface ShownDay {
  /** Julian day number. */
  day: number;
  marks: readonly RegionMark[];
  /** Drawn instead of the scene's own paint; null leaves it. */
  paint: PaintColumns | null;
}

interface DrawingOptions {
  palette: MapPalette;
  language: Language;
  padding: Padding;
  /** Something is on its way to the screen. */
  onBusy: () => void;
}

/**
 * Everything about claims that is drawn on one MapLibre map, over whatever ground its style has. Takes scenes, days and
 * selections at any time, and draws them as soon as there is a style, and again when the style was made anew (after a
 * lost graphics context, say).
 */
export class ClaimDrawing {
  readonly #map: MapLibreMap;
  readonly #options: DrawingOptions;
  readonly #claims: ClaimsLayer;
  readonly #lines: RegionLines;
  #dotsMinZoom = 0;
  #isStyled = false;
  #scene: MapScene | null = null;
  #selection: Selection | null = null;
  #shown: ShownDay | null = null;
  #spots: NameSpots = new Map();
  #drawnNames = "";
  #padding: Padding;

  constructor(map: MapLibreMap, options: DrawingOptions) {
    this.#map = map;
    this.#options = options;
    this.#padding = options.padding;
    this.#claims = new ClaimsLayer(options.palette);
    this.#lines = new RegionLines(map, options.palette.neutral, (source, data) =>
      this.#setData(source, data),
    );
    map.on("style.load", () => {
      this.#isStyled = true;
      installClaims(map, this.#claims, options);
      this.#drawAll();
    });
    map.on("webglcontextlost", () => {
      this.#isStyled = false;
    });
    map.on("moveend", () => this.#placeRegionNames());
  }

  /** Replaces what is drawn; what a scene shares with the one before stays as it is. */
  setScene(scene: MapScene): void {
    const before = this.#scene;
    this.#scene = scene;
    const isOther = this.#claims.setScene(scene);
    if (this.#drawDay() || isOther) this.#repaint();
    if (!this.#isStyled) return;
    const isElsewhere = scene.directory !== before?.directory;
    if (isElsewhere) this.#drawPlaces(scene);
    if (scene.regions !== before?.regions) {
      this.#lines.reset();
      this.#drawMarks();
    }
    if (isElsewhere || scene.regions !== before?.regions || scene.regionNames !== before.regionNames)
      this.#placeRegionNames();
    if (isElsewhere || scene.regions !== before?.regions || scene.catchments !== before.catchments)
      this.#drawSelection();
  }

  /** Shows a day in the scene's own paint or another. */
  setDay(shown: ShownDay): void {
    const isMarked = shown.marks !== this.#shown?.marks;
    this.#shown = shown;
    if (this.#drawDay()) this.#repaint();
    if (isMarked && this.#isStyled) this.#drawMarks();
  }

  setSelection(selection: Selection | null): void {
    this.#selection = selection;
    if (this.#isStyled) this.#drawSelection();
  }

  /** Looks for the regions' names' room anew, with other margins. */
  setPadding(padding: Padding): void {
    this.#padding = padding;
    this.#placeRegionNames();
  }

  #drawDay(): boolean {
    const [scene, shown] = [this.#scene, this.#shown];
    return scene !== null && shown !== null && this.#claims.setDay(shown.paint ?? scene.paint, shown.day);
  }

  #repaint(): void {
    if (!this.#isStyled) return;
    this.#options.onBusy();
    this.#map.triggerRepaint();
  }

  #drawAll(): void {
    this.#drawnNames = "";
    if (this.#scene) this.#drawPlaces(this.#scene);
    this.#lines.reset();
    this.#placeRegionNames();
    this.#drawMarks();
    this.#drawSelection();
  }

  #setData(source: string, data: GeoJSON): void {
    this.#options.onBusy(); // until it is drawn; a day that changes nothing draws nothing
    this.#map.getSource<GeoJSONSource>(source)?.setData(data);
  }

  #drawPlaces({ directory }: MapScene): void {
    this.#dotsMinZoom = dotsMinZoom(directory);
    this.#map.setLayerZoomRange("place-dots", this.#dotsMinZoom, 24);
    this.#setData(SOURCE.places, namedPlaces(directory));
  }

  #drawMarks(): void {
    const [scene, shown] = [this.#scene, this.#shown];
    if (!scene || !shown) return;
    if (this.#lines.draw(scene.regions, shown.marks)) this.#options.onBusy();
    this.#nameRegions();
  }

  /** Looks for room for the regions' names in what the window shows now. */
  #placeRegionNames(): void {
    if (!this.#scene || !this.#isStyled || this.#map.getZoom() < REGION_NAMES_MIN_ZOOM) return;
    this.#spots = regionNameSpots(this.#map, this.#scene, this.#padding);
    this.#nameRegions();
  }

  #nameRegions(): void {
    if (!this.#scene || !this.#isStyled) return;
    const features = namesAt(this.#spots, this.#scene.regionNames, this.#shown?.marks ?? []);
    const drawn = JSON.stringify(features);
    if (drawn === this.#drawnNames) return; // most days change no region
    this.#drawnNames = drawn;
    this.#setData(SOURCE.regionNames, { type: "FeatureCollection", features });
  }

  #drawSelection(): void {
    const [scene, chosen] = [this.#scene, this.#selection];
    const area =
      chosen?.kind === "place"
        ? cellFeature(scene?.catchments ?? null, chosen.id)
        : scene?.regions.get(chosen?.id ?? "");
    const point = this.selectedPosition();
    const dot: Feature[] = point
      ? [{ type: "Feature", geometry: { type: "Point", coordinates: point }, properties: {} }]
      : [];
    const features = [...(area ? [area] : []), ...dot];
    this.#setData(SOURCE.selection, { type: "FeatureCollection", features });
  }

  /** What a click can mean: the cells drawn, and the zoom from which named places have dots. */
  get reach(): { mesh: CellMesh | null; dotsMinZoom: number } {
    return { mesh: this.#claims.mesh, dotsMinZoom: this.#dotsMinZoom };
  }

  /** Where the chosen place is; null where no place is chosen, or nobody knows where it is. */
  selectedPosition(): [number, number] | null {
    const [scene, chosen] = [this.#scene, this.#selection];
    if (!scene || chosen?.kind !== "place") return null;
    return placePosition(scene.directory, placeNumber(scene.directory, chosen.id));
  }
}
