import type { Db } from "@/lib/db/connect";
import { buildAreaSeries, measureAreaChange } from "@/lib/domain/area-columns";
import { regroup } from "@/lib/domain/area-ground";
import { type Day, toDayNumber } from "@/lib/domain/day";
import type { Language } from "@/lib/domain/names";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { type AreasJson, changeJson, seriesJson } from "@/lib/wire/areas-json";
import { toKm2 } from "@/lib/wire/cell-areas";
import { translator } from "@/lib/wire/messages/translate";
import { type OpenView, openView, type ViewQuery } from "./open-view";
import { readGround } from "./read-cells";
import { readSpan } from "./read-span";
import { statedFigures } from "./stated-figures";

/** What areas are asked with. `region` is a region's key or id; null is all of them. */
export interface AreasQuery extends ViewQuery {
  from: Day | null;
  to: Day | null;
  region: string | null;
  lang: Language;
}

/** The areas of an open view. `invalid` names the region when the theatre has none of that key. */
export async function areasOf(
  db: Db,
  view: OpenView,
  { region, lang, ...days }: AreasQuery,
): Promise<Outcome<AreasJson>> {
  const { theatre } = view;
  const { timelines, ground, regions: all } = await readGround(db, view);
  const regions = all.filter(({ id, key }) => region === null || id === region || key === region);
  if (region !== null && regions.length === 0) {
    const keys = all.map(({ key }) => key).join(", ");
    return fail("invalid", "The theatre has no such region.", [
      { path: "region", message: `Use one of ${keys}.` },
    ]);
  }
  const asked = regroup(
    ground,
    all.map((one) => regions.indexOf(one)),
  );
  const keys = regions.map(({ key }) => key);
  const span = readSpan(view, days);
  const [from, to] = [toDayNumber(span.from), toDayNumber(span.to)];
  const parties = theatre.parties.map(({ key }) => key);
  const t = translator(lang);
  return succeed({
    ...span,
    method: {
      series: t("desk.method.series"),
      change: t("desk.method.change"),
      stated: t("desk.method.stated"),
      unattributed: t("desk.method.unattributed"),
    },
    series: seriesJson(buildAreaSeries(timelines, asked, from, to), keys, parties),
    change: changeJson(measureAreaChange(timelines, asked, parties.length, from, to), parties),
    stated: statedFigures(view, span, region === null ? null : (regions[0]?.id ?? null)),
    regions: keys.map((key, index) => ({ region: key, km2: toKm2(asked.regionM2[index] ?? 0) })),
  });
}

/**
 * Areas of a theatre over time, by region, party and status, with what each party gained and lost between the two days
 * (absent: the theatre's first day, the last day with claims) and the figures that sources themselves gave.
 * Security: public.
 */
export async function measureAreas(
  db: Db,
  { slug, ...query }: AreasQuery & { slug: string | null },
): Promise<Outcome<AreasJson>> {
  const opened = await openView(db, slug, query);
  return opened.ok ? areasOf(db, opened.value, query) : opened;
}
