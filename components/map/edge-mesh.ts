import type { FlatArcs } from "./flat-arcs";

/**
 * Every piece of line between two cells, or around one, with the places on its two sides. Which of them are seen is
 * decided where they are drawn: a line shows where its two sides look different.
 */
export interface EdgeMesh {
  /** x and y of both ends of each piece. */
  ends: Float32Array;
  /** The place on either side of each piece: first the side that lies from x towards y. Nobody's is the number of places. */
  sides: Uint32Array;
  /** Pieces are in the order of the lower of their two places: those of place p are `at[p]` up to `at[p + 1]`. */
  at: Uint32Array;
}

/** Cuts the arcs that bound a cell into pieces. `sides` has two places for each arc. */
export function edgesOf(arcs: FlatArcs, sides: Uint32Array, places: number): EdgeMesh {
  const count = arcs.at.length - 1;
  const owner = (arc: number) => Math.min(sides[2 * arc] ?? places, sides[2 * arc + 1] ?? places);
  const at = new Uint32Array(places + 1);
  for (let arc = 0; arc < count; arc += 1) {
    const place = owner(arc);
    if (place < places) at[place + 1] = (at[place + 1] ?? 0) + piecesOf(arcs, arc);
  }
  for (let place = 0; place < places; place += 1) at[place + 1] = (at[place + 1] ?? 0) + (at[place] ?? 0);
  const pieces = at[places] ?? 0;
  const ends = new Float32Array(4 * pieces);
  const sidesOf = new Uint32Array(2 * pieces);
  const next = at.slice(0, places);
  for (let arc = 0; arc < count; arc += 1) {
    const place = owner(arc);
    if (place >= places) continue;
    let piece = next[place] ?? 0;
    for (let point = arcs.at[arc] ?? 0; point < (arcs.at[arc + 1] ?? 0) - 1; point += 1) {
      for (let end = 0; end < 4; end += 1) ends[4 * piece + end] = arcs.points[2 * point + end] ?? 0;
      sidesOf[2 * piece] = sides[2 * arc] ?? places;
      sidesOf[2 * piece + 1] = sides[2 * arc + 1] ?? places;
      piece += 1;
    }
    next[place] = piece;
  }
  return { ends, sides: sidesOf, at };
}

const piecesOf = ({ at }: FlatArcs, arc: number): number => (at[arc + 1] ?? 0) - (at[arc] ?? 0) - 1;
