import type { CustomLayerInterface, CustomRenderMethodInput, MapLibreMap } from "maplibre-gl";
import type { PlaceDirectory } from "@/lib/wire/place-directory";
import { type CellMesh, cellMesh } from "./cell-mesh";
import { CellPainter } from "./cell-painter";
import { DotPainter } from "./dot-painter";
import { type DrawFrame, readFrame } from "./draw-frame";
import { drawPatternTile, type PatternInks } from "./draw-pattern";
import { EdgePainter } from "./edge-painter";
import { type LocalPlane, planeOf } from "./local-plane";
import { type LookSheet, layOutLooks, readColour } from "./look-sheet";
import { LookTextures, texelsFor } from "./look-textures";
import type { MapScene, PaintColumns } from "./map-scene";
import { MeshBlocks } from "./mesh-blocks";
import { writeLooks } from "./paint-on-day";
import type { MapPalette } from "./palette";

/** What is on the graphics card; gone when the context is lost. */
interface OnCard {
  textures: LookTextures;
  cells: CellPainter;
  edges: EdgePainter;
  dots: DotPainter;
}

/** What has changed since the last frame and has to be sent before the next. */
interface Unsent {
  geometry: boolean;
  sheet: boolean;
  looks: { first: number; last: number } | null;
}

/**
 * The layer of cells, the lines around them and the points of places. Shapes are sent to the graphics card once; a day
 * sends one byte a place, of the places that changed. It draws itself within MapLibre's frame.
 */
export class ClaimsLayer implements CustomLayerInterface {
  readonly id = "claims";
  readonly type = "custom";
  readonly renderingMode = "2d";
  readonly #palette: MapPalette;
  readonly #quiet: [number, number, number];
  #map: MapLibreMap | null = null;
  #onCard: OnCard | null = null;
  #unsent: Unsent = { geometry: true, sheet: true, looks: null };
  #directory: PlaceDirectory | null = null;
  #plane: LocalPlane = { originX: 0.5, originY: 0.5 };
  #mesh: CellMesh | null = null;
  #blocks: MeshBlocks | null = null;
  #inks: PatternInks;
  #paint: PaintColumns | null = null;
  #sheet: LookSheet | null = null;
  #looks: Uint8Array<ArrayBuffer> = new Uint8Array(texelsFor(0));
  /** What the tiles on the card were drawn of, and for how many device pixels to a CSS pixel. */
  #tiles: { patterns: LookSheet["patterns"]; ratio: number } | null = null;

  constructor(palette: MapPalette) {
    this.#palette = palette;
    this.#quiet = readColour(palette.dot);
    this.#inks = { parties: new Map(), ...palette };
  }

  /** The cells that are drawn; null while there are none. */
  get mesh(): CellMesh | null {
    return this.#mesh;
  }

  /** Takes over what a scene has new: its places, its cells, its colours. Says whether the next frame differs. */
  setScene({ directory, catchments, partyColours }: MapScene): boolean {
    const mesh = catchments && cellMesh(catchments, directory);
    const isNewDirectory = directory !== this.#directory;
    const isNewMesh = mesh !== this.#mesh;
    const isNewInk = partyColours !== this.#inks.parties;
    if (isNewDirectory) {
      this.#directory = directory;
      this.#plane = planeOf(directory);
      this.#looks = new Uint8Array(texelsFor(directory.places.ids.length));
      this.#unsent.looks = { first: 0, last: this.#looks.length - 1 };
    }
    if (isNewMesh) {
      this.#mesh = mesh;
      this.#blocks = mesh && new MeshBlocks(mesh);
      this.#blocks?.paint(this.#looks);
    }
    if (isNewInk) {
      this.#inks = { parties: partyColours, ...this.#palette };
      this.#paint = null; // its sheet has other colours now
      this.#tiles = null;
    }
    if (isNewDirectory || isNewMesh) this.#unsent.geometry = true;
    return isNewDirectory || isNewMesh || isNewInk;
  }

  /** Shows a day (a Julian day number). Says whether the next frame differs. */
  setDay(paint: PaintColumns, day: number): boolean {
    const isNewPaint = paint !== this.#paint;
    if (isNewPaint) {
      const tiles = this.#sheet?.patterns ?? [];
      this.#sheet = layOutLooks(paint.looks, this.#inks, this.#palette, tiles, readColour);
      this.#paint = paint;
      this.#unsent.sheet = true;
    }
    const changed = writeLooks(paint, day, this.#looks);
    if (!changed) return isNewPaint;
    const { looks } = this.#unsent;
    this.#unsent.looks = {
      first: Math.min(changed.first, looks?.first ?? changed.first),
      last: Math.max(changed.last, looks?.last ?? changed.last),
    };
    this.#blocks?.paint(this.#looks);
    return true;
  }

  onAdd(map: MapLibreMap, gl: WebGL2RenderingContext): void {
    this.#map = map;
    this.#onCard = {
      textures: new LookTextures(gl),
      cells: new CellPainter(gl),
      edges: new EdgePainter(gl),
      dots: new DotPainter(gl),
    };
    this.#unsent = { geometry: true, sheet: true, looks: { first: 0, last: this.#looks.length - 1 } };
    this.#tiles = null;
  }

  onRemove(): void {
    for (const part of Object.values(this.#onCard ?? {})) part.destroy();
    this.#onCard = null;
  }

  render(gl: WebGL2RenderingContext, input: CustomRenderMethodInput): void {
    const [map, card, sheet] = [this.#map, this.#onCard, this.#sheet];
    if (!map || !card || !sheet || !this.#directory) return;
    const frame: DrawFrame = readFrame(map, input, this.#plane);
    this.#send(card, sheet, Math.ceil(frame.ratio));
    gl.disable(gl.DEPTH_TEST);
    gl.disable(gl.STENCIL_TEST);
    gl.disable(gl.CULL_FACE);
    card.textures.bind();
    if (this.#blocks) {
      card.cells.draw(frame, this.#blocks.triangleRuns(frame.extent), card.textures);
      card.edges.draw(frame, this.#blocks.edgeRuns(frame.extent), card.textures);
    }
    card.dots.draw(frame, card.textures, this.#quiet);
  }

  #send({ textures, cells, edges, dots }: OnCard, sheet: LookSheet, ratio: number): void {
    const { geometry, looks } = this.#unsent;
    if (geometry && this.#directory) {
      if (this.#mesh) {
        cells.load(this.#mesh);
        edges.load(this.#mesh.edges);
      }
      dots.load(this.#directory, this.#plane, this.#mesh);
    }
    if (this.#unsent.sheet) textures.sendTable(sheet.table);
    const { patterns } = sheet;
    if (patterns !== this.#tiles?.patterns || ratio !== this.#tiles.ratio) {
      const tiles = patterns.map((pattern) => drawPatternTile(pattern, this.#inks, ratio));
      textures.sendTiles(tiles, ratio);
      this.#tiles = { patterns, ratio };
    }
    if (looks) textures.sendPlaces(this.#looks, looks.first, looks.last);
    this.#unsent = { geometry: false, sheet: false, looks: null };
  }
}
