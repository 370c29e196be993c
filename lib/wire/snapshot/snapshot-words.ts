import type { Flip } from "@/lib/domain/difference";
import { type Language, pickName } from "@/lib/domain/names";
import { filterWords } from "@/lib/wire/filter-words";
import { differenceLegend, type LegendEntry, statusLegend } from "@/lib/wire/legend-entries";
import { viewpointName } from "@/lib/wire/list-viewpoints";
import { translator } from "@/lib/wire/messages/translate";
import type { PictureWords } from "@/lib/wire/picture/picture-words";
import { dayInWords, instantInWords } from "@/lib/wire/words-of-dates";
import { figureInWords } from "@/lib/wire/words-of-figures";
import { type DrawnLook, drawnLooks, shownDays } from "./drawn-looks";
import type { SnapshotContent } from "./snapshot-content";

/** What the picture of a snapshot says beside its map. */
export type SnapshotWords = PictureWords & {
  /** Viewpoint, what was known, filters, each short enough for a small picture. */
  brief: string[];
  /** Under which rules, and as known when: short. */
  basis: string;
};

/** Keeps a source and its number of claims on one line. */
const NO_BREAK = "\u00a0";

/** The title given at freezing, else what the theatre is called. */
export const snapshotTitle = ({ title, theatre }: SnapshotContent, language: Language): string =>
  title ?? pickName(theatre.names, language);

/** The frozen day written out, or the two that are compared. */
export function snapshotSubject(content: SnapshotContent, language: Language): string {
  const { before, after } = shownDays(content);
  const date = dayInWords(after, language);
  if (before === null) return date;
  return translator(language)("compare.heading", { before: dayInWords(before, language), after: date });
}

/** What the patterns mean that occur on the picture of a snapshot. */
function legendOf(content: SnapshotContent, language: Language): LegendEntry[] {
  const { places, regions } = drawnLooks(content, language);
  const { theatre } = content;
  const spoken = [
    ...places
      .filter(({ subject, pattern }) => subject.isNamed || pattern !== null)
      .map((one) => ({ kind: "place" as const, one })),
    ...regions.filter(({ pattern }) => pattern !== null).map((one) => ({ kind: "region" as const, one })),
  ];
  if (shownDays(content).before === null)
    return statusLegend(
      spoken.map(({ kind, one }) => ({ kind, ...one.look })),
      theatre,
      language,
    );
  const flips = spoken.flatMap(({ kind, one: { change, look } }) =>
    change ? [{ kind, flip: change.flip satisfies Flip, before: change.before, after: look }] : [],
  );
  return differenceLegend(flips, { parties: theatre.parties, kind: "days" }, language);
}

/** The sources whose claims count for what is shown, most claims first, and how many of each do. */
function sourcesOf(
  { claims, statuses }: SnapshotContent,
  language: Language,
): { name: string; claims: number }[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const counting = new Set(statuses.flatMap(({ items }) => items.flatMap(({ because }) => because)));
  const counted = new Map<string, { name: string; claims: number }>();
  for (const id of counting) {
    const speaker = byId.get(id)?.speaker;
    if (!speaker) continue;
    const known = counted.get(speaker.id) ?? { name: pickName(speaker.names, language), claims: 0 };
    counted.set(speaker.id, { ...known, claims: known.claims + 1 });
  }
  return [...counted.values()].sort(
    (one, other) => other.claims - one.claims || (one.name < other.name ? -1 : 1),
  );
}

/** Puts a snapshot into the words of its picture. `credits` are those of the ground; `link` is its address, empty where it is not to be said. */
export function snapshotWords(
  content: SnapshotContent,
  { credits, link }: { credits: readonly string[]; link: string },
  language: Language,
): SnapshotWords {
  const t = translator(language);
  const { view, theatre, knownAsOf, policy } = content;
  const viewpoint = viewpointName(content, view.viewpoint, language);
  const known =
    view.asKnown === "then"
      ? t("picture.known.then")
      : t("picture.known.hindsight", { date: dayInWords(knownAsOf.slice(0, 10), language) });
  const filters = filterWords(view.filters, content, language);
  const filtered = filters.length > 0 ? [t("export.filters", { filters: filters.join("; ") })] : [];
  const sources = sourcesOf(content, language);
  const claims = sources.reduce((sum, source) => sum + source.claims, 0);
  const instant = instantInWords(knownAsOf, language);
  return {
    title: snapshotTitle(content, language),
    subject: snapshotSubject(content, language),
    lens: [t("export.viewpoint", { viewpoint }), `${known}.`, ...filtered],
    brief: [viewpoint, known, ...filtered],
    parties: theatre.parties.map(({ names, colour }) => ({ name: pickName(names, language), colour })),
    legend: legendOf(content, language),
    area: t("map.legend.area"),
    count: t("export.count", { claims, sources: sources.length }),
    sources: sources.map(({ name, claims: own }) => `${name}${NO_BREAK}(${figureInWords(own, language)})`),
    policy: `${t("map.legend.policy", { policy })}.`,
    known: `${t("map.knownAsOf", { instant })}.`,
    basis: `${t("picture.policy", { policy })} · ${t("picture.knownAsOf", { instant: instant.replace(" UTC", `${NO_BREAK}UTC`) })}`,
    link,
    credits: [...credits, t("map.disputed")].join(" · "),
    maps: null,
  };
}

/** So many places of one status are named in the words of a picture. */
const MOST_NAMED = 12;

/** What a snapshot's map shows, in words, for those who cannot see it: places by status, the contested first. */
export function snapshotAlt(content: SnapshotContent, language: Language): string {
  const t = translator(language);
  const { places, regions } = drawnLooks(content, language);
  const drawn: DrawnLook<{ names: SnapshotContent["places"][number]["names"] }>[] = [...regions, ...places];
  const groups = new Map<string, { rank: number; names: string[] }>();
  for (const { subject, pattern, rank, words } of drawn) {
    if (!pattern) continue;
    const group = groups.get(words) ?? { rank, names: [] };
    group.names.push(pickName(subject.names, language));
    groups.set(words, group);
  }
  const told = [...groups]
    .sort(([one, { rank }], [other, { rank: otherRank }]) => rank - otherRank || (one < other ? -1 : 1))
    .map(([status, { names }]) => {
      const listed = names.slice(0, MOST_NAMED).join(", ");
      const left = names.length - MOST_NAMED;
      const all =
        left > 0 ? t("picture.more", { names: listed, count: figureInWords(left, language) }) : listed;
      return `${t("picture.told", { status, names: all })}.`;
    });
  return t("picture.alt", {
    title: snapshotTitle(content, language),
    subject: snapshotSubject(content, language),
    told: told.join(" ") || t("export.paper.none"),
  });
}
