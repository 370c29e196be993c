import { TILE_PX } from "@/lib/wire/pattern-marks";
import { LOOKS_ROW } from "./claims-shaders";
import type { GlProgram } from "./gl-program";
import { SHEET_LOOKS } from "./look-sheet";

const UNIT = { placeLooks: 0, looks: 1, tiles: 2 } as const;

/** Texels for so many places, in whole rows; one more, which stays bare, for what is nobody's. */
export const texelsFor = (places: number): number => LOOKS_ROW * Math.ceil((places + 1) / LOOKS_ROW);

/** How places look, on the graphics card: all that a day changes. */
export class LookTextures {
  readonly #gl: WebGL2RenderingContext;
  readonly #placeLooks: WebGLTexture;
  readonly #looks: WebGLTexture;
  readonly #tiles: WebGLTexture;
  #rows = 0;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#placeLooks = gl.createTexture();
    this.#looks = gl.createTexture();
    this.#tiles = gl.createTexture();
  }

  /** Sends the looks of places `first` to `last`, or of all where the number of places is another. */
  sendPlaces(looks: Uint8Array, first: number, last: number): void {
    const gl = this.#gl;
    gl.activeTexture(gl.TEXTURE0 + UNIT.placeLooks);
    gl.bindTexture(gl.TEXTURE_2D, this.#placeLooks);
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    const rows = looks.length / LOOKS_ROW;
    const [form, kind] = [gl.RED_INTEGER, gl.UNSIGNED_BYTE] as const;
    if (rows === this.#rows) {
      const [from, end] = [Math.floor(first / LOOKS_ROW), Math.floor(last / LOOKS_ROW) + 1];
      const part = looks.subarray(from * LOOKS_ROW, end * LOOKS_ROW);
      gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, from, LOOKS_ROW, end - from, form, kind, part);
    } else {
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.R8UI, LOOKS_ROW, rows, 0, form, kind, looks);
      this.#sharpen(gl.TEXTURE_2D);
      this.#rows = rows;
    }
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 4);
  }

  /** Sends a sheet's table. */
  sendTable(table: Uint8Array): void {
    const gl = this.#gl;
    gl.activeTexture(gl.TEXTURE0 + UNIT.looks);
    gl.bindTexture(gl.TEXTURE_2D, this.#looks);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, SHEET_LOOKS, 2, 0, gl.RGBA, gl.UNSIGNED_BYTE, table);
    this.#sharpen(gl.TEXTURE_2D);
  }

  /** Sends the tiles of the patterns, drawn for a screen of `ratio` device pixels to a CSS pixel. */
  sendTiles(tiles: readonly (HTMLCanvasElement | null)[], ratio: number): void {
    const gl = this.#gl;
    const side = TILE_PX * ratio;
    const target = gl.TEXTURE_2D_ARRAY;
    gl.activeTexture(gl.TEXTURE0 + UNIT.tiles);
    gl.bindTexture(target, this.#tiles);
    const layers = Math.max(1, tiles.length);
    gl.texImage3D(target, 0, gl.RGBA8, side, side, layers, 0, gl.RGBA, gl.UNSIGNED_BYTE, null);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
    for (const [layer, tile] of tiles.entries())
      if (tile) gl.texSubImage3D(target, 0, 0, 0, layer, side, side, 1, gl.RGBA, gl.UNSIGNED_BYTE, tile);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    gl.texParameteri(target, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
    gl.texParameteri(target, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
    gl.texParameteri(target, gl.TEXTURE_WRAP_S, gl.REPEAT);
    gl.texParameteri(target, gl.TEXTURE_WRAP_T, gl.REPEAT);
  }

  /** Binds all to the units that the programs read. */
  bind(): void {
    const gl = this.#gl;
    gl.activeTexture(gl.TEXTURE0 + UNIT.placeLooks);
    gl.bindTexture(gl.TEXTURE_2D, this.#placeLooks);
    gl.activeTexture(gl.TEXTURE0 + UNIT.looks);
    gl.bindTexture(gl.TEXTURE_2D, this.#looks);
    gl.activeTexture(gl.TEXTURE0 + UNIT.tiles);
    gl.bindTexture(gl.TEXTURE_2D_ARRAY, this.#tiles);
    for (const unit of [UNIT.placeLooks, UNIT.looks, UNIT.tiles]) gl.bindSampler(unit, null);
  }

  /** Tells a program, which has to be in use, where the textures are. */
  tell({ uniform }: GlProgram): void {
    const gl = this.#gl;
    gl.uniform1i(uniform("u_place_looks"), UNIT.placeLooks);
    gl.uniform1i(uniform("u_looks"), UNIT.looks);
    gl.uniform1i(uniform("u_tiles"), UNIT.tiles);
  }

  destroy(): void {
    for (const texture of [this.#placeLooks, this.#looks, this.#tiles]) this.#gl.deleteTexture(texture);
  }

  #sharpen(target: number): void {
    const gl = this.#gl;
    gl.texParameteri(target, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    gl.texParameteri(target, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
    gl.texParameteri(target, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    gl.texParameteri(target, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  }
}
