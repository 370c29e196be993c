import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { toDay, toDayNumber } from "@/lib/domain/day";
import { statuses } from "@/lib/domain/resolve/status";
import { toSearchKey } from "@/lib/domain/search-key";
import { readGazetteerLines } from "@/lib/server/read-gazetteer-file";
import { parseGeonames } from "@/lib/wire/geonames";
import { createRandom } from "./generate-claims";

/** A place of the bench: who held it on the first day is an index of a party. */
export interface LedgerPlace {
  id: string;
  en: string;
  uk: string | null;
  position: [number, number];
  region: string | null;
  baseline: number;
}

/** From a day on a place is said to be so. */
export interface LedgerChange {
  placeId: string;
  /** Julian day number. */
  day: number;
  status: number;
  holder: number;
  parties: number;
}

const ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
const UA = 0;
const RU = 1;
const BOTH = 3;

/** What the ledger's words for a state stand for. */
function lookOf(word: string): Pick<LedgerChange, "status" | "holder" | "parties"> {
  const status = (name: (typeof statuses)[number]) => statuses.indexOf(name);
  if (/contested|grey|truce/i.test(word)) return { status: status("contested"), holder: -1, parties: BOTH };
  if (/russia|ru_held|\bPR\b|^RU$/i.test(word)) return { status: status("assessed"), holder: RU, parties: 0 };
  if (/liberated/i.test(word)) return { status: status("agreed"), holder: UA, parties: 0 };
  if (/ukraine|ua_held|^UA$/i.test(word)) return { status: status("assessed"), holder: UA, parties: 0 };
  return { status: status("unknown"), holder: -1, parties: 0 };
}

const REGION_KM_SQUARED = 15 * 15;

/** The places of the GeoNames dump and the changes of the two-source ledger in a folder of test files. */
export async function readLedger(
  folder: string,
): Promise<{ places: LedgerPlace[]; changes: LedgerChange[] }> {
  const places: LedgerPlace[] = [];
  const byGeonameId = new Map<string, LedgerPlace>();
  const byName = new Map<string, LedgerPlace[]>();
  const add = (place: LedgerPlace) => {
    places.push(place);
    const key = toSearchKey(place.en);
    byName.set(key, [...(byName.get(key) ?? []), place]);
    return place;
  };
  for await (const row of parseGeonames(readGazetteerLines(join(folder, "gazetteer/geonames-UA.zip")))) {
    if (row.kind !== "record") continue;
    const { geonameId, name, names, lng, lat, admin1 } = row.record;
    const uk = names.find(({ lang }) => lang === "uk")?.text ?? null;
    const id = shortId(geonameId);
    const place = add({ id, en: name, uk, position: [lng, lat], region: admin1, baseline: UA });
    byGeonameId.set(String(geonameId), place);
  }
  const rows: Record<string, string>[] = parse(readFileSync(join(folder, "claims/ledger-two-sources.csv")), {
    columns: true,
  });
  const changes = rows.map((row): LedgerChange => {
    const name = row.place ?? "";
    const position: [number, number] = [Number(row.lon), Number(row.lat)];
    const near = (byName.get(toSearchKey(name)) ?? []).find(
      (place) => squaredKm(place.position, position) < REGION_KM_SQUARED,
    );
    const known = byGeonameId.get(row.geonameid ?? "") ?? near;
    const place =
      known ??
      add({ id: shortId(1e8 + places.length), en: name, uk: null, position, region: null, baseline: UA });
    return { placeId: place.id, day: toDayNumber(toDay(row.date ?? "")), ...lookOf(row.to ?? "") };
  });
  return { places, changes };
}

/** An id as random as those of the product: spread over 12 signs, so that it cannot be compressed. */
function shortId(seed: number): string {
  const random = createRandom(seed);
  return Array.from({ length: 12 }, () => ALPHABET[Math.floor(random() * ALPHABET.length)]).join("");
}

/** Square of the distance between two positions in km, on a plane that fits 49 degrees north. */
function squaredKm([lng, lat]: [number, number], [otherLng, otherLat]: [number, number]): number {
  return ((lng - otherLng) * 73) ** 2 + ((lat - otherLat) * 111) ** 2;
}
