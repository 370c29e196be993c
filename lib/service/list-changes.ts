import type { Db } from "@/lib/db/connect";
import { addDays, type Day, fromDayNumber } from "@/lib/domain/day";
import { flipBetween, flips } from "@/lib/domain/difference";
import type { Language } from "@/lib/domain/names";
import { pickName } from "@/lib/domain/names";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { push } from "@/lib/domain/resolve/by-key";
import { placeSubject, regionSubject } from "@/lib/domain/resolve/case-from-world";
import { statuses } from "@/lib/domain/resolve/status";
import type { Timelines } from "@/lib/domain/resolve/timelines";
import type { ChangeRow, ChangesView } from "@/lib/wire/analysis-views";
import { baselinesOf } from "@/lib/wire/place-directory";
import { statusSentence } from "@/lib/wire/status-sentence";
import { locales } from "@/lib/wire/words-of-dates";
import { namedSources } from "./named-sources";
import { type OpenView, openView, type ViewQuery } from "./open-view";
import { shownClaims } from "./shown-claims";
import { tellTimelines } from "./tell-timelines";

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

/** What a change point says. */
function readPoint(
  { status, holder, parties }: Timelines,
  keys: readonly string[],
  point: number,
): ChangeRow["after"] {
  const mask = parties[point] ?? 0;
  return {
    status: statuses[status[point] ?? 0] ?? "unknown",
    holder: keys[holder[point] ?? -1] ?? null,
    parties: keys.filter((_, party) => (mask & (1 << party)) !== 0).sort(),
  };
}

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

/** Every change of status or holder by day; before its first change point a subject is as on the first day. */
function collectChanges(view: OpenView): Map<Day, Unworded[]> {
  const byDay = new Map<Day, Unworded[]>();
  const { directory, columns } = view.columns;
  const timelines = tellTimelines(view);
  const baselines = baselinesOf(directory);
  for (const [number, baseline] of baselines.entries()) {
    let before: ChangeRow["before"] = {
      status: "baseline",
      holder: columns.parties[baseline] ?? null,
      parties: [],
    };
    for (let point = timelines.at[number] ?? 0; point < (timelines.at[number + 1] ?? 0); point += 1) {
      const after = readPoint(timelines, columns.parties, point);
      const flip = flipBetween(before, after);
      if (flip !== null)
        push(byDay, fromDayNumber(timelines.day[point] ?? 0), {
          ...nameSubject(view, number),
          flip,
          before,
          after,
        });
      before = after;
    }
  }
  return byDay;
}

const concerns = ({ before, after }: Unworded, party: string) =>
  [before, after].some((one) => one.holder === party || one.parties.includes(party));

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
  const days = [...collectChanges(opened.value)]
    .filter(([day]) => (from === null || day >= from) && (to === null || day <= to))
    .map(([day, rows]) => ({
      day,
      rows: rows.filter(
        (row) => (!asked || row.regionId === asked.id) && (party === null || concerns(row, party)),
      ),
    }))
    .filter(({ rows }) => rows.length > 0)
    .sort((one, other) => (one.day > other.day ? -1 : 1));
  let counted = 0;
  const end = days.findIndex(({ rows }) => {
    counted += rows.length;
    return counted >= CHANGES_AT_ONCE;
  });
  const page = end < 0 ? days : days.slice(0, end + 1);
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
    earlier: oldest && page.length < days.length ? addDays(oldest.day, -1) : null,
    regions: regions.map(({ key, names }) => ({ key, names })),
    parties: theatre.parties,
    namedSources: namedSources(opened.value),
  });
}
