import type { AreaPart } from "@/lib/domain/area-ground";
import type { Day } from "@/lib/domain/day";
import type { PartyKey } from "@/lib/domain/identity";
import type { ChangePoint } from "@/lib/domain/resolve/status";

// Areas told the plain way, cell by cell with words for everything: what the columns have to equal.

/** A catchment with the timeline of its place. Before the first change point it is held as on the first day. */
export interface AreaCell {
  regionId: string;
  m2: number;
  /** Who held it on the first day; null is unknown. */
  baseline: PartyKey | null;
  points: readonly Pick<ChangePoint, "day" | "status" | "holder">[];
}

/** A region's whole area in square metres. */
export interface AreaRegion {
  id: string;
  m2: number;
}

/** The size of one part of a region on one day. */
export interface AreaRow extends AreaPart {
  date: Day;
  regionId: string;
  m2: number;
}

/** Land that a party is shown as holding, compared between two days. */
export interface AreaChange {
  party: PartyKey;
  gainM2: number;
  lossM2: number;
  netM2: number;
}

const partKey = (part: AreaPart) => `${part.status} ${part.party ?? ""}`;

/** The part a cell belongs to on a day. */
function partOn({ points, baseline }: AreaCell, day: Day): AreaPart {
  const point = points.findLast((one) => one.day <= day);
  return point ? { party: point.holder, status: point.status } : { party: baseline, status: "baseline" };
}

/** Sizes of a region's parts as they are on the first day, and what each later day adds to and takes from them. */
interface Ledger {
  parts: Map<string, AreaPart>;
  first: Map<string, number>;
  byDay: Map<Day, Map<string, number>>;
}

function add(sizes: Map<string, number>, key: string, m2: number): void {
  sizes.set(key, (sizes.get(key) ?? 0) + m2);
}

function keepLedger(cells: AreaCell[], region: AreaRegion, from: Day, to: Day): Ledger {
  const ledger: Ledger = { parts: new Map(), first: new Map(), byDay: new Map() };
  const enter = (sizes: Map<string, number>, part: AreaPart, m2: number) => {
    const key = partKey(part);
    ledger.parts.set(key, part);
    add(sizes, key, m2);
  };
  let attributed = 0;
  for (const cell of cells) {
    attributed += cell.m2;
    let part = partOn(cell, from);
    enter(ledger.first, part, cell.m2);
    for (const point of cell.points) {
      if (point.day <= from || point.day > to) continue;
      const next: AreaPart = { party: point.holder, status: point.status };
      if (partKey(next) === partKey(part)) continue;
      const changes = ledger.byDay.get(point.day) ?? new Map<string, number>();
      ledger.byDay.set(point.day, changes);
      enter(changes, part, -cell.m2);
      enter(changes, next, cell.m2);
      part = next;
    }
  }
  enter(ledger.first, { party: null, status: "unattributed" }, Math.max(0, region.m2 - attributed));
  return ledger;
}

/**
 * The size of every part of every region over time, in square metres.
 *
 * A region has rows for `from`, for `to` and for each day between on which a part of it changes; on the days in between
 * the rows of the last day before them hold on. On each of its days it has one row for every part it ever has in the
 * span, those of size 0 too: so each part can be carried forward by itself, and the rows of a day add up to the whole
 * of the region, exactly. Where cells exceed the region's own area by rounding, the cells are the whole.
 */
export function plainSeries(
  cells: readonly AreaCell[],
  regions: readonly AreaRegion[],
  from: Day,
  to: Day,
): AreaRow[] {
  const byRegion = new Map(regions.map((region) => [region.id, [] as AreaCell[]]));
  for (const cell of cells) byRegion.get(cell.regionId)?.push(cell);
  return regions.flatMap((region) => {
    const { parts, first, byDay } = keepLedger(byRegion.get(region.id) ?? [], region, from, to);
    const order = [...parts.keys()].sort();
    const sizes = new Map(first);
    const days = [...new Set([from, ...byDay.keys(), to])].sort();
    return days.flatMap((date) => {
      for (const [key, m2] of byDay.get(date) ?? []) add(sizes, key, m2);
      return order.flatMap((key) => {
        const part = parts.get(key);
        return part ? [{ date, regionId: region.id, ...part, m2: sizes.get(key) ?? 0 }] : [];
      });
    });
  });
}

/**
 * Gross gain, gross loss and net of each party in square metres: the land it is shown as holding, by whatever status,
 * on the second day and not on the first, and the other way round. Only the two days are compared: land gained and
 * lost again between them counts as neither. Contested and unknown land is held by nobody.
 */
export function plainChange(
  cells: readonly AreaCell[],
  parties: readonly PartyKey[],
  from: Day,
  to: Day,
): AreaChange[] {
  const gain = new Map<PartyKey, number>();
  const loss = new Map<PartyKey, number>();
  for (const cell of cells) {
    const [before, after] = [partOn(cell, from).party, partOn(cell, to).party];
    if (before === after) continue;
    if (after !== null) add(gain, after, cell.m2);
    if (before !== null) add(loss, before, cell.m2);
  }
  return parties.map((party) => {
    const [gainM2, lossM2] = [gain.get(party) ?? 0, loss.get(party) ?? 0];
    return { party, gainM2, lossM2, netM2: gainM2 - lossM2 };
  });
}
