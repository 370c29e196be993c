import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon,
  Polygon,
  Topology,
} from "topojson-specification";
import { authalicAreaKm2 } from "@/lib/geo/authalic-area";

/** A grid point in whole steps. */
export type Step = [x: number, y: number];

/** A cell of a catchment topology: its parts' rings as references to arcs, `~i` for arc i backwards. */
export interface Cell {
  id: string;
  regionId: string;
  areaKm2: number;
  isMulti: boolean;
  parts: number[][][];
}

/** Cells and the arcs that they share, in whole steps of a grid. */
export interface CellShapes {
  cells: Cell[];
  arcs: Step[][];
}

/** What is read of a cell; its properties are those that buildCatchments gives. */
type CellGeometry = GeometryObject<{ regionId: string; areaKm2: number }>;

/** The cells of a catchment topology and its arcs as grid points. Throws where a cell is no polygon. */
export function cellsFromTopology(topology: Topology): CellShapes {
  const { catchments } = topology.objects;
  const geometries = (catchments as GeometryCollection | undefined)?.geometries ?? []; // made by gridTopology
  const cells = (geometries as CellGeometry[]).map((geometry): Cell => {
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon")
      throw new Error(`The catchment of ${geometry.id} is no polygon.`);
    const isMulti = geometry.type === "MultiPolygon";
    return {
      id: String(geometry.id),
      regionId: geometry.properties?.regionId ?? "",
      areaKm2: geometry.properties?.areaKm2 ?? 0,
      isMulti,
      parts: geometry.type === "MultiPolygon" ? geometry.arcs : [geometry.arcs],
    };
  });
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]): Step => {
      x += dx;
      y += dy;
      return [x, y];
    });
  });
  return { cells, arcs };
}

/**
 * The topology of cells, as gridTopology makes it: cells by id, arcs numbered and directed as they first occur in them,
 * differences from point to point.
 */
export function topologyFromCells({ cells, arcs }: CellShapes, stepsPerDegree: number): Topology {
  const numbers = new Int32Array(arcs.length).fill(-1);
  const isTurned = new Uint8Array(arcs.length);
  const order: number[] = [];
  const renumber = (reference: number): number => {
    const arc = reference < 0 ? ~reference : reference;
    const turned = reference < 0 ? 1 : 0;
    if (numbers[arc] === -1) {
      numbers[arc] = order.push(arc) - 1;
      isTurned[arc] = turned;
    }
    const number = numbers[arc] ?? 0;
    return turned === isTurned[arc] ? number : ~number;
  };
  const sorted = [...cells].sort((a, b) => (a.id < b.id ? -1 : 1));
  const geometries = sorted.map(({ id, regionId, areaKm2, isMulti, parts }) => {
    const renumbered = parts.map((rings) => rings.map((ring) => ring.map(renumber)));
    const properties = { regionId, areaKm2 };
    return isMulti
      ? ({ type: "MultiPolygon", arcs: renumbered, id, properties } satisfies MultiPolygon)
      : ({ type: "Polygon", arcs: renumbered[0] ?? [], id, properties } satisfies Polygon);
  });
  const bounds = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  const differences = order.map((arc) => {
    const points = arcs[arc] ?? [];
    let [beforeX, beforeY] = [0, 0];
    return (isTurned[arc] ? [...points].reverse() : points).map(([x, y]) => {
      const difference = [x - beforeX, y - beforeY];
      [beforeX, beforeY] = [x, y];
      bounds[0] = Math.min(bounds[0] ?? x, x);
      bounds[1] = Math.min(bounds[1] ?? y, y);
      bounds[2] = Math.max(bounds[2] ?? x, x);
      bounds[3] = Math.max(bounds[3] ?? y, y);
      return difference;
    });
  });
  const bbox = bounds.map((bound) => bound / stepsPerDegree);
  return {
    type: "Topology",
    ...(order.length > 0 ? { bbox: bbox as [number, number, number, number] } : {}), // map keeps the four numbers
    transform: { scale: [1 / stepsPerDegree, 1 / stepsPerDegree], translate: [0, 0] },
    objects: { catchments: { type: "GeometryCollection", geometries } },
    arcs: differences,
  };
}

/** km2 on the ellipsoid of a cell, from its arcs. */
export function measureCell(
  { parts }: Pick<Cell, "parts">,
  arcs: readonly Step[][],
  stepsPerDegree: number,
): number {
  const ringOf = (references: number[]) => {
    const ring: [number, number][] = [];
    for (const reference of references) {
      const arc = arcs[reference < 0 ? ~reference : reference] ?? [];
      for (let i = ring.length > 0 ? 1 : 0; i < arc.length; i += 1) {
        const [x, y] = arc[reference < 0 ? arc.length - 1 - i : i] ?? [0, 0];
        ring.push([x / stepsPerDegree, y / stepsPerDegree]);
      }
    }
    return ring;
  };
  return authalicAreaKm2({ type: "MultiPolygon", coordinates: parts.map((rings) => rings.map(ringOf)) });
}
