import type { Day } from "../day";
import type { PartyKey } from "../identity";
import { push } from "./by-key";
import { disagree, type Position } from "./position";
import type { Speech } from "./speech";

/** What one who speaks (a side, or an independent source) says in the running turn. */
export interface Word {
  side: PartyKey | null;
  position: Position;
  /** The latest counting day of the claims it rests on; of a span of days, its last. */
  day: Day;
  speeches: Speech[];
}

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

/**
 * Order of speeches, oldest first: counting day, then a change after a state, saidOn, recordedAt, place within the
 * statement, claim id.
 */
export function compareSpeeches(one: Speech, other: Speech): number {
  const changes = (speech: Speech) => (speech.gains === null ? 0 : 1);
  return (
    compare(one.from, other.from) ||
    changes(one) - changes(other) ||
    compare(one.claim.saidOn ?? "", other.claim.saidOn ?? "") ||
    compare(one.claim.recordedAt, other.claim.recordedAt) ||
    one.claim.ordinal - other.claim.ordinal ||
    compare(one.claim.id, other.claim.id)
  );
}

const groupBy = <T, K>(items: T[], keyOf: (item: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const item of items) push(groups, keyOf(item), item);
  return groups;
};

/** The latest speech, as a list; none of none. */
function latestOf(speeches: Speech[]): Speech[] {
  const [first, ...others] = speeches;
  if (!first) return [];
  return [others.reduce((latest, speech) => (compareSpeeches(latest, speech) < 0 ? speech : latest), first)];
}

/** The speech by which each source speaks: its latest; one about the place beats a region-wide one. */
export function sourceSpeeches(speeches: Speech[]): Speech[] {
  return [...groupBy(speeches, (speech) => speech.claim.speakerId).values()].flatMap((own) => {
    const near = own.filter((speech) => !speech.regionWide);
    return latestOf(near.length > 0 ? near : own);
  });
}

/** The last day that speeches speak for. */
const lastDayOf = (speeches: Speech[]): Day =>
  speeches
    .map((speech) => speech.to ?? speech.from)
    .sort()
    .at(-1) as Day; // never empty

/** The word of a side: its sources' claims with the latest counting day; `contested` where those differ. */
function sideWord(side: PartyKey, spoken: Speech[]): Word {
  const day = spoken
    .map((speech) => speech.from)
    .sort()
    .at(-1) as Day; // a group is never empty
  const latest = spoken.filter((speech) => speech.from === day).sort(compareSpeeches);
  const split = latest.some((one) => latest.some((other) => disagree(one.position, other.position)));
  const firm = latest.findLast((speech) => speech.position.kind === "holds") ?? latest.at(-1);
  const position: Position = split || !firm ? { kind: "contested", party: null } : firm.position;
  return { side, position, day: lastDayOf(latest), speeches: latest };
}

/** Whose word counts, from the speeches that speak on a day: each side by its latest, each independent source by its own. */
export function hearWords(speeches: Speech[]): Word[] {
  const bySide = groupBy(sourceSpeeches(speeches), (speech) => speech.claim.side);
  return [...bySide].flatMap(([side, spoken]) =>
    side === null
      ? spoken.map((speech) => ({
          side,
          position: speech.position,
          day: lastDayOf([speech]),
          speeches: [speech],
        }))
      : [sideWord(side, spoken)],
  );
}
