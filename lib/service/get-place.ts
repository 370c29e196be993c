import type { Db } from "@/lib/db/connect";
import { findRecordTheatre } from "@/lib/db/read-history";
import type { Day } from "@/lib/domain/day";
import type { Language } from "@/lib/domain/names";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { placeSubject } from "@/lib/domain/resolve/case-from-world";
import type { PlaceView } from "@/lib/wire/record-views";
import { statusSentence } from "@/lib/wire/status-sentence";
import { placeNames } from "@/lib/wire/world-views";
import { claimsByPlace } from "./claims-by-subject";
import { namedSources } from "./named-sources";
import { openViewOf, type ViewQuery } from "./open-view";
import { recordHistory } from "./record-history";
import { partyViews, statementRows } from "./record-rows";
import { pickShown } from "./shown-claims";

/**
 * A place with its status on a day (null: the last day that has claims), why, and every public statement that speaks of it.
 * Security: public.
 */
export async function getPlace(
  db: Db,
  { id, date, lang, ...query }: ViewQuery & { id: string; date: Day | null; lang: Language },
): Promise<Outcome<PlaceView>> {
  const missing = fail("notFound", "There is no such place.");
  const theatreId = await findRecordTheatre(db, "place", id);
  if (theatreId === null) return missing;
  const opened = await openViewOf(db, theatreId, query);
  if (!opened.ok) return opened;
  const { world, theatre, resolver, lastDay } = opened.value;
  const [place, subject] = [world.places.get(id), placeSubject(world, id)];
  if (!place || !subject) return missing;

  const day = date ?? lastDay;
  const status = resolver.resolve(subject, day);
  const claims = pickShown(world, [...(claimsByPlace(world).get(id) ?? []), ...status.because]);
  const statementIds = [...new Set(claims.map((claim) => claim.statementId))];
  const region = place.regionId === null ? undefined : world.regions.get(place.regionId);
  const label = placeNames(place);
  const revisions = await recordHistory(db, "place", id, world.head, (value) => value);
  return succeed({
    id,
    theatreSlug: theatre.slug,
    names: place.names,
    label,
    region:
      region && place.regionId !== null ? { id: place.regionId, key: region.key, names: region.names } : null,
    kind: place.kind,
    geonameId: place.geonameId,
    population: place.population,
    position: place.position,
    positionSource: place.positionSource,
    baseline: place.baseline,
    revision: revisions.at(-1)?.number ?? 1,
    revisions,
    date: day,
    status,
    sentence: statusSentence({ name: label, date: day, status, claims, parties: theatre.parties }, lang),
    statements: statementRows(world, statementIds),
    parties: partyViews(world),
    namedSources: namedSources(opened.value),
  });
}
