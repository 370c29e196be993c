import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noFilter } from "@/lib/domain/claim-filter";
import { type Day, fromDayNumber, toDayNumber } from "@/lib/domain/day";
import { buildTimelines, lastCountingDay } from "@/lib/domain/resolve/build-timelines";
import { placeSubject, regionSubject } from "@/lib/domain/resolve/case-from-world";
import type { View } from "@/lib/domain/resolve/claim-case";
import { columnsFromCase } from "@/lib/domain/resolve/columns-from-case";
import { createExplainer, readChangePoints } from "@/lib/domain/resolve/explain-subject";
import { indexColumns } from "@/lib/domain/resolve/index-columns";
import { createResolver } from "@/lib/domain/resolve/resolve";
import { statuses } from "@/lib/domain/resolve/status";
import { pointOn, sinceOf, type Timelines } from "@/lib/domain/resolve/timelines";
import { emptyWorld, foldRevisions } from "@/lib/domain/world";
import {
  allDays,
  arbitraryAsKnown,
  arbitraryFilter,
  arbitraryStory,
  FIRST_DAY,
  viewpointsOf,
} from "./arbitrary-story";
import { caseOf } from "./story-case";
import type { Story } from "./story-fixture";
import { storyRevisions } from "./story-revisions";

/** Worlds per property; PROPERTY_RUNS asks for more of them. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 60);
const PATIENCE_MS = 20_000 + RUNS * 500;
const LONG_AFTER = 75;

/** A story as case, subjects and columns. */
function tell(story: Story) {
  const world = foldRevisions(emptyWorld("story"), storyRevisions(story));
  const claimCase = caseOf(world);
  const places = [...world.places.keys()].flatMap((id) => placeSubject(world, id) ?? []);
  const regions = [...world.regions.keys()].flatMap((id) => regionSubject(world, id) ?? []);
  const { columns, claimIds } = columnsFromCase(claimCase, places, regions);
  return { claimCase, subjects: [...places, ...regions], columns, claimIds, index: indexColumns(columns) };
}

/** What holds for a subject on a day, as the plain resolver says it. */
function readPoint(timelines: Timelines, keys: string[], subject: number, day: number) {
  const point = pointOn(timelines, subject, day);
  const mask = timelines.parties[point] ?? 0;
  return {
    status: statuses[timelines.status[point] ?? -1],
    holder: keys[timelines.holder[point] ?? -1] ?? null,
    parties: keys.filter((_, party) => (mask & (1 << party)) !== 0).sort(),
    stale: timelines.stale[point] === 1,
    since: fromDayNumber(sinceOf(timelines, subject, point)),
  };
}

/** A place's own claim answers a region-wide one of its source for a later day: it beats that one, though it is older. */
const olderWordBeatsRegion: Story = {
  story: "An older word about the place beats the region-wide one that it answers.",
  startsOn: FIRST_DAY,
  parties: ["ua", "ru"],
  regions: { west: null },
  places: { village: "west" },
  sources: { army: "ua" },
  history: [
    {
      by: "army",
      said: FIRST_DAY,
      claims: [
        { id: "whole", says: "control ua captured", region: "west", on: "2025-03-02/.." },
        {
          id: "part",
          says: "control ua captured",
          place: "village",
          on: "2025-03-01",
          share: 0.5,
          answers: { confirms: "whole" },
        },
      ],
    },
  ],
  expect: [],
};

/** Two claims of one speaker that unmake each other: only the later one may speak of what was said before it. */
const mutual = (kind: "corrects" | "retracts"): Story => ({
  story: `The earlier one ${kind} the later one, which retracts it.`,
  startsOn: FIRST_DAY,
  parties: ["ua", "ru"],
  regions: { west: null },
  places: { village: "west" },
  sources: { army: "ua" },
  history: [
    {
      by: "army",
      said: FIRST_DAY,
      claims: [
        {
          id: "early",
          says: "control ua captured",
          place: "village",
          on: "2025-03-01",
          answers: { [kind]: "late" },
        },
        {
          id: "late",
          says: "control ru captured",
          place: "village",
          on: "2025-03-02",
          answers: { retracts: "early" },
        },
      ],
    },
  ],
  expect: [],
});

