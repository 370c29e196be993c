import type { CellMesh } from "./cell-mesh";
import { CELL_FRAGMENT, CELL_VERTEX } from "./claims-shaders";
import type { DrawFrame } from "./draw-frame";
import { fillBuffer, type GlProgram, linkProgram, readAttribute, startProgram } from "./gl-program";
import type { LookTextures } from "./look-textures";
import type { Run } from "./mesh-blocks";

const INDEX_BYTES = 4;

/** Fills cells with their patterns, from buffers that are filled once. */
export class CellPainter {
  readonly #gl: WebGL2RenderingContext;
  readonly #cells: GlProgram;
  readonly #array: WebGLVertexArrayObject;
  #buffers: WebGLBuffer[] = [];

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#cells = linkProgram(gl, CELL_VERTEX, CELL_FRAGMENT);
    this.#array = gl.createVertexArray();
  }

  /** Fills the buffers with a theatre's cells. */
  load({ corners, placeOf, triangles }: CellMesh): void {
    const gl = this.#gl;
    for (const buffer of this.#buffers) gl.deleteBuffer(buffer);
    gl.bindVertexArray(this.#array);
    this.#buffers = [fillBuffer(gl, gl.ARRAY_BUFFER, corners)];
    readAttribute(gl, this.#cells.attribute("a_at"), { count: 2, whole: false });
    this.#buffers.push(fillBuffer(gl, gl.ARRAY_BUFFER, placeOf));
    readAttribute(gl, this.#cells.attribute("a_place"), { count: 1, whole: true });
    this.#buffers.push(fillBuffer(gl, gl.ELEMENT_ARRAY_BUFFER, triangles));
    gl.bindVertexArray(null);
  }

  draw(frame: DrawFrame, runs: readonly Run[], textures: LookTextures): void {
    const gl = this.#gl;
    const { uniform } = this.#cells;
    startProgram(gl, this.#cells);
    textures.tell(this.#cells);
    gl.uniformMatrix4fv(uniform("u_matrix"), false, frame.matrix);
    gl.uniform2fv(uniform("u_tile_offset"), frame.tileOffset);
    gl.uniform1f(uniform("u_tile_scale"), frame.tileScale);
    gl.bindVertexArray(this.#array);
    for (const [first, end] of runs)
      gl.drawElements(gl.TRIANGLES, end - first, gl.UNSIGNED_INT, first * INDEX_BYTES);
    gl.bindVertexArray(null);
  }

  destroy(): void {
    for (const buffer of this.#buffers) this.#gl.deleteBuffer(buffer);
    this.#gl.deleteVertexArray(this.#array);
    this.#gl.deleteProgram(this.#cells.program);
  }
}
