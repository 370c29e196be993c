import { findCatchmentsDigest } from "@/lib/db/catchment-store";
import type { Db } from "@/lib/db/connect";
import { type Outcome, succeed } from "@/lib/domain/outcome";
import { POLICY_NUMBER } from "@/lib/domain/policy";
import { regionSubject } from "@/lib/domain/resolve/case-from-world";
import { ATLAS_PAYLOAD_VERSION, type AtlasPayload, type PayloadClaim } from "@/lib/wire/atlas-payload";
import { placeNames, unmappedClaims, viewClaims } from "@/lib/wire/world-views";
import { type OpenView, openView, type ViewQuery } from "./open-view";
import { claimsByPlace, claimsByRegion, resolvePlaces } from "./resolve-places";

function countByDay(claims: PayloadClaim[]): AtlasPayload["histogram"] {
  const days = new Map<string, number>();
  for (const { countsFrom } of claims) if (countsFrom) days.set(countsFrom, (days.get(countsFrom) ?? 0) + 1);
  return [...days]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, count]) => ({ day, claims: count }));
}

function payloadOf(view: OpenView, query: ViewQuery, catchments: string | null): AtlasPayload {
  const { world, theatre, resolver, lastDay } = view;
  const claims = viewClaims(world);
  const byPlace = claimsByPlace(world);
  const byRegion = claimsByRegion(world);
  const timelines = resolvePlaces(view, new Set(byPlace.keys()));
  return {
    version: ATLAS_PAYLOAD_VERSION,
    policy: POLICY_NUMBER,
    theatre: {
      id: world.theatreId,
      slug: theatre.slug,
      names: theatre.names,
      startsOn: theatre.startsOn,
      parties: theatre.parties,
    },
    viewpoint: query.viewpoint,
    asKnown: query.asKnown,
    knownAsOf: world.recordedAt ?? "",
    lastDay,
    places: [...timelines].flatMap(([id, points]) => {
      const place = world.places.get(id);
      if (!place) return [];
      return [
        {
          id,
          names: placeNames(place),
          regionId: place.regionId,
          position: place.position,
          points,
          claimIds: byPlace.get(id) ?? [],
        },
      ];
    }),
    regions: [...world.regions].flatMap(([id, { key, names, baseline }]) => {
      const subject = regionSubject(world, id);
      return subject
        ? [{ id, key, names, baseline, points: resolver.timeline(subject), claimIds: byRegion.get(id) ?? [] }]
        : [];
    }),
    claims,
    unmapped: unmappedClaims(world),
    histogram: countByDay(claims),
    catchments,
  };
}

/**
 * Everything the map page needs of a theatre (slug null: the first one) in one view.
 * Security: public; drafts, struck records and withheld evidence never enter it.
 */
export async function readAtlas(
  db: Db,
  { slug, ...query }: ViewQuery & { slug: string | null },
): Promise<Outcome<AtlasPayload>> {
  const opened = await openView(db, slug, query);
  if (!opened.ok) return opened;
  const catchments = await findCatchmentsDigest(db, opened.value.world.theatreId, opened.value.world.head);
  return succeed(payloadOf(opened.value, query, catchments));
}