const viewOf = (story: Story, asKnown: View["asKnown"], filter: View["filter"], index: number): View => {
  const viewpoints = viewpointsOf(story);
  // Half of them see all: there most can happen.
  return { viewpoint: viewpoints[index % (2 * viewpoints.length)] ?? { kind: "all" }, asKnown, filter };
};

describe("the columnar resolver of policy 1, whatever is said", () => {
  it(
    "explains places and regions as the plain resolver does, claim by claim, from every viewpoint",
    () => {
      fc.assert(
        fc.property(arbitraryStory, arbitraryAsKnown, arbitraryFilter, (story, asKnown, filter) => {
          const { claimCase, subjects, columns, claimIds, index } = tell(story);
          for (const viewpoint of viewpointsOf(story)) {
            const view: View = { viewpoint, asKnown, filter };
            const plain = createResolver(claimCase, view);
            const explain = createExplainer(columns, view, { index });
            for (const [number, subject] of subjects.entries())
              expect(
                readChangePoints(explain(number), columns, claimIds),
                `${subject.id}, ${JSON.stringify(view)}`,
              ).toEqual(plain.timeline(subject));
          }
        }),
        {
          numRuns: RUNS,
          examples: [
            [olderWordBeatsRegion, "hindsight", noFilter],
            [mutual("corrects"), "hindsight", noFilter],
            [mutual("retracts"), "then", noFilter],
          ],
        },
      );
    },
    PATIENCE_MS,
  );

  it(
    "says the same of every day, stale or not, in no more points than it takes",
    () => {
      const days = [
        ...allDays.filter((day) => day >= FIRST_DAY).map(toDayNumber),
        ...Array.from({ length: LONG_AFTER }, (_, day) => toDayNumber(FIRST_DAY) + 14 + day),
      ];
      fc.assert(
        fc.property(
          arbitraryStory,
          arbitraryAsKnown,
          arbitraryFilter,
          fc.nat(),
          (story, asKnown, filter, nth) => {
            const { claimCase, subjects, columns, index } = tell(story);
            const view = viewOf(story, asKnown, filter, nth);
            const plain = createResolver(claimCase, view);
            const timelines = buildTimelines(columns, view, { index });
            for (const [number, subject] of subjects.entries()) {
              for (const day of days) {
                const { status, holder, parties, stale, since } = plain.resolve(subject, fromDayNumber(day));
                expect(
                  readPoint(timelines, columns.parties, number, day),
                  `${subject.id}, ${fromDayNumber(day)}`,
                ).toEqual({ status, holder, parties, stale, since });
              }
              for (
                let point = (timelines.at[number] ?? 0) + 1;
                point < (timelines.at[number + 1] ?? 0);
                point += 1
              ) {
                const day = timelines.day[point] ?? 0;
                const { since: _, ...now } = readPoint(timelines, columns.parties, number, day);
                const { since: __, ...before } = readPoint(timelines, columns.parties, number, day - 1);
                expect(now).not.toEqual(before);
              }
            }
          },
        ),
        { numRuns: RUNS },
      );
    },
    PATIENCE_MS,
  );

  it("knows the last day from which a claim counts, and the first day where none does", () => {
    const { claimCase, columns } = tell(olderWordBeatsRegion);
    const days = claimCase.claims.flatMap(({ from }) => from ?? ([] as Day[]));
    expect(fromDayNumber(lastCountingDay(columns))).toBe(days.sort().at(-1));
    expect(fromDayNumber(lastCountingDay(tell({ ...olderWordBeatsRegion, history: [] }).columns))).toBe(
      FIRST_DAY,
    );
  });
});
