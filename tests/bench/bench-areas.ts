import { buildAreaSeries } from "@/lib/domain/area-columns";
import { type AreaGround, regroup } from "@/lib/domain/area-ground";
import { toDayNumber } from "@/lib/domain/day";
import { findDifferences, measureDifferences } from "@/lib/domain/difference-columns";
import { statuses } from "@/lib/domain/resolve/status";
import type { Timelines } from "@/lib/domain/resolve/timelines";
import { createRandom, PARTIES, START } from "./generate-claims";
import { type BenchRow, timeOnce } from "./measure";

const PLACES = 33_000;
const REGIONS = 27;
const CHANGES = 25_000;
const DAYS = 1500;
const RUNS = 15;
const FIRST = toDayNumber(START);

/** Each place held as on the first day, and so many changes at places and on days drawn by lot. */
function generateTimelines(seed: number): Timelines {
  const random = createRandom(seed);
  const pick = (count: number) => Math.floor(random() * count);
  const days = Array.from({ length: PLACES }, (): number[] => []);
  for (let change = 0; change < CHANGES; change += 1) days[pick(PLACES)]?.push(FIRST + 1 + pick(DAYS - 1));
  const points = days.map((own) => [FIRST, ...new Set(own.sort((one, other) => one - other))]);
  const at = new Int32Array(PLACES + 1);
  for (const [place, own] of points.entries()) at[place + 1] = (at[place] ?? 0) + own.length;
  const day = Int32Array.from(points.flat());
  const status = Uint8Array.from(day, (one) =>
    one === FIRST ? statuses.indexOf("baseline") : pick(statuses.length),
  );
  const isHeld = (code: number) => statuses[code] !== "contested" && statuses[code] !== "unknown";
  return {
    at,
    day,
    status,
    holder: Int8Array.from(status, (code) => (isHeld(code) ? pick(PARTIES.length) : -1)),
    parties: new Int32Array(day.length),
    stale: new Uint8Array(day.length),
  };
}

function generateGround(): AreaGround {
  const random = createRandom(1507);
  const m2 = Float64Array.from({ length: PLACES }, () => Math.round(2e6 + random() * 4e7));
  const region = Int32Array.from(m2, () => Math.floor(random() * REGIONS));
  const regionM2 = new Float64Array(REGIONS).fill(4e10);
  return { m2, region, baseline: new Int8Array(PLACES), regionM2 };
}

/** The least that areas take: one look at every change point and the size of its place. */
function addPoints({ at, day, status }: Timelines, { m2 }: AreaGround, from: number, to: number): number {
  const sizes = new Float64Array(statuses.length);
  for (let place = 0; place < m2.length; place += 1) {
    const size = m2[place] ?? 0;
    for (let point = at[place] ?? 0; point < (at[place + 1] ?? 0); point += 1) {
      const one = day[point] ?? 0;
      const code = status[point] ?? 0;
      if (one >= from && one <= to) sizes[code] = (sizes[code] ?? 0) + size;
    }
  }
  return sizes.reduce((sum, size) => sum + size, 0);
}

const median = (times: number[]): number => times.sort((one, other) => one - other)[times.length >> 1] ?? 0;

/** Areas over time and the difference of two maps, each against a plain pass over the same arrays in the same run. */
export function benchAreas(): BenchRow[] {
  const [own, other] = [generateTimelines(1), generateTimelines(2)];
  const ground = generateGround();
  const whole = regroup(ground, new Array<number>(REGIONS).fill(0));
  const last = FIRST + DAYS - 1;
  let rows = 0;
  let differing = 0;
  const measured = {
    plain: [] as number[],
    series: [] as number[],
    whole: [] as number[],
    days: [] as number[],
    views: [] as number[],
  };
  const difference = (timelines: Timelines, day: number) => {
    const found = findDifferences({ timelines: own, day }, { timelines, day: last }, ground.baseline);
    measureDifferences(found, ground.m2);
    differing = found.subject.length;
  };
  // Variants take turns, so that a busy moment of the machine meets all of them.
  for (let run = 0; run < RUNS; run += 1) {
    measured.plain.push(timeOnce(() => addPoints(own, ground, FIRST, last)));
    measured.series.push(
      timeOnce(() => {
        rows = buildAreaSeries(own, ground, FIRST, last).m2.length;
      }),
    );
    measured.whole.push(timeOnce(() => buildAreaSeries(own, whole, FIRST, last)));
    measured.views.push(timeOnce(() => difference(other, last)));
    measured.days.push(timeOnce(() => difference(own, FIRST)));
  }
  const firstOf = (times: number[]) => (times[0] ?? 0).toFixed(1);
  const first = {
    series: firstOf(measured.series),
    days: firstOf(measured.days),
    views: firstOf(measured.views),
  };
  const plain = median(measured.plain);
  const row = (name: string, key: keyof typeof first | "whole", more: string): BenchRow => {
    const time = median(measured[key]);
    const cold = key === "whole" ? "" : `, first call ${first[key]} ms`;
    return {
      name,
      figure: `median ${time.toFixed(1)} ms${cold}${more}`,
      ratio: `${(time / plain).toFixed(1)} times a plain pass over the same arrays (${plain.toFixed(2)} ms)`,
    };
  };
  const size = `${PLACES.toLocaleString("en")} places, ${CHANGES.toLocaleString("en")} changes`;
  return [
    row(
      `km2 series of ${DAYS} days, each of ${REGIONS} regions, ${size}`,
      "series",
      `, ${rows.toLocaleString("en")} rows`,
    ),
    row(`km2 series of ${DAYS} days, all regions as one`, "whole", ""),
    row(`difference of two days, ${size}, with km2`, "days", `, ${differing.toLocaleString("en")} differ`),
    row("difference of two viewpoints on one day, with km2", "views", ""),
  ];
}
