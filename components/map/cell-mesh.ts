import earcut from "earcut";
import type { GeometryObject } from "topojson-specification";
import type { Catchments } from "@/lib/wire/catchment-topology";
import type { PlaceDirectory } from "@/lib/wire/place-directory";
import { type EdgeMesh, edgesOf } from "./edge-mesh";
import { flattenArcs, ringCorners, turnOf } from "./flat-arcs";
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

function buildMesh(catchments: Catchments, directory: PlaceDirectory): CellMesh {
  const { ids } = directory.places;
  const plane = planeOf(directory);
  const arcs = flattenArcs(catchments.topology, plane);
  const sides = new Uint32Array(2 * (arcs.at.length - 1)).fill(ids.length); // nobody's
  const corners: number[] = [];
  const placeOf: number[] = [];
  const triangles: number[] = [];
  const at = new Uint32Array(ids.length + 1);
  for (const [place, id] of ids.entries()) {
    for (const rings of polygonsOf(catchments.cells.get(id))) {
      const flat: number[] = [];
      const holes: number[] = [];
      for (const [index, ring] of rings.entries()) {
        const own = ringCorners(arcs, ring);
        // a ring turns towards its inside; a hole has the cell on its outside
        const inside = turnOf(own) > 0 === (index === 0) ? 0 : 1;
        for (const arc of ring) sides[arc < 0 ? 2 * ~arc + 1 - inside : 2 * arc + inside] = place;
        if (index > 0) holes.push(flat.length / 2);
        for (const value of own) flat.push(value);
      }
      const first = corners.length / 2;
      for (const corner of earcut(flat, holes)) triangles.push(first + corner);
      for (const value of flat) corners.push(value);
      for (let corner = 0; corner < flat.length; corner += 2) placeOf.push(place);
    }
    at[place + 1] = triangles.length;
  }
  return {
    plane,
    corners: Float32Array.from(corners),
    placeOf: Uint32Array.from(placeOf),
    triangles: Uint32Array.from(triangles),
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
