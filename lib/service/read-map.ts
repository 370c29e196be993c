import type { Db } from "@/lib/db/connect";
import type { Day } from "@/lib/domain/day";
import { type Language, pickName } from "@/lib/domain/names";
import { type Outcome, succeed } from "@/lib/domain/outcome";
import { placeName } from "@/lib/domain/place";
import { type MapCollection, type MapFeature, mapCollection, mapFeature } from "@/lib/wire/map-geojson";
import { openView, type ViewQuery } from "./open-view";
import { statusesOn } from "./statuses-on";

/**
 * The map of a day as GeoJSON: every place whose status is not the baseline and every region with claims.
 * Without a date, the last day that has claims.
 * Security: public.
 */
export async function readMap(
  db: Db,
  { slug, date, lang, ...query }: ViewQuery & { slug: string; date: Day | null; lang: Language },
): Promise<Outcome<MapCollection>> {
  const opened = await openView(db, slug, query);
  if (!opened.ok) return opened;
  const { world, lastDay, theatre } = opened.value;
  const day = date ?? lastDay;
  const features = statusesOn(opened.value, day).map(
    (shown): MapFeature =>
      shown.kind === "place"
        ? mapFeature({
            ...shown,
            name: placeName(shown.place, lang),
            geometry: shown.place.position && { type: "Point", coordinates: shown.place.position },
          })
        : mapFeature({
            ...shown,
            name: pickName(shown.region.names, lang),
            geometry: shown.region.geometry,
          }),
  );
  return succeed(
    mapCollection(features, {
      theatre: theatre.slug,
      date: day,
      viewpoint: query.viewpoint,
      asKnown: query.asKnown,
      filter: query.filter,
      knownAsOf: world.recordedAt,
    }),
  );
}
