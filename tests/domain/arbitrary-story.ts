import fc from "fast-check";
import { assertions } from "@/lib/domain/claim";
import { type ClaimFilter, noFilter } from "@/lib/domain/claim-filter";
import { addDays, type Day, toDay } from "@/lib/domain/day";
import { sourceKinds } from "@/lib/domain/source";
import { verdicts } from "@/lib/domain/verification";
import type { AsKnown, Viewpoint } from "@/lib/domain/viewpoint";
import type { Story } from "./story-fixture";

export const FIRST_DAY = toDay("2025-03-01");
const SPAN_DAYS = 14;

/** Every day on which something can change in a generated story, with some before and after. */
export const allDays: Day[] = Array.from({ length: SPAN_DAYS + 6 }, (_, index) =>
  addDays(FIRST_DAY, index - 3),
);

const day = fc.integer({ min: -2, max: SPAN_DAYS }).map((count) => addDays(FIRST_DAY, count));
const length = fc.integer({ min: 0, max: 5 });

/** Every kind of date: a day, about a day, once by or within, throughout with and without an end, a month. */
const eventDate = fc.oneof(
  { weight: 4, arbitrary: day },
  day.map((on) => `${on}~`),
  day.map((on) => `[..${on}]`),
  day.map((on) => `[${on}..]`),
  fc.tuple(day, length).map(([on, days]) => `[${on}..${addDays(on, days)}]`),
  fc.tuple(day, length).map(([on, days]) => `${on}/${addDays(on, days)}`),
  day.map((on) => `${on}/..`),
  day.map((on) => `../${on}`),
  fc.constant("2025-03"),
);
const saidOn = fc.oneof(
  { weight: 5, arbitrary: day },
  fc.tuple(day, length).map(([on, days]) => `[${on}..${addDays(on, days)}]`),
);

const sayings = (party: string) => [
  ...["captured", "captured", "recaptured", "holds", "infiltrated"].map(
    (action) => `control ${party} ${action}`,
  ),
  `control ${party}`,
  "contested",
  `contested ${party}`,
  `withdrawal ${party}`,
  `denial of control ${party}`,
  `denial of advance ${party}`,
  `advance ${party}`,
  `intent ${party} an attack`,
];

const answerKind = fc.constantFrom<string>("confirms", "denies", "doubts", "repeats", "corrects", "retracts");

/** Which of a list, as a number that is cut to its length. */
const pick = fc.nat({ max: 60 });
const at = <T>(items: readonly T[], index: number): T => items[index % items.length] as T; // never asked of an empty list

const claimSketch = fc.record({
  party: pick,
  says: pick,
  target: fc.oneof(
    { weight: 4, arbitrary: fc.record({ place: pick }) },
    { weight: 3, arbitrary: fc.record({ region: pick }) },
    fc.record({ area: fc.array(pick, { minLength: 1, maxLength: 3 }) }),
    fc.constant({ words: "somewhere" }),
  ),
  on: eventDate,
  share: fc.option(fc.constantFrom(0.5, 1), { nil: undefined, freq: 8 }),
  answers: fc.oneof(
    { weight: 3, arbitrary: fc.constant<[string, number][]>([]) },
    fc.array(fc.tuple(answerKind, pick), { minLength: 1, maxLength: 2 }),
  ),
  struck: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
});
type ClaimSketch = typeof claimSketch extends fc.Arbitrary<infer T> ? T : never;

