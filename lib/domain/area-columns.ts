import { type AreaGround, areaStatuses } from "./area-ground";
import { pointOn, type Timelines } from "./resolve/timelines";

/** Sizes of parts of regions on days as columns, in order of region, day, status, holder. */
export interface AreaSeries {
  region: Int32Array;
  /** Julian day number. */
  day: Int32Array;
  /** Index in `areaStatuses`. */
  status: Uint8Array;
  /** Index of the party; -1 is none. */
  holder: Int8Array;
  m2: Float64Array;
}

/** Land that a party is shown as holding, compared between two days, in square metres. */
export interface AreaChange {
  gainM2: number;
  lossM2: number;
  netM2: number;
}

const BASELINE = areaStatuses.indexOf("baseline");
/** A part is one number, ordered by status, then holder (-1 to 126). */
const HOLDERS = 128;
const partCode = (status: number, holder: number): number => status * HOLDERS + holder + 1;
const PARTS = areaStatuses.length * HOLDERS;
const UNATTRIBUTED = partCode(areaStatuses.indexOf("unattributed"), -1);

/** The part that a place belongs to from a change point on; before its first it is held as on the first day. */
function partAt(
  { status, holder }: Timelines,
  { baseline }: AreaGround,
  place: number,
  point: number,
): number {
  return point < 0
    ? partCode(BASELINE, baseline[place] ?? -1)
    : partCode(status[point] ?? BASELINE, holder[point] ?? -1);
}

/** Land that goes over from one part of a region to another, and the sizes of the parts as the span begins. */
interface Moves {
  count: number;
  region: Int32Array;
  day: Int32Array;
  before: Int32Array;
  after: Int32Array;
  m2: Float64Array;
  /** Of region r those from `r * PARTS` on. */
  first: Float64Array;
  /** 1 where a region ever has the part. */
  has: Uint8Array;
}

function collectMoves(timelines: Timelines, ground: AreaGround, from: number, to: number): Moves {
  const { at, day } = timelines;
  const most = day.length;
  const regions = ground.regionM2.length;
  const moves: Moves = {
    count: 0,
    region: new Int32Array(most),
    day: new Int32Array(most),
    before: new Int32Array(most),
    after: new Int32Array(most),
    m2: new Float64Array(most),
    first: new Float64Array(regions * PARTS),
    has: new Uint8Array(regions * PARTS),
  };
  const { first, has } = moves;
  const left = ground.regionM2.slice();
  for (let place = 0; place < ground.m2.length; place += 1) {
    const [m2, region] = [ground.m2[place] ?? 0, ground.region[place] ?? -1];
    if (m2 === 0 || region < 0) continue;
    left[region] = (left[region] ?? 0) - m2;
    const end = at[place + 1] ?? 0;
    let point = pointOn(timelines, place, from);
    let part = partAt(timelines, ground, place, point);
    const slot = region * PARTS + part;
    first[slot] = (first[slot] ?? 0) + m2;
    has[slot] = 1;
    for (point = Math.max(point + 1, at[place] ?? 0); point < end && (day[point] ?? 0) <= to; point += 1) {
      const next = partAt(timelines, ground, place, point);
      if (next === part) continue;
      moves.region[moves.count] = region;
      moves.day[moves.count] = day[point] ?? 0;
      moves.before[moves.count] = part;
      moves.after[moves.count] = next;
      moves.m2[moves.count] = m2;
      moves.count += 1;
      has[region * PARTS + next] = 1;
      part = next;
    }
  }
  for (let region = 0; region < regions; region += 1) {
    first[region * PARTS + UNATTRIBUTED] = Math.max(0, left[region] ?? 0);
    has[region * PARTS + UNATTRIBUTED] = 1;
  }
  return moves;
}

/** The moves in order of region and day, by counting them per region and day that has any. */
function orderMoves(
  { count, region, day }: Moves,
  regions: number,
): { order: Int32Array; at: Int32Array; days: Int32Array } {
  const sorted = day.slice(0, count).sort();
  const days = sorted.filter((one, index) => index === 0 || one !== sorted[index - 1]);
  const rankOf = new Map(Array.from(days, (one, rank) => [one, rank]));
  const bucket = Int32Array.from({ length: count }, (_, move) => {
    return (region[move] ?? 0) * days.length + (rankOf.get(day[move] ?? 0) ?? 0);
  });
  const at = new Int32Array(regions * days.length + 1);
  for (const one of bucket) at[one + 1] = (at[one + 1] ?? 0) + 1;
  for (let index = 1; index < at.length; index += 1) at[index] = (at[index] ?? 0) + (at[index - 1] ?? 0);
  const next = at.slice();
  const order = new Int32Array(count);
  bucket.forEach((one, move) => {
    const place = next[one] ?? 0;
    order[place] = move;
    next[one] = place + 1;
  });
  return { order, at, days };
}

