import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildAreaSeries, measureAreaChange } from "@/lib/domain/area-columns";
import { type AreaGround, areaStatuses, regroup } from "@/lib/domain/area-ground";
import { addDays, type Day, fromDayNumber, toDay, toDayNumber } from "@/lib/domain/day";
import { type StatusName, statuses } from "@/lib/domain/resolve/status";
import type { Timelines } from "@/lib/domain/resolve/timelines";
import { type AreaCell, type AreaRegion, type AreaRow, plainChange, plainSeries } from "./plain-areas";

const first = toDay("2025-01-01");
const on = (count: number): Day => addDays(first, count);
const point = (count: number, status: StatusName, holder: string | null) => ({
  day: on(count),
  status,
  holder,
});

const dayCount = fc.integer({ min: 0, max: 30 });
const points = fc
  .uniqueArray(dayCount, { maxLength: 5 })
  .chain((days) =>
    fc.tuple(
      ...[...days]
        .sort((one, other) => one - other)
        .map((day) =>
          fc
            .constantFrom<[StatusName, string | null]>(
              ["claimed", "north"],
              ["assessed", "south"],
              ["contested", null],
              ["unknown", null],
              ["baseline", "north"],
            )
            .map(([status, holder]) => point(day, status, holder)),
        ),
    ),
  );
const cells = fc.array(
  fc.record({
    regionId: fc.constantFrom("upper", "lower"),
    m2: fc.integer({ min: 1, max: 80_000_000 }),
    baseline: fc.constantFrom("north", "south", null),
    points,
  }),
  { maxLength: 12 },
);
const span = fc
  .tuple(dayCount, dayCount)
  .map(([one, other]) => [on(Math.min(one, other)), on(Math.max(one, other))] as const);

const attributed = (all: AreaCell[], regionId: string) =>
  all.filter((cell) => cell.regionId === regionId).reduce((sum, cell) => sum + cell.m2, 0);
const groundOf = (all: AreaCell[]) =>
  ["upper", "lower"].map((id) => ({ id, m2: attributed(all, id) + 12_345 }));

const PARTIES = ["north", "south"];
const partyOf = (key: string | null) => (key === null ? -1 : PARTIES.indexOf(key));

function columnsOf(all: readonly AreaCell[], regions: readonly AreaRegion[]): [Timelines, AreaGround] {
  const told = all.flatMap((cell) => cell.points);
  const at = new Int32Array(all.length + 1);
  for (const [index, cell] of all.entries()) at[index + 1] = (at[index] ?? 0) + cell.points.length;
  const timelines = {
    at,
    day: Int32Array.from(told, ({ day }) => toDayNumber(day)),
    status: Uint8Array.from(told, ({ status }) => statuses.indexOf(status)),
    holder: Int8Array.from(told, ({ holder }) => partyOf(holder)),
    parties: new Int32Array(told.length),
    stale: new Uint8Array(told.length),
  };
  const ground = {
    m2: Float64Array.from(all, ({ m2 }) => m2),
    region: Int32Array.from(all, ({ regionId }) => regions.findIndex(({ id }) => id === regionId)),
    baseline: Int8Array.from(all, ({ baseline }) => partyOf(baseline)),
    regionM2: Float64Array.from(regions, ({ m2 }) => m2),
  };
  return [timelines, ground];
}

/** The series from columns, in words. */
function areaSeries(all: readonly AreaCell[], regions: readonly AreaRegion[], from: Day, to: Day): AreaRow[] {
  const series = buildAreaSeries(...columnsOf(all, regions), toDayNumber(from), toDayNumber(to));
  return [...series.m2].map((m2, row) => ({
    date: fromDayNumber(series.day[row] ?? 0),
    regionId: regions[series.region[row] ?? -1]?.id ?? "",
    party: PARTIES[series.holder[row] ?? -1] ?? null,
    status: areaStatuses[series.status[row] ?? -1] ?? "unknown",
    m2,
  }));
}

const areaChange = (all: readonly AreaCell[], from: Day, to: Day) =>
  measureAreaChange(
    ...columnsOf(all, groundOf([...all])),
    PARTIES.length,
    toDayNumber(from),
    toDayNumber(to),
  );

/** Rows of a region and day in an order that both ways of telling share. */
const inOrder = (rows: AreaRow[]) => {
  const key = (row: AreaRow) => `${row.regionId} ${row.date} ${row.status} ${row.party}`;
  return [...rows].sort((one, other) => (key(one) < key(other) ? -1 : 1));
};

