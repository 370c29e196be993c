import { noFilter } from "../claim-filter";
import { type Day, toDayNumber } from "../day";
import type { ClaimCase, Subject } from "./claim-case";
import { hearClaims, type StandingClaim } from "./hear";
import {
  CONFIRMS,
  CONTESTED,
  DENIES,
  DOUBTS,
  FOREVER,
  gainCode,
  HOLDS,
  MAX_PARTIES,
  NOT,
  positionCode,
  REPEATS,
  type StandingColumns,
} from "./standing-columns";

type PlaceSubject = Extract<Subject, { kind: "place" }>;

const kindCodes = { holds: HOLDS, contested: CONTESTED, not: NOT };
const answerCodes = { confirms: CONFIRMS, denies: DENIES, doubts: DOUBTS, repeats: REPEATS };

/** Gives every value a number, in the order in which it is first met. */
function numberValues<T>(values: Iterable<T> = []): { of: (value: T) => number; values: T[] } {
  const numbers = new Map<T, number>();
  const of = (value: T): number => {
    const known = numbers.get(value);
    if (known !== undefined) return known;
    numbers.set(value, numbers.size);
    return numbers.size - 1;
  };
  for (const value of values) of(value);
  return {
    of,
    get values() {
      return [...numbers.keys()];
    },
  };
}

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

const byEntry = (one: StandingClaim, other: StandingClaim): number =>
  compare(one.recordedAt, other.recordedAt) || one.ordinal - other.ordinal || compare(one.id, other.id);

/** Row offsets of a column of lists. */
function offsetsOf(lists: unknown[][]): Int32Array {
  const offsets = new Int32Array(lists.length + 1);
  for (const [row, list] of lists.entries()) offsets[row + 1] = (offsets[row] ?? 0) + list.length;
  return offsets;
}

/**
 * Sets the claims of a case that stand in hindsight as columns, for timelines of these places. `claimIds` names the rows.
 * Throws where a case has more than 31 parties.
 */
export function standingFromCase(
  { startsOn, parties, claims }: ClaimCase,
  places: PlaceSubject[],
): { columns: StandingColumns; claimIds: string[] } {
  // Every speaker is heard here: whose word counts is asked of the columns.
  const standing = [
    ...hearClaims(claims, { viewpoint: { kind: "all" }, filter: noFilter }, null).byId.values(),
  ].sort(byEntry);
  const rows = numberValues(standing.map(({ id }) => id));
  const rowOf = new Map(standing.map(({ id }, row) => [id, row]));
  const party = numberValues(parties);
  const partyIndex = (key: string | null) => (key === null ? -1 : party.of(key));
  const region = numberValues<string>();
  const regionIndex = (id: string | null) => (id === null ? -1 : region.of(id));
  const place = numberValues(places.map(({ id }) => id));
  const source = numberValues<string>();
  const sides = new Map<number, number>();
  const days = new Map<Day, number>();
  const dayNumber = (day: Day): number => {
    const number = days.get(day) ?? toDayNumber(day);
    days.set(day, number);
    return number;
  };
  const wholes = <T>(items: T[], numberOf: (item: T) => number) => Int32Array.from(items, numberOf);

  const known = new Set(places.map(({ id }) => id));
  const about = standing.map(({ placeIds }) => [...new Set(placeIds)].filter((id) => known.has(id)));
  const answers = standing.map((claim) =>
    claim.answers.flatMap(({ kind, claimId }) =>
      kind === "corrects" || kind === "retracts"
        ? []
        : [{ kind: answerCodes[kind], row: rowOf.get(claimId) ?? -1 }],
    ),
  );
  const idRank = new Int32Array(standing.length);
  for (const [rank, id] of [...rows.values].sort().entries()) idRank[rowOf.get(id) ?? 0] = rank;

  const columns: Omit<StandingColumns, "parties" | "sources"> = {
    startsOn: dayNumber(startsOn),
    theatreParties: parties.length,
    places: {
      ids: places.map(({ id }) => id),
      region: wholes(places, ({ regionId }) => regionIndex(regionId)),
      baseline: Int8Array.from(places, ({ baseline }) => partyIndex(baseline)),
    },
    source: wholes(standing, ({ speakerId, side }) => {
      const index = source.of(speakerId);
      sides.set(index, partyIndex(side));
      return index;
    }),
    position: Uint8Array.from(standing, ({ position }) =>
      position ? positionCode(kindCodes[position.kind], partyIndex(position.party)) : 0,
    ),
    gains: Uint8Array.from(standing, ({ gains }) =>
      gains === null ? 0 : gainCode(partyIndex(gains.replace(/^-/, "")), gains.startsWith("-")),
    ),
    from: wholes(standing, ({ from }) => dayNumber(from)),
    to: wholes(standing, ({ to }) => (to === null ? FOREVER : dayNumber(to))),
    saidOn: wholes(standing, ({ saidOn }) => (saidOn === null ? -1 : dayNumber(saidOn))),
    verified: Uint8Array.from(standing, ({ verified }) => (verified ? 1 : 0)),
    shownDay: wholes(standing, ({ shownDay }) => dayNumber(shownDay)),
    region: wholes(standing, ({ regionId }) => regionIndex(regionId)),
    idRank,
    placesAt: offsetsOf(about),
    placeOf: wholes(about.flat(), place.of),
    answersAt: offsetsOf(answers),
    answerTo: wholes(answers.flat(), ({ row }) => row),
    answerKind: Uint8Array.from(answers.flat(), ({ kind }) => kind),
  };
  if (party.values.length > MAX_PARTIES)
    throw new RangeError(`Expected at most ${MAX_PARTIES} parties, got ${party.values.length}.`);
  return {
    columns: {
      ...columns,
      parties: party.values,
      sources: {
        ids: source.values,
        side: Int8Array.from(source.values, (_, index) => sides.get(index) ?? -1),
      },
    },
    claimIds: standing.map(({ id }) => id),
  };
}
