import type { Db } from "@/lib/db/connect";
import type { Day } from "@/lib/domain/day";
import { type Language, pickName } from "@/lib/domain/names";
import { type Outcome, succeed } from "@/lib/domain/outcome";
import { placeName } from "@/lib/domain/place";
import { regionSubject } from "@/lib/domain/resolve/case-from-world";
import { type MapCollection, type MapFeature, mapCollection, mapFeature } from "@/lib/wire/map-geojson";
import { changedOn } from "./changed-places";
import { claimsByRegion } from "./claims-by-subject";
import { openView, type ViewQuery } from "./open-view";

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
  const { world, resolver, lastDay, theatre } = opened.value;
  const day = date ?? lastDay;
  const features: MapFeature[] = [];
  for (const { id, place, subject } of changedOn(opened.value, day)) {
    features.push(
      mapFeature({
        kind: "place",
        id,
        name: placeName(place, lang),
        status: resolver.resolve(subject, day),
        geometry: place.position && { type: "Point", coordinates: place.position },
      }),
    );
  }
  for (const id of claimsByRegion(world).keys()) {
    const [region, subject] = [world.regions.get(id), regionSubject(world, id)];
    if (!region || !subject) continue;
    features.push(
      mapFeature({
        kind: "region",
        id,
        name: pickName(region.names, lang),
        status: resolver.resolve(subject, day),
        geometry: region.geometry,
      }),
    );
  }
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
