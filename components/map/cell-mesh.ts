import earcut from "earcut";
import type { GeometryObject } from "topojson-specification";
import type { Catchments } from "@/lib/wire/catchment-topology";
import type { PlaceDirectory } from "@/lib/wire/place-directory";
import { type EdgeMesh, edgesOf } from "./edge-mesh";
import { countCorners, flattenArcs, turnOf, writeCorners } from "./flat-arcs";
import { type LocalPlane, planeOf } from "./local-plane";

/** The cells of all places as the graphics card takes them. Made once: a day changes none of it. */
export interface CellMesh {
  plane: LocalPlane;
  /** x and y of each corner. */
  corners: Float32Array;
  /** The place of each corner. */
  placeOf: Uint32Array;
  /** Corners of triangles, three to each; those of place p are `at[p]` up to `at[p + 1]`. */
  triangles: Uint32Array;
  at: Uint32Array;
  edges: EdgeMesh;
}

/** The polygons of a cell as lists of rings, each a list of arcs. */
function polygonsOf(cell: GeometryObject | undefined): number[][][] {
  if (cell?.type === "Polygon") return [cell.arcs];
  return cell?.type === "MultiPolygon" ? cell.arcs : [];
}

const holesIn = (cells: readonly number[][][][]): number =>
  cells.reduce((sum, polygons) => polygons.reduce((inner, rings) => inner + rings.length - 1, sum), 0);

function buildMesh(catchments: Catchments, directory: PlaceDirectory): CellMesh {
  const { ids } = directory.places;
  const plane = planeOf(directory);
  const arcs = flattenArcs(catchments.topology, plane);
  const cells = ids.map((id) => polygonsOf(catchments.cells.get(id)));
  let count = 0;
  for (const polygons of cells)
    for (const rings of polygons) for (const ring of rings) count += countCorners(arcs, ring);
  const sides = new Uint32Array(2 * (arcs.at.length - 1)).fill(ids.length); // nobody's
  const corners = new Float64Array(2 * count);
  const placeOf = new Uint32Array(count);
  const triangles = new Uint32Array(3 * count + 6 * holesIn(cells)); // corners, less two, and two more for each hole
  const at = new Uint32Array(ids.length + 1);
  let [corner, used] = [0, 0];
  for (const [place, polygons] of cells.entries()) {
    for (const rings of polygons) {
      const first = corner;
      const holes: number[] = [];
      for (const [index, ring] of rings.entries()) {
        const end = writeCorners(arcs, ring, corners, 2 * corner) / 2;
        // a ring turns towards its inside; a hole has the cell on its outside
        const inside = turnOf(corners, 2 * corner, 2 * end) > 0 === (index === 0) ? 0 : 1;
        for (const arc of ring) sides[arc < 0 ? 2 * ~arc + 1 - inside : 2 * arc + inside] = place;
        if (index > 0) holes.push(corner - first);
        corner = end;
      }
      for (const one of earcut(corners.subarray(2 * first, 2 * corner), holes)) {
        triangles[used] = first + one;
        used += 1;
      }
      placeOf.fill(place, first, corner);
    }
    at[place + 1] = used;
  }
  return {
    plane,
    corners: Float32Array.from(corners),
    placeOf,
    triangles: triangles.slice(0, used),
    at,
    edges: edgesOf(arcs, sides, ids.length),
  };
}

const meshes = new WeakMap<Catchments, { directory: PlaceDirectory; mesh: CellMesh }>();

/** The mesh of a theatre's cells, made once for all maps that show them. */
export function cellMesh(catchments: Catchments, directory: PlaceDirectory): CellMesh {
  const known = meshes.get(catchments);
  if (known?.directory === directory) return known.mesh;
  const mesh = buildMesh(catchments, directory);
  meshes.set(catchments, { directory, mesh });
  return mesh;
}
