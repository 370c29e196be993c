import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ClaimColumns, FOREVER, NO_DAY } from "@/lib/domain/resolve/claim-columns";
import { decodeClaimColumns, encodeClaimColumns } from "@/lib/wire/claim-columns-payload";
import { directoryOf } from "./directory-of";

const STARTS_ON = 2_459_635;
const PATIENCE_MS = 20_000;

const arbitraryDay = fc.oneof(
  fc.integer({ min: STARTS_ON - 5, max: STARTS_ON + 5 }),
  fc.integer({ min: 2_400_000, max: 2_500_000 }),
);
const byte = fc.nat({ max: 255 });

/** Whether two days are the same is what shapes are about, so it has to happen often. */
const arbitraryDays = fc
  .record({ said: fc.oneof(arbitraryDay, fc.constant(NO_DAY)), other: arbitraryDay, ending: arbitraryDay })
  .chain(({ said, other, ending }) =>
    fc
      .constantFrom(said, other, NO_DAY)
      .chain((from) => fc.constantFrom(FOREVER, from, ending).map((to) => ({ said, from, to }))),
  );

const arbitraryClaim = fc.record({
  source: fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 65_535 })),
  assertion: byte,
  position: byte,
  gains: byte,
  days: arbitraryDays,
  subjects: fc.oneof(
    fc.array(fc.nat({ max: 100_000 }), { maxLength: 1 }),
    fc
      .uniqueArray(fc.nat({ max: 100_000 }), { maxLength: 5 })
      .map((subjects) => subjects.sort((a, b) => a - b)),
  ),
  answers: fc.array(fc.record({ to: fc.integer({ min: -1, max: 40 }), kind: byte }), { maxLength: 3 }),
  assessments: fc.array(
    fc.record({
      assessor: fc.nat({ max: 100_000 }),
      verdict: byte,
      madeOn: arbitraryDay,
      shownDay: fc.oneof(arbitraryDay, fc.constant(NO_DAY)),
    }),
    { maxLength: 3 },
  ),
});

/** The starts of lists of these lengths. */
const startsOf = (lists: readonly (readonly unknown[])[]): Int32Array => {
  const at = new Int32Array(lists.length + 1);
  lists.forEach((list, row) => {
    at[row + 1] = (at[row] ?? 0) + list.length;
  });
  return at;
};

const arbitraryColumns = fc
  .record({
    claims: fc.array(arbitraryClaim, { maxLength: 25 }),
    baselines: fc.array(fc.integer({ min: -1, max: 1 }), { maxLength: 6 }),
    sources: fc.array(fc.record({ id: fc.string(), side: fc.integer({ min: -1, max: 30 }), kind: byte }), {
      maxLength: 5,
    }),
  })
  .map(({ claims, baselines, sources }) => {
    const directory = directoryOf(baselines);
    const answers = claims.flatMap((claim) => claim.answers);
    const assessments = claims.flatMap((claim) => claim.assessments);
    const columns: ClaimColumns = {
      startsOn: STARTS_ON,
      parties: ["ua", "ru", "other"],
      theatreParties: 2,
      subjects: {
        places: directory.places.ids.length,
        region: directory.places.region,
        baseline: Int8Array.from(baselines),
      },
      sources: {
        ids: sources.map(({ id }) => id),
        side: Int8Array.from(sources, ({ side }) => side),
        kind: Uint8Array.from(sources, ({ kind }) => kind),
      },
      source: Uint16Array.from(claims, ({ source }) => source),
      assertion: Uint8Array.from(claims, ({ assertion }) => assertion),
      position: Uint8Array.from(claims, ({ position }) => position),
      gains: Uint8Array.from(claims, ({ gains }) => gains),
      from: Int32Array.from(claims, ({ days }) => days.from),
      to: Int32Array.from(claims, ({ days }) => days.to),
      saidOn: Int32Array.from(claims, ({ days }) => days.said),
      subjectsAt: startsOf(claims.map(({ subjects }) => subjects)),
      subjectOf: Int32Array.from(claims.flatMap(({ subjects }) => subjects)),
      answersAt: startsOf(claims.map((claim) => claim.answers)),
      answerTo: Int32Array.from(answers, ({ to }) => to),
      answerKind: Uint8Array.from(answers, ({ kind }) => kind),
      assessmentsAt: startsOf(claims.map((claim) => claim.assessments)),
      assessor: Int32Array.from(assessments, ({ assessor }) => assessor),
      verdict: Uint8Array.from(assessments, ({ verdict }) => verdict),
      madeOn: Int32Array.from(assessments, ({ madeOn }) => madeOn),
      shownDay: Int32Array.from(assessments, ({ shownDay }) => shownDay),
    };
    return { columns, directory };
  });

describe("the claim payload", () => {
  it(
    "comes back from its bytes as it went in, and is the same bytes every time",
    () => {
      fc.assert(
        fc.property(arbitraryColumns, ({ columns, directory }) => {
          const bytes = encodeClaimColumns(columns, directory);
          const read = decodeClaimColumns(bytes, directory);
          expect(read).toEqual(columns);
          expect(encodeClaimColumns(read, directory)).toEqual(bytes);
        }),
      );
    },
    PATIENCE_MS,
  );

  it("tells damaged, cut and foreign bytes, other versions and another directory from its own", () => {
    const [sample] = fc.sample(arbitraryColumns, { numRuns: 1, seed: 5 });
    if (!sample) throw new Error("no sample");
    const { columns, directory } = sample;
    const bytes = encodeClaimColumns(columns, directory);
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(() => decodeClaimColumns(damaged, directory)).toThrow(/claim payload/);
        expect(() => decodeClaimColumns(bytes.subarray(0, at), directory)).toThrow(/claim payload/);
      }),
    );
    const later = bytes.slice();
    later[3] = 2;
    expect(() => decodeClaimColumns(later, directory)).toThrow(
      "This claim payload has version 2: only 1 can be read here.",
    );
    const other = directoryOf([...columns.subjects.baseline, 0]);
    expect(() => decodeClaimColumns(bytes, other)).toThrow("belongs to another directory");
    expect(() => encodeClaimColumns(columns, other)).toThrow("other subjects than the directory");
  });
});
