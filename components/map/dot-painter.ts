import { mercatorX, mercatorY } from "@/lib/geo/web-mercator";
import type { PlaceDirectory } from "@/lib/wire/place-directory";
import type { CellMesh } from "./cell-mesh";
import { DOT_FRAGMENT, DOT_VERTEX } from "./claims-shaders";
import type { DrawFrame } from "./draw-frame";
import { fillBuffer, type GlProgram, linkProgram, readAttribute, startProgram } from "./gl-program";
import type { LocalPlane } from "./local-plane";
import type { LookTextures } from "./look-textures";
import { placePosition } from "./place-numbers";

/** From here on a place that nobody has named has a quiet dot: earlier they would be a grey haze. */
export const QUIET_MIN_ZOOM = 9.5;
const QUIET_PX = 1.7;
const QUIET_OPACITY = 0.65;

const HAS_CELL = 1;
const IS_NAMED = 2;

/** CSS pixels from a disc's middle to its rim: small from afar, so that neighbours stay apart, and wider than a named place's dot from near. */
const discPx = (zoom: number): number => Math.min(14, Math.max(3, 3.5 + 2.6 * (zoom - 6)));

/** Draws places as points: all that is there before the cells are, and what has none. */
export class DotPainter {
  readonly #gl: WebGL2RenderingContext;
  readonly #dots: GlProgram;
  readonly #array: WebGLVertexArrayObject;
  #buffers: WebGLBuffer[] = [];
  #count = 0;
  /** Whether anything but quiet dots may be drawn. */
  #hasCellless = false;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#dots = linkProgram(gl, DOT_VERTEX, DOT_FRAGMENT);
    this.#array = gl.createVertexArray();
  }

  /** Fills the buffers with a directory's places; `mesh` says which of them have a cell. */
  load(directory: PlaceDirectory, plane: LocalPlane, mesh: CellMesh | null): void {
    const { ids, isNamed } = directory.places;
    const [at, places, kinds]: [number[], number[], number[]] = [[], [], []];
    this.#hasCellless = false;
    for (let place = 0; place < ids.length; place += 1) {
      const position = placePosition(directory, place);
      if (!position) continue;
      const hasCell = mesh !== null && (mesh.at[place] ?? 0) < (mesh.at[place + 1] ?? 0);
      if (!hasCell) this.#hasCellless = true;
      at.push(mercatorX(position[0]) - plane.originX, mercatorY(position[1]) - plane.originY);
      places.push(place);
      kinds.push((hasCell ? HAS_CELL : 0) + (isNamed[place] === 1 ? IS_NAMED : 0));
    }
    const gl = this.#gl;
    for (const buffer of this.#buffers) gl.deleteBuffer(buffer);
    this.#count = places.length;
    gl.bindVertexArray(this.#array);
    this.#buffers = [fillBuffer(gl, gl.ARRAY_BUFFER, Float32Array.from(at))];
    readAttribute(gl, this.#dots.attribute("a_at"), { count: 2, whole: false });
    this.#buffers.push(fillBuffer(gl, gl.ARRAY_BUFFER, Uint32Array.from(places)));
    readAttribute(gl, this.#dots.attribute("a_place"), { count: 1, whole: true });
    this.#buffers.push(fillBuffer(gl, gl.ARRAY_BUFFER, Uint32Array.from(kinds)));
    readAttribute(gl, this.#dots.attribute("a_kind"), { count: 1, whole: true });
    gl.bindVertexArray(null);
  }

  draw(
    frame: DrawFrame,
    textures: LookTextures,
    [red, green, blue]: readonly [number, number, number],
  ): void {
    const isClose = frame.zoom >= QUIET_MIN_ZOOM;
    if (this.#count === 0 || !(isClose || this.#hasCellless)) return;
    const gl = this.#gl;
    const { uniform } = this.#dots;
    startProgram(gl, this.#dots);
    textures.tell(this.#dots);
    gl.uniformMatrix4fv(uniform("u_matrix"), false, frame.matrix);
    gl.uniform2fv(uniform("u_tile_offset"), frame.tileOffset);
    gl.uniform1f(uniform("u_tile_scale"), frame.tileScale);
    gl.uniform1f(uniform("u_tiles_to_px"), frame.tilePx);
    gl.uniform1f(uniform("u_ratio"), frame.ratio);
    gl.uniform1f(uniform("u_firm_px"), frame.firmPx);
    gl.uniform1f(uniform("u_disc_px"), discPx(frame.zoom));
    gl.uniform1f(uniform("u_quiet_px"), isClose ? QUIET_PX : 0);
    const share = QUIET_OPACITY / 255;
    gl.uniform4f(uniform("u_quiet_colour"), red * share, green * share, blue * share, QUIET_OPACITY);
    gl.bindVertexArray(this.#array);
    gl.drawArrays(gl.POINTS, 0, this.#count);
    gl.bindVertexArray(null);
  }

  destroy(): void {
    for (const buffer of this.#buffers) this.#gl.deleteBuffer(buffer);
    this.#gl.deleteVertexArray(this.#array);
    this.#gl.deleteProgram(this.#dots.program);
  }
}
