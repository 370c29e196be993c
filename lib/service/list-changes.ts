import type { Db } from "@/lib/db/connect";
import { addDays, type Day } from "@/lib/domain/day";
import { flipBetween, flips } from "@/lib/domain/difference";
import type { Language } from "@/lib/domain/names";
import { pickName } from "@/lib/domain/names";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { placeSubject, regionSubject } from "@/lib/domain/resolve/case-from-world";
import type { ChangePoint } from "@/lib/domain/resolve/status";
import type { ChangeRow, ChangesView } from "@/lib/wire/analysis-views";
import { statusSentence } from "@/lib/wire/status-sentence";
import { locales } from "@/lib/wire/words-of-dates";
import { placeNames, viewClaims } from "@/lib/wire/world-views";
import { type OpenView, openView, type ViewQuery } from "./open-view";
import { claimsByPlace, claimsByRegion, resolvePlaces } from "./resolve-places";

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

/** Every change of status or holder of a subject; the status before the first point is the baseline. */
function changesOf(
  points: readonly ChangePoint[],
  baseline: string | null,
): { point: ChangePoint; before: ChangeRow["before"]; flip: ChangeRow["flip"] }[] {
  let before: ChangeRow["before"] = { status: "baseline", holder: baseline, parties: [] };
  return points.flatMap((point) => {
    const flip = flipBetween(before, point);
    const change = { point, before, flip: flip ?? ("other" as const) };
    before = point;
    return flip === null ? [] : [change];
  });
}

function collectChanges(view: OpenView): Map<Day, Unworded[]> {
  const { world, resolver } = view;
  const byDay = new Map<Day, Unworded[]>();
  const enter = (
    points: readonly ChangePoint[],
    baseline: string | null,
    subject: Pick<Unworded, "kind" | "id" | "names" | "region" | "regionId">,
  ) => {
    for (const { point, before, flip } of changesOf(points, baseline)) {
      const row = { ...subject, flip, before, after: point };
      const day = byDay.get(point.day);
      if (day) day.push(row);
      else byDay.set(point.day, [row]);
    }
  };
  for (const [id, points] of resolvePlaces(view, new Set(claimsByPlace(world).keys()))) {
    const [place, subject] = [world.places.get(id), placeSubject(world, id)];
    if (!place || !subject) continue;
    const { regionId } = place;
    const region = (regionId && world.regions.get(regionId)?.names) || null;
    enter(points, subject.baseline, { kind: "place", id, names: placeNames(place), region, regionId });
  }
  for (const id of claimsByRegion(world).keys()) {
    const [region, subject] = [world.regions.get(id), regionSubject(world, id)];
    if (!region || !subject) continue;
    const named = { kind: "region", id, names: region.names, region: null, regionId: id } as const;
    enter(resolver.timeline(subject), subject.baseline, named);
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
  const { world, theatre } = opened.value;
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
  let shown = 0;
  const end = days.findIndex(({ rows }) => {
    shown += rows.length;
    return shown >= CHANGES_AT_ONCE;
  });
  const page = end < 0 ? days : days.slice(0, end + 1);
  const oldest = page.at(-1);
  const claims = new Map(viewClaims(world).map((claim) => [claim.id, claim]));
  const order = new Intl.Collator(locales[lang]);
  const inOrder = (one: Unworded, other: Unworded) =>
    flips.indexOf(one.flip) - flips.indexOf(other.flip) ||
    order.compare(pickName(one.names, lang), pickName(other.names, lang));
  return succeed({
    theatreSlug: theatre.slug,
    days: page.map(({ day, rows }) => ({
      day,
      changes: rows.sort(inOrder).map(({ regionId: _, ...row }) => ({
        ...row,
        sentence: statusSentence(
          {
            name: row.names,
            date: day,
            status: row.after,
            claims: row.after.because.flatMap((id) => claims.get(id) ?? []),
            parties: theatre.parties,
          },
          lang,
        ),
      })),
    })),
    earlier: oldest && page.length < days.length ? addDays(oldest.day, -1) : null,
    regions: regions.map(({ key, names }) => ({ key, names })),
    parties: theatre.parties,
  });
}
