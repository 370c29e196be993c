import type { PbfReader, PbfWriter } from "pbf";
import type { Topology } from "topojson-specification";
import {
  type Form,
  openForm,
  readCounts,
  readNumbers,
  readPlanes,
  readRuns,
  readTexts,
  sealForm,
  writeCounts,
  writeNumbers,
  writePlanes,
  writeRuns,
  writeTexts,
} from "@/lib/wire/byte-columns";
import {
  type Cell,
  cellsFromTopology,
  measureCell,
  type Step,
  topologyFromCells,
} from "@/lib/wire/cell-shapes";
import { directorySum, type PlaceDirectory } from "@/lib/wire/place-directory";

const FORM: Form = { name: "catchment payload", letter: "G", version: 1 };

/** Catchments lie on this grid; see lib/geo/catchments.ts. */
const STEPS_PER_DEGREE = 1e5;

/**
 * A catchment topology as bytes, the same for the same topology and directory. Cells go along the Hilbert curve of the
 * directory, which knows their ids; an arc is told where it first occurs, by steps from point to point; the point where it
 * begins and the end of a ring are known by then. Areas are measured again where they are read and told as how far the
 * measure is off. Throws where the topology is not one of buildCatchments.
 */
export function encodeCatchments(topology: Topology, directory: PlaceDirectory): Uint8Array {
  const { cells, arcs } = cellsFromTopology(topology);
  const numbers = new Map(directory.places.ids.map((id, number) => [id, number]));
  const numberOf = ({ id }: Cell) => numbers.get(id) ?? Number.POSITIVE_INFINITY;
  const sorted = [...cells].sort((a, b) =>
    numberOf(a) < numberOf(b) || (numberOf(a) === numberOf(b) && a.id < b.id) ? -1 : 1,
  );
  const has = new Set(cells.map(({ id }) => id));
  const regions = [...new Set(sorted.map(({ regionId }) => regionId))];
  const bytes = sealForm(FORM, (pbf) => {
    writeCounts(pbf, [directorySum(directory)]);
    writeRuns(
      pbf,
      directory.places.ids.map((id) => (has.has(id) ? 1 : 0)),
    );
    writeTexts(
      pbf,
      sorted.flatMap(({ id }) => (numbers.has(id) ? [] : [id])),
    );
    writeTexts(pbf, regions);
    writeRuns(
      pbf,
      sorted.map(({ regionId }) => regions.indexOf(regionId)),
    );
    writeCounts(
      pbf,
      sorted.map(({ isMulti, parts }) => (isMulti ? parts.length : 0)),
    );
    const parts = sorted.flatMap((cell) => cell.parts);
    writeCounts(
      pbf,
      parts.map((rings) => rings.length),
    );
    writeCounts(
      pbf,
      parts.flat().map((ring) => ring.length),
    );
    writeRings(pbf, parts.flat(), arcs);
    writeNumbers(
      pbf,
      sorted.map((cell) => ulpsBetween(measureCell(cell, arcs, STEPS_PER_DEGREE), cell.areaKm2)),
    );
  });
  if (JSON.stringify(decodeCatchments(bytes, directory)) !== JSON.stringify(topology))
    throw new Error("The catchments are not numbered as they are when they are built.");
  return bytes;
}

/** The topology in bytes of `encodeCatchments`, given the same directory. Throws where they are none, or made with another directory. */
export function decodeCatchments(bytes: Uint8Array, directory: PlaceDirectory): Topology {
  return openForm(FORM, bytes, (pbf) => {
    if (readCounts(pbf)[0] !== directorySum(directory))
      throw new Error(`This ${FORM.name} belongs to another directory.`);
    const has = readRuns(pbf);
    const ids = [...directory.places.ids.filter((_, number) => has[number] === 1), ...readTexts(pbf)];
    const regions = readTexts(pbf);
    const region = readRuns(pbf);
    const partsIn = readCounts(pbf);
    const ringsIn = readCounts(pbf);
    const arcsIn = readCounts(pbf);
    const { rings, arcs } = readRings(pbf, arcsIn);
    const off = readNumbers(pbf);
    let [nextPart, nextRing] = [0, 0];
    const cells = ids.map((id, i): Cell => {
      const isMulti = partsIn[i] !== 0;
      const parts = Array.from({ length: partsIn[i] || 1 }, () => {
        const begin = nextRing;
        nextRing += ringsIn[nextPart++] ?? 0;
        return rings.slice(begin, nextRing);
      });
      const areaKm2 = addUlps(measureCell({ parts }, arcs, STEPS_PER_DEGREE), off[i] ?? 0);
      return { id, regionId: regions[region[i] ?? 0] ?? "", areaKm2, isMulti, parts };
    });
    return topologyFromCells({ cells, arcs }, STEPS_PER_DEGREE);
  });
}

