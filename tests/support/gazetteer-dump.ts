import { booleanPointInPolygon } from "@turf/turf";
import type { Region } from "@/lib/domain/region";
import { createRandom } from "@/tests/bench/generate-claims";

/** First id that no place of the demonstration has. */
const FIRST_ID = 90_000_001;
const DAY = "2026-07-28";

function boxOf({ geometry }: Pick<Region, "geometry">): [number, number, number, number] {
  const points = (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).flat(2);
  const [lngs, lats] = [points.map(([lng = 0]) => lng), points.map(([, lat = 0]) => lat)];
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

/**
 * The lines of a GeoNames country dump (19 columns parted by tabs) with so many settlements in each region, drawn by
 * lot, the same every time: every third one within some hundred metres to a few kilometres of the one before, as
 * villages along a road are, so that cells of all sizes come about.
 */
export function writeGazetteerDump(regions: Iterable<Region>, perRegion: number): string[] {
  const random = createRandom(19);
  const lines: string[] = [];
  for (const region of regions) {
    const [west, south, east, north] = boxOf(region);
    let near: [number, number] = [west, south];
    for (let count = 0; count < perRegion; ) {
      const isNear = count % 3 === 2;
      const point: [number, number] = isNear
        ? [near[0] + (random() - 0.5) / 20, near[1] + (random() - 0.5) / 30]
        : [west + random() * (east - west), south + random() * (north - south)];
      if (!booleanPointInPolygon(point, region.geometry)) {
        if (isNear) near = [west + random() * (east - west), south + random() * (north - south)];
        continue;
      }
      near = point;
      const [id, name] = [FIRST_ID + lines.length, `${region.names.en} ${count + 1}`];
      const [lng, lat] = point.map((value) => value.toFixed(5));
      const [country, admin1] = (region.admin1 ?? "").split(".");
      lines.push(
        [
          id,
          name,
          name,
          "",
          lat,
          lng,
          "P",
          "PPL",
          country,
          "",
          admin1,
          "",
          "",
          "",
          "0",
          "",
          "150",
          "",
          DAY,
        ].join("\t"),
      );
      count += 1;
    }
  }
  return lines;
}
