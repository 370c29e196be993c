import type { CellMesh } from "./cell-mesh";
import { CELL_FRAGMENT, CELL_VERTEX, EDGE_FRAGMENT, EDGE_VERTEX } from "./claims-shaders";
import type { DrawFrame } from "./draw-frame";
import { fillBuffer, type GlProgram, linkProgram, readAttribute, startProgram } from "./gl-program";
import type { LookTextures } from "./look-textures";
import type { MeshBlocks } from "./mesh-blocks";

const CORNERS_OF_PIECE = 4;
const BYTES = 4;

/** Draws cells and the lines around them from buffers that are filled once. */
export class CellPainter {
  readonly #gl: WebGL2RenderingContext;
  readonly #cells: GlProgram;
  readonly #edges: GlProgram;
  #buffers: WebGLBuffer[] = [];
  #cellArray: WebGLVertexArrayObject | null = null;
  #edgeArray: WebGLVertexArrayObject | null = null;
  #ends: WebGLBuffer | null = null;
  #sides: WebGLBuffer | null = null;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#cells = linkProgram(gl, CELL_VERTEX, CELL_FRAGMENT);
    this.#edges = linkProgram(gl, EDGE_VERTEX, EDGE_FRAGMENT);
  }

  /** Fills the buffers with a theatre's cells. */
  load({ corners, placeOf, triangles, edges }: CellMesh): void {
    const gl = this.#gl;
    this.#free();
    this.#cellArray = gl.createVertexArray();
    gl.bindVertexArray(this.#cellArray);
    const at = fillBuffer(gl, gl.ARRAY_BUFFER, corners as Float32Array<ArrayBuffer>); // made in this process, of no shared memory
    readAttribute(gl, this.#cells.attribute("a_at"), { count: 2, whole: false });
    const place = fillBuffer(gl, gl.ARRAY_BUFFER, placeOf as Uint32Array<ArrayBuffer>); // as above
    readAttribute(gl, this.#cells.attribute("a_place"), { count: 1, whole: true });
    const index = fillBuffer(gl, gl.ELEMENT_ARRAY_BUFFER, triangles as Uint32Array<ArrayBuffer>); // as above
    this.#edgeArray = gl.createVertexArray();
    gl.bindVertexArray(this.#edgeArray);
    this.#ends = fillBuffer(gl, gl.ARRAY_BUFFER, edges.ends as Float32Array<ArrayBuffer>); // as above
    this.#sides = fillBuffer(gl, gl.ARRAY_BUFFER, edges.sides as Uint32Array<ArrayBuffer>); // as above
    gl.bindVertexArray(null);
    this.#buffers = [at, place, index, this.#ends, this.#sides];
  }

  /** Draws what is in sight and not bare. */
  draw(frame: DrawFrame, blocks: MeshBlocks, textures: LookTextures): void {
    const gl = this.#gl;
    const triangles = blocks.triangleRuns(frame.extent);
    startProgram(gl, this.#cells);
    textures.tell(this.#cells);
    gl.uniformMatrix4fv(this.#cells.uniform("u_matrix"), false, frame.matrix);
    gl.uniform2fv(this.#cells.uniform("u_tile_offset"), frame.tileOffset);
    gl.uniform1f(this.#cells.uniform("u_tile_scale"), frame.tileScale);
    gl.bindVertexArray(this.#cellArray);
    for (const [first, end] of triangles)
      gl.drawElements(gl.TRIANGLES, end - first, gl.UNSIGNED_INT, first * BYTES);
    startProgram(gl, this.#edges);
    textures.tell(this.#edges);
    gl.uniformMatrix4fv(this.#edges.uniform("u_matrix"), false, frame.matrix);
    gl.uniform2fv(this.#edges.uniform("u_window_px"), frame.windowPx);
    gl.uniform1f(this.#edges.uniform("u_ratio"), frame.ratio);
    gl.bindVertexArray(this.#edgeArray);
    for (const [first, end] of blocks.edgeRuns(frame.extent)) {
      this.#startAt(first);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, CORNERS_OF_PIECE, end - first);
    }
    gl.bindVertexArray(null);
  }

  destroy(): void {
    this.#free();
    this.#gl.deleteProgram(this.#cells.program);
    this.#gl.deleteProgram(this.#edges.program);
  }

  /** Instances have no first one in WebGL 2: the attributes begin further on instead. */
  #startAt(piece: number): void {
    const gl = this.#gl;
    const [endBytes, sideBytes] = [4 * BYTES, 2 * BYTES];
    const own = { count: 2, perInstance: true };
    const ends = { ...own, whole: false, strideBytes: endBytes };
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#ends);
    readAttribute(gl, this.#edges.attribute("a_from"), { ...ends, offsetBytes: piece * endBytes });
    readAttribute(gl, this.#edges.attribute("a_to"), { ...ends, offsetBytes: piece * endBytes + 2 * BYTES });
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#sides);
    const sides = { ...own, whole: true, strideBytes: sideBytes, offsetBytes: piece * sideBytes };
    readAttribute(gl, this.#edges.attribute("a_sides"), sides);
  }

  #free(): void {
    for (const buffer of this.#buffers) this.#gl.deleteBuffer(buffer);
    this.#gl.deleteVertexArray(this.#cellArray);
    this.#gl.deleteVertexArray(this.#edgeArray);
    this.#buffers = [];
  }
}