describe("areas over time", () => {
  it("are, row for row, what the plain way tells cell by cell", () => {
    fc.assert(
      fc.property(cells, span, (all, [from, to]) => {
        const regions = groundOf(all);
        expect(inOrder(areaSeries(all, regions, from, to))).toEqual(
          inOrder(plainSeries(all, regions, from, to)),
        );
        expect(areaChange(all, from, to)).toEqual(
          plainChange(all, PARTIES, from, to).map(({ party: _, ...change }) => change),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("of regions put together are their areas added, and of one alone its own", () => {
    fc.assert(
      fc.property(cells, dayCount, (all, count) => {
        const regions = groundOf(all);
        const [timelines, ground] = columnsOf(all, regions);
        const sizesOf = (groupOf: number[]) => {
          const { status, holder, m2 } = buildAreaSeries(
            timelines,
            regroup(ground, groupOf),
            toDayNumber(on(count)),
            toDayNumber(on(count)),
          );
          return new Map([...m2].map((size, row) => [`${status[row]} ${holder[row]}`, size]));
        };
        const [upper, lower, both] = [sizesOf([0, -1]), sizesOf([-1, 0]), sizesOf([0, 0])];
        for (const [part, m2] of both) expect(m2).toBe((upper.get(part) ?? 0) + (lower.get(part) ?? 0));
        for (const part of [...upper.keys(), ...lower.keys()]) expect(both.has(part)).toBe(true);
      }),
    );
  });

  it("add up to the whole region on every day, exactly", () => {
    fc.assert(
      fc.property(cells, span, (all, [from, to]) => {
        for (const region of groundOf(all)) {
          const byDay = new Map<Day, number>();
          for (const row of areaSeries(all, groundOf(all), from, to))
            if (row.regionId === region.id) byDay.set(row.date, (byDay.get(row.date) ?? 0) + row.m2);
          expect([...byDay.keys()]).toEqual(expect.arrayContaining([from, to]));
          for (const whole of byDay.values()) expect(whole).toBe(region.m2);
        }
      }),
    );
  });

  it("carried forward, give for any day what adding the cells of that day gives", () => {
    fc.assert(
      fc.property(cells, span, dayCount, (all, [from, to], count) => {
        const day = on(count);
        fc.pre(day >= from && day <= to);
        const newest = new Map<string, AreaRow>();
        for (const row of areaSeries(all, groundOf(all), from, to))
          if (row.date <= day) newest.set(`${row.regionId} ${row.status} ${row.party}`, row);
        const plain = new Map<string, number>();
        for (const cell of all) {
          const now = cell.points.findLast((one) => one.day <= day);
          const key = `${cell.regionId} ${now?.status ?? "baseline"} ${now ? now.holder : cell.baseline}`;
          plain.set(key, (plain.get(key) ?? 0) + cell.m2);
        }
        for (const [key, row] of newest)
          if (row.status !== "unattributed") expect(row.m2).toBe(plain.get(key) ?? 0);
        for (const [key, m2] of plain) expect(newest.get(key)?.m2).toBe(m2);
      }),
    );
  });

  it("change by gain less loss, and what one party gains from another is that one's loss", () => {
    fc.assert(
      fc.property(cells, span, (all, [from, to]) => {
        const held = (party: string, day: Day) =>
          areaSeries(all, groundOf(all), day, day)
            .filter((row) => row.party === party)
            .reduce((sum, row) => sum + row.m2, 0);
        for (const [party, { gainM2, lossM2, netM2 }] of areaChange(all, from, to).entries()) {
          expect(netM2).toBe(gainM2 - lossM2);
          expect(netM2).toBe(held(PARTIES[party] ?? "", to) - held(PARTIES[party] ?? "", from));
        }
      }),
    );
  });

  it("name land outside every catchment, and list a part at 0 from the first day on", () => {
    const cell: AreaCell = {
      regionId: "upper",
      m2: 4_000_000,
      baseline: "north",
      points: [point(3, "claimed", "south")],
    };
    const rows = areaSeries([cell], [{ id: "upper", m2: 10_000_000 }], on(0), on(9));
    expect(rows.map(({ date, party, status, m2 }) => [date, party, status, m2])).toEqual([
      ["2025-01-01", "north", "baseline", 4_000_000],
      ["2025-01-01", "south", "claimed", 0],
      ["2025-01-01", null, "unattributed", 6_000_000],
      ["2025-01-04", "north", "baseline", 0],
      ["2025-01-04", "south", "claimed", 4_000_000],
      ["2025-01-04", null, "unattributed", 6_000_000],
      ["2025-01-10", "north", "baseline", 0],
      ["2025-01-10", "south", "claimed", 4_000_000],
      ["2025-01-10", null, "unattributed", 6_000_000],
    ]);
  });

  it("count land taken and lost again between the two days as neither gain nor loss", () => {
    const cell: AreaCell = {
      regionId: "upper",
      m2: 5,
      baseline: "north",
      points: [point(3, "claimed", "south"), point(6, "agreed", "north")],
    };
    expect(areaChange([cell], on(0), on(9))).toEqual([
      { gainM2: 0, lossM2: 0, netM2: 0 },
      { gainM2: 0, lossM2: 0, netM2: 0 },
    ]);
  });
});
