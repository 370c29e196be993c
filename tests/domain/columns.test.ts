import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noFilter } from "@/lib/domain/claim-filter";
import type { Day } from "@/lib/domain/day";
import { placeSubject } from "@/lib/domain/resolve/case-from-world";
import type { ClaimCase, Subject } from "@/lib/domain/resolve/claim-case";
import { buildTimelines } from "@/lib/domain/resolve/columns";
import { indexColumns } from "@/lib/domain/resolve/index-columns";
import { createResolver } from "@/lib/domain/resolve/resolve";
import { standingFromCase } from "@/lib/domain/resolve/standing-from-case";
import type { ChangePoint } from "@/lib/domain/resolve/status";
import { readChangePoints } from "@/lib/domain/resolve/timeline-columns";
import { emptyWorld, foldRevisions, type World } from "@/lib/domain/world";
import { allDays, arbitraryStory, FIRST_DAY, viewpointsOf } from "./arbitrary-story";
import { caseOf } from "./story-case";
import type { Story } from "./story-fixture";
import { storyRevisions } from "./story-revisions";

/** Worlds per property; PROPERTY_RUNS asks for more of them. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 60);
const PATIENCE_MS = 20_000 + RUNS * 100;

type PlaceSubject = Extract<Subject, { kind: "place" }>;

const worldOf = (story: Story): World => foldRevisions(emptyWorld("story"), storyRevisions(story));

const placesOf = (world: World): PlaceSubject[] =>
  [...world.places.keys()].map((id) => placeSubject(world, id)).filter((subject) => subject !== null);

const inForce = (points: ChangePoint[], day: Day) => {
  const { status, holder, parties } = points.findLast((point) => point.day <= day) ?? {};
  return { status, holder, parties };
};

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

describe("the columnar timelines of policy 1, whatever is said", () => {
  it(
    "equal the plain resolver's, claim by claim, from every viewpoint",
    () => {
      fc.assert(
        fc.property(arbitraryStory, (story) => {
          const world = worldOf(story);
          const claimCase: ClaimCase = caseOf(world);
          const places = placesOf(world);
          const { columns, claimIds } = standingFromCase(claimCase, places);
          const index = indexColumns(columns);
          for (const viewpoint of viewpointsOf(story)) {
            const plain = createResolver(claimCase, { viewpoint, asKnown: "hindsight", filter: noFilter });
            const timelines = buildTimelines(columns, viewpoint, { explained: true, index });
            for (const [place, subject] of places.entries())
              expect(
                readChangePoints(timelines, place, columns, claimIds),
                `${subject.id}, ${JSON.stringify(viewpoint)}`,
              ).toEqual(plain.timeline(subject));
          }
        }),
        { numRuns: RUNS, examples: [[olderWordBeatsRegion]] },
      );
    },
    PATIENCE_MS,
  );

  it(
    "say the same of every day without the claims that count, in no more points than it takes",
    () => {
      fc.assert(
        fc.property(arbitraryStory, (story) => {
          const world = worldOf(story);
          const claimCase = caseOf(world);
          const places = placesOf(world);
          const { columns, claimIds } = standingFromCase(claimCase, places);
          const plain = createResolver(claimCase, {
            viewpoint: { kind: "all" },
            asKnown: "hindsight",
            filter: noFilter,
          });
          const timelines = buildTimelines(columns, { kind: "all" });
          for (const [place, subject] of places.entries()) {
            const points = readChangePoints(timelines, place, columns, claimIds);
            for (const day of allDays.filter((one) => one >= FIRST_DAY))
              expect(inForce(points, day)).toEqual(inForce(plain.timeline(subject), day));
            for (const [after, point] of points.slice(1).entries())
              expect(inForce([point], point.day)).not.toEqual(inForce(points.slice(0, after + 1), point.day));
          }
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE_MS,
  );
});
