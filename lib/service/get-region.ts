import type { Db } from "@/lib/db/connect";
import { findRecordTheatre } from "@/lib/db/read-history";
import type { Day } from "@/lib/domain/day";
import type { Language } from "@/lib/domain/names";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { push } from "@/lib/domain/resolve/by-key";
import { regionSubject } from "@/lib/domain/resolve/case-from-world";
import { publicClaims } from "@/lib/domain/world";
import type { NamedSource, RegionRow, RegionView } from "@/lib/wire/analysis-views";
import type { PayloadClaim } from "@/lib/wire/atlas-payload";
import { toKm2 } from "@/lib/wire/cell-areas";
import { statusSentence } from "@/lib/wire/status-sentence";
import { placeNames } from "@/lib/wire/world-views";
import { changedOn } from "./changed-places";
import { keepByWorld } from "./keep-by-world";
import { unmappedInOrder } from "./list-unmapped";
import { areasOf } from "./measure-areas";
import { namedSources } from "./named-sources";
import { type OpenView, openView, openViewOf, type ViewQuery } from "./open-view";
import { readAreas } from "./read-cells";
import { readSpan } from "./read-span";
import { pickShown } from "./shown-claims";
import { regionsOfClaim } from "./stated-figures";

/** The claims that the map cannot show by the regions that they are about, newest saying first. */
const unmappedByRegion = keepByWorld((world): ReadonlyMap<string, readonly PayloadClaim[]> => {
  const unmapped = new Map(unmappedInOrder(world).map((claim) => [claim.id, claim]));
  const regionsOf = new Map(
    publicClaims(world).flatMap((shown) =>
      unmapped.has(shown.claim.id) ? [[shown.claim.id, regionsOfClaim(world, shown)] as const] : [],
    ),
  );
  const byRegion = new Map<string, PayloadClaim[]>();
  for (const [id, claim] of unmapped)
    for (const region of new Set(regionsOf.get(id))) push(byRegion, region, claim);
  return byRegion;
});

/** Places of each region that are not as on the first day, with their status on a day. */
function changedPlaces(view: OpenView, day: Day): Map<string, Omit<RegionView["places"][number], "km2">[]> {
  const { resolver } = view;
  const byRegion = new Map<string, Omit<RegionView["places"][number], "km2">[]>();
  for (const { id, place, subject } of changedOn(view, day)) {
    if (place.regionId === null) continue;
    push(byRegion, place.regionId, { id, names: placeNames(place), status: resolver.resolve(subject, day) });
  }
  return byRegion;
}

/**
 * The regions of a theatre (slug null: the first one) as they are on its last day with claims.
 * Security: public.
 */
export async function listRegionRows(
  db: Db,
  { slug, lang, ...query }: ViewQuery & { slug: string | null; lang: Language },
): Promise<
  Outcome<{ day: Day; regions: RegionRow[]; parties: RegionView["parties"]; namedSources: NamedSource[] }>
> {
  const opened = await openView(db, slug, query);
  if (!opened.ok) return opened;
  const { world, resolver, lastDay, theatre } = opened.value;
  const areas = await areasOf(db, opened.value, { ...query, lang, from: lastDay, to: lastDay, region: null });
  if (!areas.ok) return areas;
  const changed = changedPlaces(opened.value, lastDay);
  const regions = [...world.regions].flatMap(([id, { key, names }]): RegionRow[] => {
    const subject = regionSubject(world, id);
    const km2 = areas.value.regions.find((one) => one.region === key)?.km2 ?? 0;
    const status = subject && resolver.resolve(subject, lastDay);
    return status ? [{ id, key, names, km2, status, changedPlaces: changed.get(id)?.length ?? 0 }] : [];
  });
  return succeed({
    day: lastDay,
    regions,
    parties: theatre.parties,
    namedSources: namedSources(opened.value),
  });
}

/**
 * A region between two days (absent: the theatre's first day, the last day with claims): its areas over time, and its
 * status and places on the last of them.
 * Security: public.
 */
export async function getRegion(
  db: Db,
  {
    id,
    lang,
    from,
    to,
    ...query
  }: ViewQuery & { id: string; from: Day | null; to: Day | null; lang: Language },
): Promise<Outcome<RegionView>> {
  const missing = fail("notFound", "There is no such region.");
  const theatreId = await findRecordTheatre(db, "region", id);
  if (theatreId === null) return missing;
  const opened = await openViewOf(db, theatreId, query);
  if (!opened.ok) return opened;
  const { world, resolver, theatre } = opened.value;
  const [region, subject] = [world.regions.get(id), regionSubject(world, id)];
  if (!region || !subject) return missing;

  const span = readSpan(opened.value, { from, to });
  const areas = await areasOf(db, opened.value, { ...query, ...span, lang, region: id });
  if (!areas.ok) return areas;
  const sizes = await readAreas(db, opened.value);
  const places = (changedPlaces(opened.value, span.to).get(id) ?? []).map((place) => ({
    ...place,
    km2: toKm2(sizes.get(place.id)?.m2 ?? 0),
  }));
  const status = resolver.resolve(subject, span.to);
  const claims = pickShown(world, status.because);
  const { key, names } = region;
  const { parties } = theatre;
  const all = [...world.places.values()].filter((place) => place.regionId === id).length;
  return succeed({
    id,
    key,
    names,
    theatreSlug: theatre.slug,
    ...span,
    km2: areas.value.regions[0]?.km2 ?? 0,
    status,
    sentence: statusSentence({ name: names, date: span.to, status, claims, parties }, lang),
    places,
    changedPlaces: places.length,
    baselinePlaces: all - places.length,
    withoutPlace: [...(unmappedByRegion(world).get(id) ?? [])],
    areas: areas.value,
    statedClaims: pickShown(
      world,
      areas.value.stated.map(({ claimId }) => claimId),
    ),
    parties,
    namedSources: namedSources(opened.value),
  });
}