/**
 * The size of every part of every region over time, in square metres; both days (Julian day numbers) are included.
 *
 * A region has rows for `from`, for `to` and for each day between on which a part of it changes; on the days in between
 * the rows of the last day before them hold on. On each of its days it has one row for every part it ever has in the
 * span, those of size 0 too: so each part can be carried forward by itself, and the rows of a day add up to the whole
 * of the region, exactly. Where cells exceed the region's own area by rounding, the cells are the whole.
 */
export function buildAreaSeries(
  timelines: Timelines,
  ground: AreaGround,
  from: number,
  to: number,
): AreaSeries {
  if (to < from) throw new RangeError(`Expected days in order, got ${from} and ${to}.`);
  const regions = ground.regionM2.length;
  const moves = collectMoves(timelines, ground, from, to);
  const { order, at, days } = orderMoves(moves, regions);
  const partsOf = (region: number): number[] =>
    Array.from({ length: PARTS }, (_, part) => part).filter((part) => moves.has[region * PARTS + part] === 1);
  const parts = Array.from({ length: regions }, (_, region) => partsOf(region));
  /** Ranks of the days on which a region changes. */
  const ranksOf = (region: number): number[] =>
    Array.from(days.keys()).filter(
      (rank) => at[region * days.length + rank] !== at[region * days.length + rank + 1],
    );
  const ranks = parts.map((_, region) => ranksOf(region));
  const isLastApart = (region: number): boolean => to !== from && days[ranks[region]?.at(-1) ?? -1] !== to;
  const rows = parts.reduce(
    (sum, own, region) =>
      sum + own.length * (1 + (ranks[region]?.length ?? 0) + (isLastApart(region) ? 1 : 0)),
    0,
  );
  const series: AreaSeries = {
    region: new Int32Array(rows),
    day: new Int32Array(rows),
    status: new Uint8Array(rows),
    holder: new Int8Array(rows),
    m2: new Float64Array(rows),
  };
  let row = 0;
  parts.forEach((own, region) => {
    const sizes = moves.first.subarray(region * PARTS, (region + 1) * PARTS);
    const write = (day: number): void => {
      for (const part of own) {
        series.region[row] = region;
        series.day[row] = day;
        series.status[row] = Math.floor(part / HOLDERS);
        series.holder[row] = (part % HOLDERS) - 1;
        series.m2[row] = sizes[part] ?? 0;
        row += 1;
      }
    };
    write(from);
    for (const rank of ranks[region] ?? []) {
      const bucket = region * days.length + rank;
      for (let index = at[bucket] ?? 0; index < (at[bucket + 1] ?? 0); index += 1) {
        const move = order[index] ?? 0;
        const [before, after] = [moves.before[move] ?? 0, moves.after[move] ?? 0];
        sizes[before] = (sizes[before] ?? 0) - (moves.m2[move] ?? 0);
        sizes[after] = (sizes[after] ?? 0) + (moves.m2[move] ?? 0);
      }
      write(days[rank] ?? to);
    }
    if (isLastApart(region)) write(to);
  });
  return series;
}

/**
 * Gross gain, gross loss and net of each of `parties` parties in square metres: the land it is shown as holding, by
 * whatever status, on the second day and not on the first, and the other way round. Only the two days are compared:
 * land gained and lost again between them counts as neither. Contested and unknown land is held by nobody.
 */
export function measureAreaChange(
  timelines: Timelines,
  ground: AreaGround,
  parties: number,
  from: number,
  to: number,
): AreaChange[] {
  const [gain, loss] = [new Float64Array(parties), new Float64Array(parties)];
  const holderOn = (place: number, day: number) =>
    (partAt(timelines, ground, place, pointOn(timelines, place, day)) % HOLDERS) - 1;
  for (let place = 0; place < ground.m2.length; place += 1) {
    const m2 = ground.m2[place] ?? 0;
    if (m2 === 0 || (ground.region[place] ?? -1) < 0) continue;
    const [before, after] = [holderOn(place, from), holderOn(place, to)];
    if (before === after) continue;
    if (after >= 0) gain[after] = (gain[after] ?? 0) + m2;
    if (before >= 0) loss[before] = (loss[before] ?? 0) + m2;
  }
  return Array.from({ length: parties }, (_, party) => {
    const [gainM2, lossM2] = [gain[party] ?? 0, loss[party] ?? 0];
    return { gainM2, lossM2, netM2: gainM2 - lossM2 };
  });
}

/** The sizes that hold in a region on a day, as rows of its series: those of its last day not after it; none before its first. */
export function rowsOn({ region, day }: AreaSeries, asked: number, on: number): number[] {
  const rows: number[] = [];
  region.forEach((one, row) => {
    const date = day[row] ?? 0;
    if (one !== asked || date > on) return;
    if (date !== day[rows[0] ?? -1]) rows.length = 0;
    rows.push(row);
  });
  return rows;
}
