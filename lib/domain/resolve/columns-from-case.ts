import { answerKinds, assertions } from "../claim";
import { type Day, toDayNumber } from "../day";
import { sourceKinds } from "../source";
import { verdicts } from "../verification";
import type { ClaimCase, ResolvableClaim, Subject } from "./claim-case";
import {
  type ClaimColumns,
  CONTESTED,
  FOREVER,
  gainCode,
  HOLDS,
  MAX_PARTIES,
  MAX_SOURCES,
  NO_DAY,
  NOT,
  positionCode,
} from "./claim-columns";
import { compareAssessments, compareEntries } from "./ledger-order";

type PlaceSubject = Extract<Subject, { kind: "place" }>;
type RegionSubject = Extract<Subject, { kind: "region" }>;

const kindCodes = { holds: HOLDS, contested: CONTESTED, not: NOT };

/** Gives every value a number, in the order in which it is first met. */
function numberValues<T>(values: Iterable<T> = []): { of: (value: T) => number; values: () => T[] } {
  const numbers = new Map<T, number>();
  const of = (value: T): number => {
    const known = numbers.get(value);
    if (known !== undefined) return known;
    numbers.set(value, numbers.size);
    return numbers.size - 1;
  };
  for (const value of values) of(value);
  return { of, values: () => [...numbers.keys()] };
}

/** Row offsets of a column of lists. */
function offsetsOf(lists: unknown[][]): Int32Array {
  const offsets = new Int32Array(lists.length + 1);
  for (const [row, list] of lists.entries()) offsets[row + 1] = (offsets[row] ?? 0) + list.length;
  return offsets;
}

/** Day numbers of days, each worked out once. */
function createDayNumbers(): (day: Day | null, none: number) => number {
  const numbers = new Map<Day, number>();
  return (day, none) => {
    if (day === null) return none;
    const number = numbers.get(day) ?? toDayNumber(day);
    numbers.set(day, number);
    return number;
  };
}

/** The subjects that each claim is about, ascending; those that are not asked for are left out. */
function subjectsOf(claims: ResolvableClaim[], places: PlaceSubject[], regions: RegionSubject[]): number[][] {
  const placeOf = new Map(places.map(({ id }, place) => [id, place]));
  const regionOf = new Map(regions.map(({ id }, region) => [id, places.length + region]));
  return claims.map(({ placeIds, regionId }) => {
    const about = [...placeIds.map((id) => placeOf.get(id)), regionOf.get(regionId ?? "")];
    return [...new Set(about)].filter((subject) => subject !== undefined).sort((one, other) => one - other);
  });
}

/**
 * Sets all claims of a case as columns, for the timelines of these places and regions. `claimIds` names the rows.
 * Throws where a case has more than 31 parties or 65,536 sources.
 */
export function columnsFromCase(
  { startsOn, parties, claims }: ClaimCase,
  places: PlaceSubject[],
  regions: RegionSubject[],
): { columns: ClaimColumns; claimIds: string[] } {
  const rows = [...claims].sort(compareEntries);
  const rowOf = new Map(rows.map(({ id }, row) => [id, row]));
  const party = numberValues(parties);
  const partyIndex = (key: string | null) => (key === null ? -1 : party.of(key));
  const regionIndex = new Map(regions.map(({ id }, region) => [id, region]));
  const source = numberValues(rows.map(({ speakerId }) => speakerId));
  const bySource = new Map(rows.map((claim) => [claim.speakerId, claim]));
  const speakers = source.values().flatMap((id) => bySource.get(id) ?? []);
  const assessor = numberValues<string>();
  const day = createDayNumbers();
  const wholes = <T>(items: T[], numberOf: (item: T) => number) => Int32Array.from(items, numberOf);
  const codes = <T>(items: T[], codeOf: (item: T) => number) => Uint8Array.from(items, codeOf);

  if (speakers.length > MAX_SOURCES)
    throw new RangeError(`Expected at most ${MAX_SOURCES} sources, got ${speakers.length}.`);
  const about = subjectsOf(rows, places, regions);
  const answers = rows.flatMap((claim) => claim.answers);
  const assessmentLists = rows.map(({ assessments }) => [...assessments].sort(compareAssessments));
  const assessments = assessmentLists.flat();
  const columns: Omit<ClaimColumns, "parties"> = {
    startsOn: toDayNumber(startsOn),
    theatreParties: parties.length,
    subjects: {
      places: places.length,
      region: wholes(places, ({ regionId }) => regionIndex.get(regionId ?? "") ?? -1),
      baseline: Int8Array.from([...places, ...regions], ({ baseline }) => partyIndex(baseline)),
    },
    sources: {
      ids: source.values(),
      side: Int8Array.from(speakers, ({ side }) => partyIndex(side)),
      kind: codes(speakers, ({ speakerKind }) => sourceKinds.indexOf(speakerKind)),
    },
    source: Uint16Array.from(rows, ({ speakerId }) => source.of(speakerId)),
    assertion: codes(rows, ({ assertion }) => assertions.indexOf(assertion)),
    position: codes(rows, ({ position }) =>
      position ? positionCode(kindCodes[position.kind], partyIndex(position.party)) : 0,
    ),
    gains: codes(rows, ({ gains }) =>
      gains === null ? 0 : gainCode(partyIndex(gains.replace(/^-/, "")), gains.startsWith("-")),
    ),
    from: wholes(rows, ({ from }) => day(from, NO_DAY)),
    to: wholes(rows, ({ to }) => day(to, FOREVER)),
    saidOn: wholes(rows, ({ saidOn }) => day(saidOn, NO_DAY)),
    subjectsAt: offsetsOf(about),
    subjectOf: Int32Array.from(about.flat()),
    answersAt: offsetsOf(rows.map((claim) => claim.answers)),
    answerTo: wholes(answers, ({ claimId }) => rowOf.get(claimId) ?? -1),
    answerKind: codes(answers, ({ kind }) => answerKinds.indexOf(kind)),
    assessmentsAt: offsetsOf(assessmentLists),
    assessor: wholes(assessments, (one) => assessor.of(one.assessor)),
    verdict: codes(assessments, ({ verdict }) => verdicts.indexOf(verdict)),
    madeOn: wholes(assessments, ({ madeOn }) => day(madeOn, NO_DAY)),
    shownDay: wholes(assessments, ({ shownDay }) => day(shownDay, NO_DAY)),
  };
  if (party.values().length > MAX_PARTIES)
    throw new RangeError(`Expected at most ${MAX_PARTIES} parties, got ${party.values().length}.`);
  return { columns: { ...columns, parties: party.values() }, claimIds: rows.map(({ id }) => id) };
}
