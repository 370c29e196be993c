import { type AtlasRow, statusOrder } from "@/components/table/atlas-row";
import { flips } from "@/lib/domain/difference";
import type { Language } from "@/lib/domain/names";
import type { Party } from "@/lib/domain/theatre";
import { flipPattern } from "@/lib/wire/flip-pattern";
import { flipWords } from "@/lib/wire/flip-words";
import { translator } from "@/lib/wire/messages/translate";
import { choosePattern, type DrawnPattern, patternName } from "@/lib/wire/pattern";
import { dayInWords } from "@/lib/wire/words-of-dates";
import type { Takeout } from "./takeout";

/** A sample beside its words: a pattern as on the map (null is bare ground), the line of a region in colours, a place's dot. */
export type LegendSample =
  | { kind: "pattern"; pattern: DrawnPattern | null; stale: boolean }
  | { kind: "line"; colours: string[] }
  | { kind: "dot" };

export interface LegendEntry {
  samples: LegendSample[];
  name: string;
  meaning: string;
}

const pattern = (one: DrawnPattern | null, stale = false): LegendSample => ({
  kind: "pattern",
  pattern: one,
  stale,
});

/** Each pattern once, in the order of their names. */
function distinct(patterns: readonly DrawnPattern[]): LegendSample[] {
  const byName = new Map(patterns.map((one) => [patternName(one), one]));
  return [...byName].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, one]) => pattern(one));
}

function lineOf(rows: readonly AtlasRow[], parties: readonly Party[]): LegendSample[] {
  const keys = new Set(rows.flatMap((row) => choosePattern(row)?.parties ?? []));
  const colours = parties.filter(({ key }) => keys.has(key)).map(({ colour }) => colour);
  return [{ kind: "line", colours: colours.slice(0, 2) }];
}

/** What the patterns on the map or maps mean: those that occur there, and no others. */
export function legendEntries(takeout: Takeout, language: Language): LegendEntry[] {
  const { compared } = takeout;
  return compared?.mode === "difference"
    ? differenceEntries(takeout, compared, language)
    : statusEntries(takeout, language);
}

function statusEntries(takeout: Takeout, language: Language): LegendEntry[] {
  const t = translator(language);
  const rows = [...takeout.rows, ...(takeout.compared?.rowsBefore ?? [])];
  const places = rows.filter(({ kind }) => kind === "place");
  const regions = rows.filter((row) => row.kind === "region" && row.status !== "baseline");
  const entry = (samples: LegendSample[], name: string, meaning: string) => ({ samples, name, meaning });
  const drawn = statusOrder.flatMap((status): LegendEntry[] => {
    const own = places.filter((row) => row.status === status).flatMap((row) => choosePattern(row) ?? []);
    if (status === "baseline" || own.length === 0) return [];
    return [entry(distinct(own), t(`map.status.${status}`), t(`map.meaning.${status}`))];
  });
  const stale = places.find((row) => row.stale);
  const bare = places.some((row) => row.status === "baseline");
  const since = { date: dayInWords(takeout.startsOn, language) };
  return [
    ...drawn,
    ...(stale
      ? [entry([pattern(choosePattern(stale), true)], t("map.legend.stale"), t("map.legend.stale.meaning"))]
      : []),
    ...(bare
      ? [entry([pattern(null)], t("map.legend.baseline"), t("map.legend.baseline.meaning", since))]
      : []),
    ...(regions.length > 0
      ? [entry(lineOf(regions, takeout.parties), t("map.legend.region"), t("map.legend.region.meaning"))]
      : []),
    ...(places.length > 0
      ? [entry([{ kind: "dot" }], t("map.legend.place"), t("map.legend.place.meaning"))]
      : []),
  ];
}

function differenceEntries(
  { parties }: Takeout,
  compared: NonNullable<Takeout["compared"]>,
  language: Language,
): LegendEntry[] {
  const t = translator(language);
  const places = compared.flips.filter(({ kind }) => kind === "place");
  const regions = compared.flips.filter(({ kind }) => kind === "region");
  const drawn = flips.flatMap((flip): LegendEntry[] => {
    const own = places.filter((row) => row.flip === flip);
    if (own.length === 0) return [];
    const samples = distinct(own.map(({ before, after }) => flipPattern(flip, before, after)));
    return [{ samples, ...flipWords(flip, compared.kind, language) }];
  });
  const line: LegendSample = { kind: "line", colours: parties.slice(0, 2).map(({ colour }) => colour) };
  return [
    ...drawn,
    { samples: [pattern(null)], name: t("compare.legend.bare"), meaning: t("compare.legend.bare.meaning") },
    ...(regions.length > 0
      ? [{ samples: [line], name: t("map.legend.region"), meaning: t("export.legend.region.differs") }]
      : []),
    { samples: [{ kind: "dot" }], name: t("map.legend.place"), meaning: t("map.legend.place.meaning") },
  ];
}