const sketch = fc.record({
  parties: fc.constantFrom<string[]>(
    ["ua", "ru"],
    ["red", "green", "blue"],
    ["red", "green", "blue", "white"],
  ),
  baselines: fc.tuple(fc.option(pick), fc.option(pick)),
  places: fc.array(fc.tuple(fc.nat({ max: 1 }), fc.option(fc.option(pick), { freq: 2 })), {
    minLength: 3,
    maxLength: 5,
  }),
  sources: fc.array(fc.tuple(fc.option(pick, { freq: 2 }), fc.nat({ max: 2 })), {
    minLength: 3,
    maxLength: 6,
  }),
  statements: fc.array(
    fc.record({
      by: pick,
      said: saidOn,
      state: fc.oneof(
        { weight: 9, arbitrary: fc.constant("published" as const) },
        fc.constant("draft" as const),
      ),
      claims: fc.array(claimSketch, { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  /** Whether everything was recorded at one instant, as an import does. */
  atOnce: fc.boolean(),
  verifications: fc.array(
    fc.record({
      verdict: fc.constantFrom("verified", "verified", "refuted", "unverified", "unverifiable"),
      of: pick,
      by: fc.option(pick),
      made: day,
      shown: fc.option(day, { nil: undefined }),
    }),
    { maxLength: 4 },
  ),
  strikes: fc.array(fc.tuple(pick, fc.boolean()), { maxLength: 2 }),
});

/** Small theatres of two to four parties in which anything may be claimed, answered, verified and struck. */
export const arbitraryStory: fc.Arbitrary<Story> = sketch.map((drawn) => {
  const { parties } = drawn;
  const partyOf = (index: number | null) => (index === null ? null : at(parties, index));
  const regionKeys = ["east", "west"];
  const placeIds = drawn.places.map((_, index) => `place-${index}`);
  const sourceIds = drawn.sources.map((_, index) => `source-${index}`);
  const total = drawn.statements.reduce((sum, statement) => sum + statement.claims.length, 0);
  const claimIds = Array.from({ length: total }, (_, index) => `claim-${(index * 7) % 31}-${index}`); // ids not in order of entry
  const targetOf = (target: ClaimSketch["target"]) => {
    if ("place" in target) return { place: at(placeIds, target.place) };
    if ("region" in target) return { region: at(regionKeys, target.region) };
    return "area" in target ? { area: target.area.map((index) => at(placeIds, index)) } : target;
  };
  let made = 0;
  const recorded = drawn.atOnce ? { recorded: "2025-06-01T00:00:00.000Z" } : {};
  const history: Story["history"] = drawn.statements.map(({ by, said, state, claims }) => ({
    by: at(sourceIds, by),
    said,
    state,
    ...recorded,
    claims: claims.map((claim) => ({
      id: at(claimIds, made++),
      says: at(sayings(at(parties, claim.party)), claim.says),
      ...targetOf(claim.target),
      on: claim.on,
      ...(claim.share === undefined ? {} : { share: claim.share }),
      answers: Object.fromEntries(claim.answers.map(([kind, index]) => [kind, at(claimIds, index)])),
      struck: claim.struck,
    })),
  }));
  for (const { verdict, of, by, made: madeOn, shown } of drawn.verifications)
    history.push({
      verdict,
      of: at(claimIds, of),
      by: by === null ? "reviewer" : at(sourceIds, by),
      made: madeOn,
      ...(shown ? { shown } : {}),
      ...recorded,
    });
  for (const [index, restored] of drawn.strikes) {
    history.push({ strike: at(claimIds, index), ...recorded });
    if (restored) history.push({ restore: at(claimIds, index), ...recorded });
  }
  const place = (region: number, baseline: (number | null) | null) =>
    baseline === null
      ? at(regionKeys, region)
      : { region: at(regionKeys, region), baseline: partyOf(baseline) };
  return {
    story: "Anything may be said.",
    startsOn: FIRST_DAY,
    parties,
    regions: { east: partyOf(drawn.baselines[0]), west: partyOf(drawn.baselines[1]) },
    places: Object.fromEntries(
      drawn.places.map(([region, baseline], index) => [at(placeIds, index), place(region, baseline)]),
    ),
    sources: Object.fromEntries(
      drawn.sources.map(([side, kind], index) => [
        at(sourceIds, index),
        { side: partyOf(side), kind: at(sourceKinds, kind) },
      ]),
    ),
    history,
    expect: [],
  };
});

const some = <T>(values: readonly T[]): fc.Arbitrary<T[]> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<T[]>([]) },
    fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }),
  );

/** Filters: none half of the time, else whatever can be asked of the generated stories. */
export const arbitraryFilter: fc.Arbitrary<ClaimFilter> = fc.oneof(
  fc.constant(noFilter),
  fc.record({
    sourceKinds: some(sourceKinds.slice(0, 3)),
    sourceId: fc.option(
      pick.map((index) => `source-${index % 3}`),
      { freq: 3 },
    ),
    verdicts: some(verdicts),
    assertions: some(assertions),
  }),
);

export const arbitraryAsKnown: fc.Arbitrary<AsKnown> = fc.constantFrom("hindsight", "then");

/** Every viewpoint that a story offers. */
export const viewpointsOf = (story: Story): Viewpoint[] => [
  { kind: "all" },
  { kind: "independent" },
  ...story.parties.map((party): Viewpoint => ({ kind: "party", party })),
  ...Object.keys(story.sources).map((sourceId): Viewpoint => ({ kind: "source", sourceId })),
];
