import { EDGE_FRAGMENT, EDGE_ROW, EDGE_VERTEX } from "./claims-shaders";
import type { DrawFrame } from "./draw-frame";
import type { EdgeMesh } from "./edge-mesh";
import { type GlProgram, linkProgram, startProgram } from "./gl-program";
import type { LookTextures } from "./look-textures";
import type { Run } from "./mesh-blocks";

/** Two triangles to a piece of line. */
const CORNERS_OF_PIECE = 6;
/** Texture units after those of the looks. */
const UNIT = { ends: 3, sides: 4 } as const;

/**
 * Draws the lines between cells. The pieces lie in textures, which every corner reads by its number: as instances they
 * would be as many draws to a software renderer, which took seven times as long for it.
 */
export class EdgePainter {
  readonly #gl: WebGL2RenderingContext;
  readonly #edges: GlProgram;
  readonly #array: WebGLVertexArrayObject;
  readonly #ends: WebGLTexture;
  readonly #sides: WebGLTexture;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#edges = linkProgram(gl, EDGE_VERTEX, EDGE_FRAGMENT);
    this.#array = gl.createVertexArray();
    this.#ends = gl.createTexture();
    this.#sides = gl.createTexture();
  }

  /** Fills the textures with a theatre's lines. */
  load({ ends, sides }: EdgeMesh): void {
    const gl = this.#gl;
    const rows = Math.max(1, Math.ceil(sides.length / 2 / EDGE_ROW));
    const wholeEnds = new Float32Array(4 * EDGE_ROW * rows);
    const wholeSides = new Uint32Array(2 * EDGE_ROW * rows);
    wholeEnds.set(ends);
    wholeSides.set(sides);
    gl.activeTexture(gl.TEXTURE0 + UNIT.ends);
    gl.bindTexture(gl.TEXTURE_2D, this.#ends);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, EDGE_ROW, rows, 0, gl.RGBA, gl.FLOAT, wholeEnds);
    this.#sharpen();
    gl.activeTexture(gl.TEXTURE0 + UNIT.sides);
    gl.bindTexture(gl.TEXTURE_2D, this.#sides);
    const form = gl.RG_INTEGER;
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RG32UI, EDGE_ROW, rows, 0, form, gl.UNSIGNED_INT, wholeSides);
    this.#sharpen();
  }

  draw(frame: DrawFrame, runs: readonly Run[], textures: LookTextures): void {
    const gl = this.#gl;
    const { uniform } = this.#edges;
    startProgram(gl, this.#edges);
    textures.tell(this.#edges);
    gl.activeTexture(gl.TEXTURE0 + UNIT.ends);
    gl.bindTexture(gl.TEXTURE_2D, this.#ends);
    gl.uniform1i(uniform("u_ends"), UNIT.ends);
    gl.activeTexture(gl.TEXTURE0 + UNIT.sides);
    gl.bindTexture(gl.TEXTURE_2D, this.#sides);
    gl.uniform1i(uniform("u_sides"), UNIT.sides);
    for (const unit of Object.values(UNIT)) gl.bindSampler(unit, null);
    gl.uniformMatrix4fv(uniform("u_matrix"), false, frame.matrix);
    gl.uniform2fv(uniform("u_window_px"), frame.windowPx);
    gl.uniform1f(uniform("u_ratio"), frame.ratio);
    gl.uniform1f(uniform("u_firm_px"), frame.firmPx);
    gl.bindVertexArray(this.#array);
    for (const [first, end] of runs)
      gl.drawArrays(gl.TRIANGLES, first * CORNERS_OF_PIECE, (end - first) * CORNERS_OF_PIECE);
    gl.bindVertexArray(null);
  }

  destroy(): void {
    const gl = this.#gl;
    gl.deleteTexture(this.#ends);
    gl.deleteTexture(this.#sides);
    gl.deleteVertexArray(this.#array);
    gl.deleteProgram(this.#edges.program);
  }

  #sharpen(): void {
    const gl = this.#gl;
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  }
}
