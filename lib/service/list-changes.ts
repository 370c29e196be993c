import type { Db } from "@/lib/db/connect";
import { addDays, type Day, fromDayNumber, toDayNumber } from "@/lib/domain/day";
import { flipBetween, flips } from "@/lib/domain/difference";
import type { Language } from "@/lib/domain/names";
import { pickName } from "@/lib/domain/names";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { placeSubject, regionSubject } from "@/lib/domain/resolve/case-from-world";
import type { ChangeRow, ChangesView } from "@/lib/wire/analysis-views";
import { statusSentence } from "@/lib/wire/status-sentence";
import { locales } from "@/lib/wire/words-of-dates";
import { type Changes, collectChanges, readChange } from "./collect-changes";
import { namedSources } from "./named-sources";
import { type OpenView, openView, type ViewQuery } from "./open-view";
import { shownClaims } from "./shown-claims";

/** Changes of one page at least, where there are so many; a day is never cut in two. */
const CHANGES_AT_ONCE = 60;

/** What changes are asked with; null is no limit. Days are inclusive; the region is given by its key. */
export interface ChangesQuery extends ViewQuery {
  slug: string | null;
  from: Day | null;
  to: Day | null;
  region: string | null;
  party: string | null;
  lang: Language;
}

type Unworded = Omit<ChangeRow, "sentence"> & { regionId: string | null };

/** Who is meant by a subject's number. */
function nameSubject(
  { world, columns: { directory } }: OpenView,
  number: number,
): Pick<Unworded, "kind" | "id" | "names" | "region" | "regionId"> {
  const { places, regions } = directory;
  const own = number - places.ids.length;
  if (own >= 0) {
    const id = regions.ids[own] ?? "";
    return {
      kind: "region",
      id,
      names: regions.names[own] ?? { en: id, uk: null },
      region: null,
      regionId: id,
    };
  }
  const id = places.ids[number] ?? "";
  const regionId = regions.ids[places.region[number] ?? -1] ?? null;
  const region = (regionId && world.regions.get(regionId)?.names) || null;
  return { kind: "place", id, names: places.names[number] ?? { en: id, uk: null }, region, regionId };
}

/** A change of a view as a row, but for its words. */
function readRow(view: OpenView, { subject, point }: Changes, at: number): Unworded {
  const number = subject[at] ?? 0;
  const change = readChange(view, number, point[at] ?? 0);
  const flip = flipBetween(change.before, change.after);
  if (flip === null) throw new Error("A change of the list changes nothing.");
  return { ...nameSubject(view, number), flip, ...change };
}

const concerns = ({ before, after }: Unworded, party: string) =>
  [before, after].some((one) => one.holder === party || one.parties.includes(party));

/** Whole days of changes that are asked for, newest first, until they are enough; `isMore` says that earlier ones are left. */
function readPage(
  view: OpenView,
  { from, to }: { from: Day | null; to: Day | null },
  isAsked: (row: Unworded) => boolean,
): { page: { day: Day; rows: Unworded[] }[]; isMore: boolean } {
  const changes = collectChanges(view);
  const [first, last] = [
    from === null ? -Infinity : toDayNumber(from),
    to === null ? Infinity : toDayNumber(to),
  ];
  const page: { day: Day; rows: Unworded[] }[] = [];
  let counted = 0;
  for (const [at, number] of changes.day.entries()) {
    if (number > last) continue;
    if (number < first) break;
    const row = readRow(view, changes, at);
    if (!isAsked(row)) continue;
    const day = fromDayNumber(number);
    const today = page.at(-1)?.day === day ? page.at(-1) : undefined;
    if (!today && counted >= CHANGES_AT_ONCE) return { page, isMore: true };
    if (today) today.rows.push(row);
    else page.push({ day, rows: [row] });
    counted += 1;
  }
  return { page, isMore: false };
}

/**
 * What changed in a theatre (slug null: the first one), day by day in words, newest first: every place and every region
 * whose status or holder is another than the day before. A page ends with a whole day.
 * Security: public.
 */
export async function listChanges(
  db: Db,
  { slug, from, to, region, party, lang, ...query }: ChangesQuery,
): Promise<Outcome<ChangesView>> {
  const opened = await openView(db, slug, query);
  if (!opened.ok) return opened;
  const { world, theatre, resolver } = opened.value;
  const regions = [...world.regions].map(([id, { key, names }]) => ({ id, key, names }));
  const asked = region === null ? null : regions.find((one) => one.key === region || one.id === region);
  if (asked === undefined)
    return fail("invalid", "The theatre has no such region.", [
      { path: "region", message: `Use one of ${regions.map(({ key }) => key).join(", ")}.` },
    ]);
  const { page, isMore } = readPage(
    opened.value,
    { from, to },
    (row) => (!asked || row.regionId === asked.id) && (party === null || concerns(row, party)),
  );
  const oldest = page.at(-1);
  const shown = shownClaims(world);
  const statusOf = ({ kind, id }: Unworded, day: Day) => {
    const subject = kind === "place" ? placeSubject(world, id) : regionSubject(world, id);
    return subject && resolver.resolve(subject, day);
  };
  const order = new Intl.Collator(locales[lang]);
  const inOrder = (one: Unworded, other: Unworded) =>
    flips.indexOf(one.flip) - flips.indexOf(other.flip) ||
    order.compare(pickName(one.names, lang), pickName(other.names, lang));
  return succeed({
    theatreSlug: theatre.slug,
    days: page.map(({ day, rows }) => ({
      day,
      changes: rows.sort(inOrder).map((row) => {
        const { regionId: _, ...named } = row;
        const because = statusOf(row, day)?.because ?? [];
        const said = {
          name: row.names,
          date: day,
          status: { ...row.after, because },
          claims: because.flatMap((id) => shown.get(id)?.claim ?? []),
          parties: theatre.parties,
        };
        return { ...named, sentence: statusSentence(said, lang) };
      }),
    })),
    earlier: oldest && isMore ? addDays(oldest.day, -1) : null,
    regions: regions.map(({ key, names }) => ({ key, names })),
    parties: theatre.parties,
    namedSources: namedSources(opened.value),
  });
}
