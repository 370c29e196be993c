import type { Db } from "@/lib/db/connect";
import { areaChange, areaSeries } from "@/lib/domain/area-series";
import type { Day } from "@/lib/domain/day";
import type { Language } from "@/lib/domain/names";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { type AreasJson, changeJson, seriesJson } from "@/lib/wire/areas-json";
import { toKm2 } from "@/lib/wire/cell-areas";
import { translator } from "@/lib/wire/messages/translate";
import { type OpenView, openView, type ViewQuery } from "./open-view";
import { readCells } from "./read-cells";
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
  { region, viewpoint, lang, ...days }: AreasQuery,
): Promise<Outcome<AreasJson>> {
  const { world, theatre } = view;
  const ground = await readCells(db, view);
  const regions = ground.regions.filter(({ id, key }) => region === null || id === region || key === region);
  if (region !== null && regions.length === 0) {
    const keys = ground.regions.map(({ key }) => key).join(", ");
    return fail("invalid", "The theatre has no such region.", [
      { path: "region", message: `Use one of ${keys}.` },
    ]);
  }
  const within = new Set(regions.map(({ id }) => id));
  const cells = ground.cells.filter(({ regionId }) => within.has(regionId));
  const span = readSpan(view, days);
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
    series: seriesJson(areaSeries(cells, regions, span.from, span.to), regions),
    change: changeJson(areaChange(cells, parties, span.from, span.to)),
    stated: statedFigures(world, viewpoint, span, region === null ? null : (regions[0]?.id ?? null)),
    regions: regions.map(({ key, m2 }) => ({ region: key, km2: toKm2(m2) })),
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
