import type { Db } from "@/lib/db/connect";
import { matchStatementIds } from "@/lib/db/list-statement-ids";
import { loadWorld } from "@/lib/db/load-world";
import { findTheatreId } from "@/lib/db/theatres";
import { pickName } from "@/lib/domain/names";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import type { World } from "@/lib/domain/world";
import type { PayloadClaim } from "@/lib/wire/atlas-payload";
import { type FeedSubject, feedAddress } from "@/lib/wire/feed/feed-address";
import type { FeedContent } from "@/lib/wire/feed/feed-content";
import { feedEntry, feedLink, feedWords, type SubjectNames } from "@/lib/wire/feed/feed-words";
import { placeNames } from "@/lib/wire/world-views";
import { listChangedClaims, recentlySaved } from "./changed-claims";
import { claimsByPlace } from "./claims-by-subject";
import { nameUuid } from "./name-uuid";

/** Entries of a feed: what a reader who looks in now and then may have missed. */
const ENTRIES = 50;
/** A search first looks among the statements of so many claims saved last; only a rare word is looked for in all. */
const NEAREST_FIRST = 1_000;

/**
 * The newest new and changed public claims of a theatre, a place, a source or a search, in words. A claim that was struck
 * is gone, without a word: what was struck is seen by editors only.
 * Security: public.
 * @param origin of the links, without a slash at its end
 */
export async function readFeed(db: Db, subject: FeedSubject, origin: string): Promise<Outcome<FeedContent>> {
  const theatreId = await findTheatreId(db, subject.slug);
  const world = theatreId === null ? null : await loadWorld(db, theatreId, null);
  if (!world?.theatre) return fail("notFound", `There is no theatre ${subject.slug}.`);
  const names = nameSubject(world, subject);
  if (!names.ok) return names;
  const wanted = await chooseClaims(db, world, subject);
  const changed = await listChangedClaims(db, world, wanted, ENTRIES);
  const { parties, startsOn, names: theatre } = world.theatre;
  const entries = changed.map((one) => ({
    ...feedEntry(one, parties, subject.lang, origin),
    id: nameUuid(`claim ${world.theatreId} ${one.claim.id}`),
  }));
  const { placeId, sourceId, text, lang } = subject;
  return succeed({
    ...feedWords(pickName(theatre, lang), names.value, lang),
    id: nameUuid(`feed ${JSON.stringify([world.theatreId, placeId, sourceId, text, lang])}`),
    language: lang,
    link: `${origin}${feedLink(subject)}`,
    self: {
      atom: `${origin}${feedAddress(subject, "atom")}`,
      rss: `${origin}${feedAddress(subject, "rss")}`,
      json: `${origin}${feedAddress(subject, "json")}`,
    },
    updated: entries[0]?.updated ?? `${startsOn}T00:00:00.000Z`,
    entries,
  });
}

function nameSubject(world: World, { placeId, sourceId, text, lang }: FeedSubject): Outcome<SubjectNames> {
  const place = placeId === null ? null : world.places.get(placeId);
  if (place === undefined) return fail("notFound", "There is no such place in this theatre.");
  const source = sourceId === null ? null : world.sources.get(sourceId);
  if (source === undefined) return fail("notFound", "There is no such source in this theatre.");
  return succeed({
    place: place && pickName(placeNames(place), lang),
    source: source && pickName(source.names, lang),
    text,
  });
}

/** Ids of the claims that a feed is about; null is all. A search finds statements, and all their claims with them. */
async function chooseClaims(
  db: Db,
  world: World,
  { placeId, sourceId, text }: FeedSubject,
): Promise<ReadonlySet<string> | null> {
  if (placeId === null && sourceId === null && text === null) return null;
  const onPlace = placeId === null ? null : new Set(claimsByPlace(world).get(placeId));
  const isOf = (claim: PayloadClaim) =>
    (onPlace === null || onPlace.has(claim.id)) &&
    (sourceId === null || claim.speaker.id === sourceId || claim.relay.some(({ id }) => id === sourceId));
  const claims = recentlySaved(world).filter(isOf);
  if (text === null) return new Set(claims.map(({ id }) => id));
  const filter = { theatreId: world.theatreId, from: null, to: null, placeId: null, sourceId: null, text };
  const nearest = claims.slice(0, NEAREST_FIRST);
  const near = await matchStatementIds(db, filter, [...new Set(nearest.map((claim) => claim.statementId))]);
  const found = nearest.filter((claim) => near.has(claim.statementId));
  if (found.length >= ENTRIES || nearest.length === claims.length) return new Set(found.map(({ id }) => id));
  const all = await matchStatementIds(db, filter, null);
  return new Set(claims.flatMap(({ id, statementId }) => (all.has(statementId) ? [id] : [])));
}
