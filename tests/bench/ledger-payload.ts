import type { DayColumns } from "@/lib/domain/day-columns";
import { POLICY_NUMBER, STALE_AFTER_DAYS } from "@/lib/domain/policy";
import { statuses } from "@/lib/domain/resolve/status";
import { orderPlaces, type PlaceDirectory } from "@/lib/wire/place-directory";
import type { TimelinePayload } from "@/lib/wire/timeline-payload";
import type { LedgerChange, LedgerPlace } from "./read-ledger";

export const FIRST_DAY = 2_459_635; // 2022-02-24
const DAYS = 4 * 365 + 1;
const BASELINE = statuses.indexOf("baseline");

/** The directory of a ledger's places and the timelines of its changes, the last of a day counting, with staleness by the 60-day rule. */
export function ledgerPayload(ledger: { places: LedgerPlace[]; changes: LedgerChange[] }): {
  directory: PlaceDirectory;
  payload: TimelinePayload;
  changes: number;
} {
  const places = orderPlaces(ledger.places);
  const regions = [...new Set(places.flatMap(({ region }) => region ?? []))].sort();
  const changesOf = new Map<string, LedgerChange[]>();
  for (const change of [...ledger.changes].sort((a, b) => a.day - b.day)) {
    const own = changesOf.get(change.placeId) ?? [];
    if (own.at(-1)?.day === change.day) own.pop();
    changesOf.set(change.placeId, [...own, change]);
  }
  const lastDay = FIRST_DAY + DAYS - 1;
  const points: { day: number; status: number; holder: number; parties: number; stale: number }[] = [];
  const at = [0];
  let changes = 0;
  for (const baseline of [...places.map((place) => place.baseline), ...regions.map(() => 0)]) {
    const own = changesOf.get(places[at.length - 1]?.id ?? "") ?? [];
    let now = { day: FIRST_DAY, status: BASELINE, holder: baseline, parties: 0, stale: 0 };
    points.push(now);
    const age = (until: number) => {
      const day = now.day + STALE_AFTER_DAYS;
      if (now.status !== BASELINE && day < until) points.push({ ...now, day, stale: 1 });
    };
    for (const { day, status, holder, parties } of own) {
      if (status === now.status && holder === now.holder) continue;
      age(day);
      now = { day, status, holder, parties, stale: 0 };
      points.push(now);
      changes += 1;
    }
    age(Number.POSITIVE_INFINITY);
    at.push(points.length);
  }
  const directory: PlaceDirectory = {
    places: {
      ids: places.map(({ id }) => id),
      names: places.map(({ en, uk }) => ({ en, uk })),
      lng: Float64Array.from(places, ({ position }) => position[0]),
      lat: Float64Array.from(places, ({ position }) => position[1]),
      region: Int32Array.from(places, ({ region }) => regions.indexOf(region ?? "")),
      baseline: Int8Array.from(places, (place) => place.baseline),
      isNamed: Uint8Array.from(places, ({ id }) => (changesOf.has(id) ? 1 : 0)),
    },
    regions: {
      ids: regions,
      keys: regions,
      names: regions.map((en) => ({ en, uk: null })),
      baseline: new Int8Array(regions.length),
      isNamed: new Uint8Array(regions.length),
    },
    parties: ["ua", "ru"],
  };
  const payload: TimelinePayload = {
    policy: POLICY_NUMBER,
    startsOn: FIRST_DAY,
    lastDay,
    parties: ["ua", "ru"],
    timelines: {
      at: Int32Array.from(at),
      day: Int32Array.from(points, ({ day }) => day),
      status: Uint8Array.from(points, ({ status }) => status),
      holder: Int8Array.from(points, ({ holder }) => holder),
      parties: Int32Array.from(points, ({ parties }) => parties),
      stale: Uint8Array.from(points, ({ stale }) => stale),
    },
    days: countDays(ledger.changes),
  };
  return { directory, payload, changes };
}

/** Every change of the ledger as a claim that is certain of its day. */
function countDays(changes: readonly LedgerChange[]): DayColumns {
  const days: DayColumns = {
    first: FIRST_DAY,
    certain: new Uint32Array(DAYS),
    uncertain: new Uint32Array(DAYS),
    events: new Uint8Array(DAYS),
  };
  for (const { day } of changes) {
    days.certain[day - FIRST_DAY] = (days.certain[day - FIRST_DAY] ?? 0) + 1;
    days.events[day - FIRST_DAY] = 1;
  }
  return days;
}
