import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { ClaimFilter } from "@/lib/domain/claim-filter";
import { POLICY_NUMBER } from "@/lib/domain/policy";
import type { Status } from "@/lib/domain/resolve/status";

/** What is told of a status; days are texts in what was stored. */
type StatusProperties = Omit<Status, "since" | "lastSpoken"> & { since: string; lastSpoken: string | null };

/** The properties of a status wherever it is written as JSON. */
export function statusProperties({
  status,
  holder,
  parties,
  rule,
  since,
  lastSpoken,
  stale,
  origins,
  because,
}: StatusProperties) {
  return { status, holder, parties, rule, since, lastSpoken, stale, origins, because };
}

export type MapFeature = Feature<Geometry | null>;

/** A place or region of the map with its status; geometry null where there is none. */
export function mapFeature({
  kind,
  id,
  name,
  status,
  geometry,
}: {
  kind: "place" | "region";
  id: string;
  name: string;
  status: StatusProperties;
  geometry: Geometry | null;
}): MapFeature {
  const identity = kind === "place" ? { placeId: id } : { regionId: id };
  return {
    type: "Feature",
    id,
    properties: { kind, ...identity, name, ...statusProperties(status) },
    geometry,
  };
}

/** Which view a map is of. */
interface MapView {
  theatre: string;
  date: string;
  viewpoint: string;
  asKnown: string;
  filter: ClaimFilter;
  knownAsOf: string | null;
}

/** The map of one day; its foreign members say which view it is. */
export type MapCollection = FeatureCollection & MapView;

/** Puts the features of a day and the view they are of into one collection. */
export function mapCollection(
  features: MapFeature[],
  view: MapView,
  policy: number = POLICY_NUMBER,
): MapCollection {
  // GeoJSON (RFC 7946, 3.2) lets a feature without a place have a null geometry; the type of a collection does not say so.
  return {
    type: "FeatureCollection",
    policy,
    ...view,
    features,
  } as unknown as MapCollection;
}
