import type { CellMesh } from "./cell-mesh";

/** Places to a block. They lie along a Hilbert curve, so that a block is one patch of ground. */
const BLOCK = 256;

/** A run of triangles or of pieces of line, as first and end. */
export type Run = [first: number, end: number];

/** What the window shows, on the map's plane. */
export interface Extent {
  west: number;
  north: number;
  east: number;
  south: number;
}

interface Block extends Extent {
  first: number;
  end: number;
  /** Blocks across its lines, itself among them. */
  near: Set<number>;
}

/** The patches of ground of a mesh, so that what is out of sight or bare need not be drawn. */
export class MeshBlocks {
  readonly #mesh: CellMesh;
  readonly #blocks: Block[];
  readonly #isPainted: Uint8Array;

  constructor(mesh: CellMesh) {
    this.#mesh = mesh;
    const places = mesh.at.length - 1;
    this.#blocks = Array.from({ length: Math.ceil(places / BLOCK) }, (_, block) =>
      makeBlock(mesh, block, Math.min(places, (block + 1) * BLOCK)),
    );
    this.#isPainted = new Uint8Array(this.#blocks.length);
  }

  /** Takes note of which blocks have a place that is drawn. */
  paint(looks: Uint8Array): void {
    for (const [index, { first, end }] of this.#blocks.entries())
      this.#isPainted[index] = looks.subarray(first, end).some((look) => look !== 0) ? 1 : 0;
  }

  /** The runs of corners in `mesh.triangles` to draw. */
  triangleRuns(extent: Extent): Run[] {
    return this.#runs(this.#mesh.at, (block, index) => this.#isPainted[index] === 1 && meets(block, extent));
  }

  /** The runs of pieces in `mesh.edges` to draw. */
  edgeRuns(extent: Extent): Run[] {
    return this.#runs(
      this.#mesh.edges.at,
      (block) => [...block.near].some((other) => this.#isPainted[other] === 1) && meets(block, extent),
    );
  }

  #runs(at: Uint32Array, isShown: (block: Block, index: number) => boolean): Run[] {
    const runs: Run[] = [];
    for (const [index, block] of this.#blocks.entries()) {
      const [first, end] = [at[block.first] ?? 0, at[block.end] ?? 0];
      if (first === end || !isShown(block, index)) continue;
      const last = runs.at(-1);
      if (last?.[1] === first) last[1] = end;
      else runs.push([first, end]);
    }
    return runs;
  }
}

const meets = (one: Extent, other: Extent): boolean =>
  one.west <= other.east && one.east >= other.west && one.north <= other.south && one.south >= other.north;

function makeBlock({ corners, triangles, at, edges }: CellMesh, index: number, end: number): Block {
  const block: Block = {
    first: index * BLOCK,
    end,
    near: new Set([index]),
    west: Infinity,
    north: Infinity,
    east: -Infinity,
    south: -Infinity,
  };
  for (let at3 = at[block.first] ?? 0; at3 < (at[end] ?? 0); at3 += 1) {
    const corner = triangles[at3] ?? 0;
    const [x = 0, y = 0] = [corners[2 * corner], corners[2 * corner + 1]];
    block.west = Math.min(block.west, x);
    block.east = Math.max(block.east, x);
    block.north = Math.min(block.north, y);
    block.south = Math.max(block.south, y);
  }
  const places = at.length - 1;
  for (let side = 2 * (edges.at[block.first] ?? 0); side < 2 * (edges.at[end] ?? 0); side += 1) {
    const place = edges.sides[side] ?? places;
    if (place < places) block.near.add(Math.floor(place / BLOCK));
  }
  return block;
}
