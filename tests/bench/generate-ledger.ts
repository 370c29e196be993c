import { statuses } from "@/lib/domain/resolve/status";
import { createRandom, DAYS } from "./generate-claims";
import { FIRST_DAY } from "./ledger-payload";
import type { LedgerChange, LedgerPlace } from "./read-ledger";

const TOWNS = 1_200;
const REGIONS = 27;
/** Degrees that a day's changes reach at most. */
const REACH = 0.4;

const LOOKS: Pick<LedgerChange, "status" | "holder" | "parties">[] = [
  { status: statuses.indexOf("assessed"), holder: 1, parties: 0 },
  { status: statuses.indexOf("contested"), holder: -1, parties: 3 },
  { status: statuses.indexOf("agreed"), holder: 0, parties: 0 },
];

/** A ledger of the shape of the real one: places in clusters, and fronts that wander and turn whole neighbourhoods. */
export function generateLedger(
  placeCount: number,
  changeCount: number,
): { places: LedgerPlace[]; changes: LedgerChange[] } {
  const random = createRandom(1991);
  const spread = () => random() + random() + random() - 1.5;
  const towns = Array.from({ length: TOWNS }, () => [22 + random() * 18, 45 + random() * 7] as const);
  const places = Array.from({ length: placeCount }, (_, i): LedgerPlace => {
    const [lng, lat] = towns[Math.floor(random() * TOWNS)] ?? [30, 49];
    const position: [number, number] = [roundDegrees(lng + spread() / 3), roundDegrees(lat + spread() / 4)];
    const region = `r${Math.floor(((lng - 22) / 18) * REGIONS)}`;
    return { id: `p${i.toString(31)}`, en: `Place ${i}`, uk: null, position, region, baseline: 0 };
  });
  const changes: LedgerChange[] = [];
  let [lng, lat] = [36, 48.5];
  while (changes.length < changeCount) {
    const day = FIRST_DAY + 1 + Math.floor(((changes.length + random()) / (changeCount + 1)) * (DAYS - 1));
    [lng, lat] =
      random() < 0.1
        ? (towns[Math.floor(random() * TOWNS)] ?? [36, 48.5])
        : [lng + spread() / 4, lat + spread() / 5];
    const [atLng, atLat] = [lng, lat];
    const size = 1 + Math.floor(random() ** 4 * 150);
    const look = LOOKS[Math.floor(random() * LOOKS.length)];
    const near = places
      .filter(({ position: [x, y] }) => Math.abs(x - atLng) < REACH && Math.abs(y - atLat) < REACH)
      .map(({ id, position: [x, y] }) => ({ id, far: ((x - atLng) * 0.65) ** 2 + (y - atLat) ** 2 }))
      .sort((a, b) => a.far - b.far)
      .slice(0, Math.min(size, changeCount - changes.length));
    if (look) changes.push(...near.map(({ id }) => ({ placeId: id, day, ...look })));
  }
  return { places, changes };
}

const roundDegrees = (value: number): number => Math.round(value * 1e5) / 1e5;
