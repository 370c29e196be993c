import { type Language, pickName } from "@/lib/domain/names";
import { type MapCollection, type MapFeature, mapCollection, mapFeature } from "@/lib/wire/map-geojson";
import type { SnapshotContent } from "./snapshot-content";

/**
 * The frozen day as GeoJSON, in the form of the live map: every place off the baseline, every region with claims. Of two
 * days that are compared each place stands once for each, the property `date` telling them apart.
 */
export function pinnedMap(content: SnapshotContent, language: Language): MapCollection {
  const { theatre, view, knownAsOf, policy } = content;
  const places = new Map(content.places.map((place) => [place.id, place]));
  const regions = new Map(content.regions.map((region) => [region.id, region]));
  const features = content.statuses.flatMap(({ date, items }) =>
    items.map(({ kind, id, ...status }): MapFeature => {
      const record = kind === "place" ? places.get(id) : regions.get(id);
      const position = places.get(id)?.position ?? null;
      const feature = mapFeature({
        kind,
        id,
        name: record ? pickName(record.names, language) : id,
        status,
        geometry:
          kind === "place"
            ? position && { type: "Point", coordinates: position }
            : (regions.get(id)?.geometry ?? null),
      });
      if (content.statuses.length === 1) return feature;
      return { ...feature, id: `${id} ${date}`, properties: { date, ...feature.properties } };
    }),
  );
  return mapCollection(
    features,
    {
      theatre: theatre.slug,
      date: view.date,
      viewpoint: view.viewpoint,
      asKnown: view.asKnown,
      filter: view.filters,
      knownAsOf,
    },
    policy,
  );
}
