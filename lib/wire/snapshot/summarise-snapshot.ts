import { isOpen } from "@/lib/domain/claim-filter";
import { type Language, pickName } from "@/lib/domain/names";
import { readViewpoint } from "@/lib/domain/viewpoint";
import { translator } from "@/lib/wire/messages/translate";
import { partyInWords } from "@/lib/wire/sentence";
import { dayInWords, locales } from "@/lib/wire/words-of-dates";
import type { PinnedStatus, SnapshotContent } from "./snapshot-content";
import {
  type FigureRow,
  figureRows,
  partyRank,
  statusesOn,
  statusRank,
  type ToldStatus,
} from "./snapshot-figures";

/** A snapshot for those who see no map, and before any script runs. */
export interface SnapshotSummary {
  /** What is contested first, then claimed, assessed, verified, agreed and unknown; then what is special about the view. */
  sentences: string[];
  /** In the same order; km2 add up to all regions of the theatre. */
  rows: FigureRow[];
}

/**
 * The summary of a snapshot in words and figures. `mostNames` is how many places a sentence names, those that changed last
 * first; the others are counted.
 */
export function summariseSnapshot(
  content: SnapshotContent,
  language: Language = content.lang,
  mostNames = 12,
): SnapshotSummary {
  return {
    sentences: [
      ...statusSentences(content, language, mostNames),
      ...comparedSentences(content, language, mostNames),
      ...viewSentences(content, language),
    ],
    rows: figureRows(content, language),
  };
}

function statusSentences(content: SnapshotContent, language: Language, mostNames: number): string[] {
  const t = translator(language);
  const { view, theatre } = content;
  const date = dayInWords(view.date, language);
  const told = statusesOn(content, view.date).filter(({ status }) => status !== "baseline");
  if (told.length === 0)
    return [t("snapshot.summary.none", { date, first: dayInWords(theatre.startsOn, language) })];
  const groups = new Map<string, PinnedStatus[]>();
  for (const item of told) {
    const key = JSON.stringify([item.status, item.holder]);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const sentences = [...groups.values()]
    .map((items) => ({ items, first: items[0] }))
    .flatMap(({ items, first }) => (first ? [{ items, status: first.status, holder: first.holder }] : []))
    .sort(
      (one, other) =>
        statusRank(one.status) - statusRank(other.status) ||
        partyRank(content, one) - partyRank(content, other),
    )
    .map(({ items, status, holder }) =>
      // `told` has no other statuses
      t(`snapshot.summary.${status as ToldStatus}`, {
        date,
        party: partyInWords(theatre.parties, holder, language),
        names: namesInWords(content, items, language, mostNames),
      }),
    );
  const isContested = told.some(({ status }) => status === "contested");
  return isContested ? sentences : [t("snapshot.summary.noneContested", { date }), ...sentences];
}

/** What differs between the two frozen days. */
function comparedSentences(content: SnapshotContent, language: Language, mostNames: number): string[] {
  const { compareDate, date } = content.view;
  if (compareDate === null) return [];
  const t = translator(language);
  const idOf = ({ kind, id }: PinnedStatus) => `${kind} ${id}`;
  const before = new Map(statusesOn(content, compareDate).map((item) => [idOf(item), item]));
  const after = new Map(statusesOn(content, date).map((item) => [idOf(item), item]));
  const look = (item: PinnedStatus | undefined) =>
    item && item.status !== "baseline" ? JSON.stringify([item.status, item.holder, item.parties]) : "";
  const changed = [...new Set([...after.keys(), ...before.keys()])].flatMap((id) => {
    const [one, other] = [before.get(id), after.get(id)];
    const item = other ?? one;
    return item && look(one) !== look(other) ? [item] : [];
  });
  const when = dayInWords(compareDate, language);
  if (changed.length === 0) return [t("snapshot.summary.unchanged", { date: when })];
  changed.sort((one, other) => statusRank(one.status) - statusRank(other.status));
  const names = namesInWords(content, changed, language, mostNames, false);
  return [t("snapshot.summary.changed", { date: when, count: changed.length, names })];
}

/** Whose word counts and what was left out, where that is not everybody's and nothing. */
function viewSentences({ view, theatre, sources }: SnapshotContent, language: Language): string[] {
  const t = translator(language);
  const sentences: string[] = [];
  const viewpoint = readViewpoint(view.viewpoint);
  if (viewpoint && viewpoint.kind !== "all") {
    const source =
      viewpoint.kind === "source" ? sources.find(({ id }) => id === viewpoint.sourceId) : undefined;
    const name =
      viewpoint.kind === "independent"
        ? t("map.viewpoint.independent")
        : viewpoint.kind === "party"
          ? t("map.viewpoint.party", { party: partyInWords(theatre.parties, viewpoint.party, language) })
          : source
            ? t("map.viewpoint.source", { source: pickName(source.names, language) })
            : t("map.viewpoint.unknown");
    sentences.push(t("export.viewpoint", { viewpoint: name }));
  }
  if (view.asKnown === "then") sentences.push(`${t("map.asKnown.then")}.`);
  if (!isOpen(view.filters)) sentences.push(t("snapshot.summary.filtered"));
  return sentences;
}

/** Names with commas and the number of those left out: "Alder, Birch and 3 more". */
function namesInWords(
  { places, regions }: SnapshotContent,
  items: readonly PinnedStatus[],
  language: Language,
  most: number,
  newestFirst = true,
): string {
  const t = translator(language);
  const collator = new Intl.Collator(language);
  const named = items.map(({ kind, id, since }) => {
    const place = kind === "place" ? places.find((one) => one.id === id) : undefined;
    const region = kind === "region" ? regions.find((one) => one.id === id) : undefined;
    const name = place
      ? pickName(place.names, language)
      : region
        ? t("snapshot.summary.whole", { region: pickName(region.names, language) })
        : id;
    return { name, since };
  });
  if (newestFirst)
    named.sort((one, other) =>
      one.since === other.since ? collator.compare(one.name, other.name) : one.since > other.since ? -1 : 1,
    );
  const shown = named.slice(0, most).map(({ name }) => name);
  const left = named.length - shown.length;
  const list = left > 0 ? [...shown, t("snapshot.summary.more", { count: left })] : shown;
  return new Intl.ListFormat(locales[language]).format(list);
}
