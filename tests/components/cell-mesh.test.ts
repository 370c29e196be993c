import { describe, expect, it } from "vitest";
import { type CellMesh, cellMesh } from "@/components/map/cell-mesh";
import { MeshBlocks } from "@/components/map/mesh-blocks";
import { placeAround, placeNear } from "@/components/map/place-finder";
import { mercatorX, mercatorY } from "@/lib/geo/web-mercator";
import { catchmentsOf, directoryOfPlaces, squareCell } from "@/tests/support/square-places";

const NOBODY = 4;
const directory = directoryOfPlaces(
  [
    { id: "west", lng: 0.5, lat: 0.5 },
    { id: "cellless", lng: Number.NaN, lat: Number.NaN },
    { id: "middle", lng: 1.5, lat: 0.5 },
    { id: "east", lng: 2.5, lat: 0.5, isNamed: false },
  ],
  [],
);
const cells = [squareCell("west", 0, 0), squareCell("middle", 1, 0, true), squareCell("east", 2, 0)];
const catchments = catchmentsOf(cells);
const mesh = cellMesh(catchments, directory);

/** Area of a place's triangles on the plane, in squares of a degree at the equator. */
function areaOf({ corners, triangles, at }: CellMesh, place: number): number {
  let sum = 0;
  for (let next = at[place] ?? 0; next < (at[place + 1] ?? 0); next += 3) {
    const [a = [0, 0], b = [0, 0], c = [0, 0]] = [0, 1, 2].map((corner) => {
      const index = triangles[next + corner] ?? 0;
      return [corners[2 * index] ?? 0, corners[2 * index + 1] ?? 0] as const;
    });
    sum += Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
  }
  return sum * 360 ** 2;
}

/** Every piece of line as its two ends in degrees of the plane, with the places on the side of a point beside it. */
function pieces({ edges, plane }: CellMesh) {
  return Array.from({ length: edges.sides.length / 2 }, (_, piece) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = edges.ends.subarray(4 * piece, 4 * piece + 4);
    const degrees = (value: number) => value * 360;
    const middle = {
      x: degrees((x1 + x2) / 2 + plane.originX - 0.5),
      y: degrees((y1 + y2) / 2 + plane.originY - 0.5),
    };
    // a little to the side that lies from x towards y
    const length = Math.hypot(x2 - x1, y2 - y1);
    const first = {
      x: middle.x - (0.01 * (y2 - y1)) / length,
      y: middle.y + (0.01 * (x2 - x1)) / length,
    };
    return { middle, first, sides: [edges.sides[2 * piece] ?? 0, edges.sides[2 * piece + 1] ?? 0] };
  });
}

describe("the mesh of cells", () => {
  it("covers each cell with triangles of its own, and no hole", () => {
    expect(areaOf(mesh, 0)).toBeCloseTo(1, 3);
    expect(areaOf(mesh, 1)).toBe(0);
    expect(areaOf(mesh, 2)).toBeCloseTo(8 / 9, 3);
    const owners = new Set(
      [...mesh.triangles.subarray(mesh.at[2], mesh.at[3])].map((one) => mesh.placeOf[one]),
    );
    expect([...owners]).toEqual([2]);
  });

  it("has the line between two cells once, with both of them", () => {
    const between = pieces(mesh).filter(({ sides }) => !sides.includes(NOBODY));
    expect(between.map(({ sides }) => [...sides].sort())).toEqual([
      [0, 2],
      [2, 3],
    ]);
  });

  it("knows which place lies on which side of a line, around holes too", () => {
    const found = pieces(mesh);
    expect(found).toHaveLength(14);
    for (const { first, sides } of found) {
      // south of the equator's first degrees y is negative latitude, nearly
      const lat = -first.y;
      const around = placeAround(mesh, first.x, lat);
      expect(sides[0]).toBe(around < 0 ? NOBODY : around);
    }
  });

  it("is the same from whole steps of a grid, as it travels", () => {
    const quantized = cellMesh(catchmentsOf(cells, 1e5), directory);
    for (const place of [0, 2, 3]) expect(areaOf(quantized, place)).toBeCloseTo(areaOf(mesh, place), 3);
  });

  it("is made once for all maps that show the same cells", () => {
    expect(cellMesh(catchments, directory)).toBe(mesh);
  });

  it("keeps a thousandth of a pixel at the closest zoom, far from the world's corner", () => {
    const far = directoryOfPlaces(
      [
        { id: "far", lng: 39.5, lat: 52.5 },
        { id: "other", lng: 22, lat: 45 },
      ],
      [],
    );
    const { corners, plane } = cellMesh(catchmentsOf([squareCell("far", 39, 52)]), far);
    const worldPx = 512 * 2 ** 11.5;
    const xs = [...corners].filter((_, index) => index % 2 === 0);
    expect(Math.abs(Math.min(...xs) + plane.originX - mercatorX(39)) * worldPx).toBeLessThan(0.005);
    const ys = [...corners].filter((_, index) => index % 2 === 1);
    expect(Math.abs(Math.min(...ys) + plane.originY - mercatorY(53)) * worldPx).toBeLessThan(0.005);
  });
});

