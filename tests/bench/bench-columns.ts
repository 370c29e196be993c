import { noFilter } from "@/lib/domain/claim-filter";
import { buildTimelines } from "@/lib/domain/resolve/build-timelines";
import type { View } from "@/lib/domain/resolve/claim-case";
import type { ClaimColumns } from "@/lib/domain/resolve/claim-columns";
import { createExplainer } from "@/lib/domain/resolve/explain-subject";
import { type ColumnIndex, indexColumns } from "@/lib/domain/resolve/index-columns";
import { generateColumns } from "./generate-columns";
import type { BenchRow } from "./measure";

const PLACES = 33_000;
const VIEW: View = { viewpoint: { kind: "all" }, asKnown: "hindsight", filter: noFilter };
const RUNS = 5;

/** The rows of the claims, by place and day: what the plain vote is spared from doing. */
function sortRows({ subjectOf, from }: ClaimColumns): Int32Array {
  const keys = Float64Array.from(subjectOf, (place, row) => (place * 1e7 + (from[row] ?? 0)) * 1e7 + row); // below 2^63, and exact enough to order days
  const order = Int32Array.from(keys, (_, row) => row);
  return order.sort((one, other) => (keys[one] ?? 0) - (keys[other] ?? 0));
}

/** The least that any policy has to do: a weighted vote over claims that already stand in order. */
function countVotes(place: Int32Array, party: Uint8Array, weight: Uint8Array): number {
  let changes = 0;
  let current = -1;
  let leader = -1;
  let [first, second] = [0, 0];
  for (let row = 0; row < place.length; row += 1) {
    if (place[row] !== current) {
      current = place[row] ?? 0;
      leader = -1;
      first = 0;
      second = 0;
    }
    if (party[row] === 0) first += weight[row] ?? 0;
    else second += weight[row] ?? 0;
    const now = first >= second ? 0 : 1;
    if (now !== leader) changes += 1;
    leader = now;
  }
  return changes;
}

/** Milliseconds of processor time that a call takes, collector and compiler included: other work on the machine counts little. */
function timeProcessor(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const median = (times: number[]): number => times.sort((one, other) => one - other)[times.length >> 1] ?? 0;

/** Full timelines of all places from claim columns in ledger order, indexing and sorting included, against a vote over sorted columns. */
export function benchColumns(claims: number): BenchRow {
  const columns = generateColumns(claims, PLACES);
  const order = sortRows(columns);
  const place = order.map((row) => columns.subjectOf[row] ?? 0);
  const party = Uint8Array.from(order, (row) => ((columns.position[row] ?? 0) >> 2) & 1);
  const weight = Uint8Array.from(order, (row) => 1 + ((columns.source[row] ?? 0) % 5));
  const votes: number[] = [];
  const indexings: number[] = [];
  const builds: number[] = [];
  let points = 0;
  let peak = 0;
  // Variants take turns, so that a busy moment of the machine meets both.
  for (let run = 0; run < RUNS; run += 1) {
    votes.push(timeProcessor(() => countVotes(place, party, weight)));
    const before = process.memoryUsage().arrayBuffers;
    let index: ColumnIndex | undefined;
    const indexing = timeProcessor(() => {
      index = indexColumns(columns);
    });
    const build = timeProcessor(() => {
      points = buildTimelines(columns, VIEW, index && { index }).day.length;
    });
    indexings.push(indexing);
    builds.push(indexing + build);
    peak = Math.max(peak, process.memoryUsage().arrayBuffers - before);
  }
  const bytes = Object.values(columns)
    .filter((column) => ArrayBuffer.isView(column))
    .reduce((sum, column) => sum + column.byteLength, 0);
  const build = median(builds);
  const [held, made] = [bytes, peak].map((size) => Math.round(size / 1e6));
  return {
    name: `timelines of ${PLACES.toLocaleString("en")} places from ${claims.toLocaleString("en")} claims in columns, policy 1`,
    figure: `median ${build.toFixed(0)} ms, best ${(builds[0] ?? 0).toFixed(0)} ms of processor time, of it ${median(indexings).toFixed(0)} ms to index for every view; ${points.toLocaleString("en")} change points; columns ${held} MB, and ${made} MB of index and result`,
    ratio: `${(build / median(votes)).toFixed(1)} times a weighted vote over sorted columns`,
  };
}

/** The same as known then, where every second claim was said days after the day it is about, against hindsight. */
export function benchKnownThen(claims: number): BenchRow {
  const columns = generateColumns(claims, PLACES, { late: true });
  const index = indexColumns(columns);
  const hindsight: number[] = [];
  const then: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    hindsight.push(timeProcessor(() => buildTimelines(columns, VIEW, { index })));
    then.push(timeProcessor(() => buildTimelines(columns, { ...VIEW, asKnown: "then" }, { index })));
  }
  return {
    name: `the same as known then, half of ${claims.toLocaleString("en")} claims said late, from an index`,
    figure: `median ${median(then).toFixed(0)} ms of processor time`,
    ratio: `${(median(then) / median(hindsight)).toFixed(1)} times hindsight`,
  };
}

/** Explaining one place in one view out of many claims, as a click asks for, against telling all. */
export function benchExplain(claims: number): BenchRow {
  const columns = generateColumns(claims, PLACES);
  const index = indexColumns(columns);
  const all = timeProcessor(() => buildTimelines(columns, VIEW, { index }));
  const times = Array.from({ length: 50 }, (_, click) =>
    timeProcessor(() => createExplainer(columns, VIEW, { index })((click * 601) % PLACES)),
  );
  return {
    name: `one of ${PLACES.toLocaleString("en")} places explained from ${claims.toLocaleString("en")} claims, from an index`,
    figure: `median ${median(times).toFixed(1)} ms of processor time`,
    ratio: `${(all / median(times)).toFixed(0)} times as fast as all places`,
  };
}
