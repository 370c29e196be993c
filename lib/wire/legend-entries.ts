import { type Flip, flips } from "@/lib/domain/difference";
import type { Language } from "@/lib/domain/names";
import type { Derived, Status } from "@/lib/domain/resolve/status";
import type { Party } from "@/lib/domain/theatre";
import { flipPattern } from "@/lib/wire/flip-pattern";
import { type CompareKind, flipWords } from "@/lib/wire/flip-words";
import { translator } from "@/lib/wire/messages/translate";
import { choosePattern, type DrawnPattern, patternName } from "@/lib/wire/pattern";
import { statusOrder } from "@/lib/wire/status-order";
import { dayInWords } from "@/lib/wire/words-of-dates";

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

/** A place or region as a legend counts it. */
export type LegendRow = { kind: "place" | "region" } & Pick<
  Status,
  "status" | "holder" | "parties" | "stale"
>;

/** A place or region that two maps show differently. */
export interface LegendFlip {
  kind: "place" | "region";
  flip: Flip;
  before: Pick<Derived, "status" | "holder" | "parties">;
  after: Pick<Derived, "status" | "holder" | "parties">;
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

function lineOf(rows: readonly LegendRow[], parties: readonly Party[]): LegendSample[] {
  const keys = new Set(rows.flatMap((row) => choosePattern(row)?.parties ?? []));
  const colours = parties.filter(({ key }) => keys.has(key)).map(({ colour }) => colour);
  return [{ kind: "line", colours: colours.slice(0, 2) }];
}

/** What the patterns on a map of statuses mean: those that occur there, and no others. `startsOn` is the theatre's first day. */
export function statusLegend(
  rows: readonly LegendRow[],
  theatre: { parties: readonly Party[]; startsOn: string },
  language: Language,
): LegendEntry[] {
  const t = translator(language);
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
  const since = { date: dayInWords(theatre.startsOn, language) };
  return [
    ...drawn,
    ...(stale
      ? [entry([pattern(choosePattern(stale), true)], t("map.legend.stale"), t("map.legend.stale.meaning"))]
      : []),
    ...(bare
      ? [entry([pattern(null)], t("map.legend.baseline"), t("map.legend.baseline.meaning", since))]
      : []),
    ...(regions.length > 0
      ? [entry(lineOf(regions, theatre.parties), t("map.legend.region"), t("map.legend.region.meaning"))]
      : []),
    ...(places.length > 0
      ? [entry([{ kind: "dot" }], t("map.legend.place"), t("map.legend.place.meaning"))]
      : []),
  ];
}

/** What the patterns on a map of differences mean: those that occur there, and no others. */
export function differenceLegend(
  differences: readonly LegendFlip[],
  { parties, kind }: { parties: readonly Party[]; kind: CompareKind },
  language: Language,
): LegendEntry[] {
  const t = translator(language);
  const places = differences.filter((row) => row.kind === "place");
  const regions = differences.filter((row) => row.kind === "region");
  const drawn = flips.flatMap((flip): LegendEntry[] => {
    const own = places.filter((row) => row.flip === flip);
    if (own.length === 0) return [];
    const samples = distinct(own.map(({ before, after }) => flipPattern(flip, before, after)));
    return [{ samples, ...flipWords(flip, kind, language) }];
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
