import type { Db } from "@/lib/db/connect";
import { type Day, toDayNumber } from "@/lib/domain/day";
import { type Flip, flips } from "@/lib/domain/difference";
import { findDifferences } from "@/lib/domain/difference-columns";
import type { Language } from "@/lib/domain/names";
import { type Outcome, succeed } from "@/lib/domain/outcome";
import { placeName } from "@/lib/domain/place";
import { flipSentence } from "@/lib/wire/flip-sentence";
import { statusProperties } from "@/lib/wire/map-geojson";
import { baselinesOf } from "@/lib/wire/place-directory";
import { locales } from "@/lib/wire/words-of-dates";
import { placeNames } from "@/lib/wire/world-views";
import { viewedPlace } from "./changed-places";
import { openView, type ViewQuery } from "./open-view";
import { readSpan } from "./read-span";
import { shownClaims } from "./shown-claims";
import { tellTimelines } from "./tell-timelines";

/** A place that differs between two days. */
export interface DifferentPlace {
  placeId: string;
  name: string;
  flip: Flip;
  before: ReturnType<typeof statusProperties>;
  after: ReturnType<typeof statusProperties>;
  /** Claims behind the status after. */
  because: string[];
  sentence: string;
}

/**
 * Every place whose status or holder differs between two days (absent: the theatre's first day, the last day with
 * claims): what changed hands first, then what became contested, what was settled, the rest; by name within each.
 * Security: public.
 */
export async function compareDays(
  db: Db,
  {
    slug,
    lang,
    from,
    to,
    ...query
  }: ViewQuery & { slug: string | null; from: Day | null; to: Day | null; lang: Language },
): Promise<Outcome<{ items: DifferentPlace[]; nextCursor: null }>> {
  const opened = await openView(db, slug, query);
  if (!opened.ok) return opened;
  const { world, resolver, theatre, columns } = opened.value;
  const span = readSpan(opened.value, { from, to });
  const shown = shownClaims(world);
  const timelines = tellTimelines(opened.value);
  const side = (day: Day) => ({ timelines, day: toDayNumber(day) });
  const different = findDifferences(side(span.from), side(span.to), baselinesOf(columns.directory));
  const items: DifferentPlace[] = [];
  for (const [row, number] of different.subject.entries()) {
    const viewed = viewedPlace(opened.value, number);
    const flip = flips[different.flip[row] ?? -1];
    if (!viewed || flip === undefined) continue; // regions come after the places: a difference lists places
    const { id, place, subject } = viewed;
    const before = resolver.resolve(subject, span.from);
    const after = resolver.resolve(subject, span.to);
    const said = {
      name: placeNames(place),
      parties: theatre.parties,
      claims: after.because.flatMap((claimId) => shown.get(claimId)?.claim ?? []),
      before: { date: span.from, status: before },
      after: { date: span.to, status: after },
    };
    items.push({
      placeId: id,
      name: placeName(place, lang),
      flip,
      before: statusProperties(before),
      after: statusProperties(after),
      because: after.because,
      sentence: flipSentence(said, lang),
    });
  }
  const order = new Intl.Collator(locales[lang]);
  items.sort(
    (one, other) =>
      flips.indexOf(one.flip) - flips.indexOf(other.flip) ||
      order.compare(one.name, other.name) ||
      (one.placeId < other.placeId ? -1 : 1),
  );
  return succeed({ items, nextCursor: null });
}