describe("finding what is meant", () => {
  it("finds the cell around a position, but not in its hole or outside all", () => {
    expect(placeAround(mesh, 0.2, 0.2)).toBe(0);
    expect(placeAround(mesh, 1.1, 0.9)).toBe(2);
    expect(placeAround(mesh, 1.5, 0.5)).toBe(-1);
    expect(placeAround(mesh, 0.5, 1.5)).toBe(-1);
  });

  it("finds the nearest point within reach among those that may be meant", () => {
    const reach = 0.4 / 360;
    expect(placeNear(directory, 1.4, 0.5, reach, () => true)).toBe(2);
    expect(placeNear(directory, 1.4, 0.5, reach, (place) => place !== 2)).toBe(-1);
    expect(placeNear(directory, 1.4, 0.5, 3 * reach, (place) => place !== 2)).toBe(0);
  });
});

describe("the patches of a mesh", () => {
  const count = 600;
  const row = Array.from({ length: count }, (_, place) => ({ id: `p${place}`, lng: place / 10, lat: 0.05 }));
  const many = cellMesh(
    catchmentsOf(
      row.map(({ id, lng }) => {
        const cell = squareCell(id, 0, 0);
        cell.geometry.coordinates = cell.geometry.coordinates.map((ring) =>
          ring.map(([x = 0, y = 0]) => [lng + x / 10, y / 10]),
        );
        return cell;
      }),
    ),
    directoryOfPlaces(row, []),
  );
  const everywhere = { west: -1, north: -1, east: 1, south: 1 };
  const looks = new Uint8Array(1024);

  it("are not drawn while bare", () => {
    const blocks = new MeshBlocks(many);
    blocks.paint(looks);
    expect(blocks.triangleRuns(everywhere)).toEqual([]);
    expect(blocks.edgeRuns(everywhere)).toEqual([]);
  });

  it("are drawn where a place has a look, with every line around it, also of the patch beside", () => {
    const blocks = new MeshBlocks(many);
    const own = looks.slice();
    own[256] = 1; // the first place of the second patch: its western line belongs to the first
    blocks.paint(own);
    expect(blocks.triangleRuns(everywhere)).toEqual([[many.at[256], many.at[512]]]);
    const seen = new Set<number>();
    for (const [first, end] of blocks.edgeRuns(everywhere))
      for (let piece = first; piece < end; piece += 1) seen.add(piece);
    for (let piece = 0; piece < many.edges.sides.length / 2; piece += 1)
      if (many.edges.sides.subarray(2 * piece, 2 * piece + 2).includes(256)) expect(seen).toContain(piece);
  });

  it("are left out where the window does not look, and joined where it looks at neighbours", () => {
    const blocks = new MeshBlocks(many);
    blocks.paint(new Uint8Array(1024).fill(1));
    expect(blocks.triangleRuns(everywhere)).toEqual([[0, many.at[count]]]);
    const east = { ...everywhere, west: mercatorX(55) - many.plane.originX };
    expect(blocks.triangleRuns(east)).toEqual([[many.at[512], many.at[count]]]);
  });
});