/** Writes rings: for each arc how far back it was told, forwards or backwards; 0 and its points where it is new. */
function writeRings(pbf: PbfWriter, rings: readonly number[][], arcs: readonly Step[][]): void {
  /** The number that an arc was told under, forwards as it was told, backwards where turned. */
  const told = new Map<number, number>();
  const back: number[] = [];
  const inner: number[] = [];
  const x: number[] = [];
  const y: number[] = [];
  let count = 0;
  let [atX, atY] = [0, 0];
  const step = ([toX, toY]: Step): void => {
    x.push(zigzag(toX - atX));
    y.push(zigzag(toY - atY));
    [atX, atY] = [toX, toY];
  };
  let start: Step = [0, 0];
  for (const ring of rings) {
    [atX, atY] = start;
    ring.forEach((reference, i) => {
      const points = pointsOf(reference, arcs);
      const before = told.get(reference) ?? told.get(~reference);
      if (before !== undefined) back.push(told.has(reference) ? before - count : count - before);
      else {
        told.set(reference, count);
        count += 1;
        back.push(0);
        inner.push(points.length - 2);
        if (i === 0) step(points[0] ?? start);
        for (const point of points.slice(1, i === ring.length - 1 ? -1 : undefined)) step(point);
      }
      if (i === 0) start = points[0] ?? start;
      [atX, atY] = points.at(-1) ?? [atX, atY];
    });
  }
  writeNumbers(pbf, back);
  writeCounts(pbf, inner);
  writePlanes(pbf, x);
  writePlanes(pbf, y);
}

function readRings(pbf: PbfReader, arcsIn: Float64Array): { rings: number[][]; arcs: Step[][] } {
  const back = readNumbers(pbf);
  const inner = readCounts(pbf);
  const x = readPlanes(pbf);
  const y = readPlanes(pbf);
  const arcs: Step[][] = [];
  let [next, nextStep] = [0, 0];
  let at: Step = [0, 0];
  const step = (): Step => {
    at = [at[0] + unzigzag(x[nextStep] ?? 0), at[1] + unzigzag(y[nextStep] ?? 0)];
    nextStep += 1;
    return at;
  };
  let start: Step = [0, 0];
  const rings = Array.from(arcsIn, (length) => {
    at = start;
    return Array.from({ length }, (_, i) => {
      const distance = back[next++] ?? 0;
      const reference =
        distance === 0 ? arcs.length : distance > 0 ? ~(arcs.length - distance) : arcs.length + distance;
      if (distance === 0) {
        const points: Step[] = [i === 0 ? step() : at];
        if (i === 0) start = at;
        for (let left = inner[arcs.length] ?? 0; left > 0; left -= 1) points.push(step());
        points.push(i === length - 1 ? start : step());
        arcs.push(points);
      }
      const points = pointsOf(reference, arcs);
      if (i === 0) start = points[0] ?? start;
      at = points.at(-1) ?? at;
      return reference;
    });
  });
  return { rings, arcs };
}

const pointsOf = (reference: number, arcs: readonly Step[][]): Step[] =>
  reference < 0 ? [...(arcs[~reference] ?? [])].reverse() : (arcs[reference] ?? []);

const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
const unzigzag = (code: number): number => (code % 2 === 1 ? -(code + 1) / 2 : code / 2);

const bitsOf = (value: number): bigint => new BigInt64Array(Float64Array.of(value).buffer)[0] ?? 0n;

/** How many representable numbers lie between two; throws where they are no two sums of the same terms. */
function ulpsBetween(measured: number, given: number): number {
  const ulps = Number(bitsOf(given) - bitsOf(measured));
  if (!Number.isSafeInteger(ulps))
    throw new Error(`A catchment of ${measured} km2 cannot have ${given} km2.`);
  return ulps;
}

const addUlps = (value: number, ulps: number): number =>
  new Float64Array(BigInt64Array.of(bitsOf(value) + BigInt(ulps)).buffer)[0] ?? 0;
