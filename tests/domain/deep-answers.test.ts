import { describe, expect, it } from "vitest";
import { noFilter } from "@/lib/domain/claim-filter";
import { toDay, toDayNumber } from "@/lib/domain/day";
import { buildTimelines } from "@/lib/domain/resolve/build-timelines";
import type { ClaimCase, ResolvableClaim, Subject, View } from "@/lib/domain/resolve/claim-case";
import { columnsFromCase } from "@/lib/domain/resolve/columns-from-case";
import { createResolver } from "@/lib/domain/resolve/resolve";
import { statuses } from "@/lib/domain/resolve/status";
import { pointOn } from "@/lib/domain/resolve/timelines";

const REMOVES = 3_000;
const PATIENCE_MS = 60_000;
const DAY = toDay("2025-03-01");
const VIEW: View = { viewpoint: { kind: "all" }, asKnown: "hindsight", filter: noFilter };
const PLACE: Subject & { kind: "place" } = { kind: "place", id: "town", regionId: null, baseline: "ua" };

/** A claim that the town is held by "ru", and thousands that answer one another; `backwards` recorded the last first. */
function chain(kind: "confirms" | "retracts", backwards: boolean): ClaimCase {
  const claims = Array.from(
    { length: REMOVES },
    (_, remove): ResolvableClaim => ({
      id: `c${remove}`,
      ordinal: backwards ? REMOVES - remove : remove,
      speakerId: kind === "retracts" ? "one" : `s${remove % 7}`,
      speakerKind: "newsOutlet",
      side: null,
      assertion: "control",
      position: remove === 0 ? { kind: "holds", party: "ru" } : null,
      gains: null,
      placeIds: remove === 0 ? ["town"] : [],
      regionId: null,
      from: DAY,
      to: null,
      saidOn: DAY,
      recordedAt: "2025-06-01T00:00:00.000Z",
      answers: remove === 0 ? [] : [{ kind, claimId: `c${remove - 1}` }],
      assessments: [],
    }),
  );
  return { startsOn: DAY, parties: ["ua", "ru"], claims };
}

/** What the columnar resolver says of the town, and what the plain one does. */
function statusesOf(claimCase: ClaimCase) {
  const { status, holder } = createResolver(claimCase, VIEW).resolve(PLACE, DAY);
  return [inColumns(claimCase), { status, holder: claimCase.parties.indexOf(holder ?? "") }];
}

function inColumns(claimCase: ClaimCase) {
  const timelines = buildTimelines(columnsFromCase(claimCase, [PLACE], []).columns, VIEW);
  const point = pointOn(timelines, 0, toDayNumber(DAY));
  return { status: statuses[timelines.status[point] ?? -1], holder: timelines.holder[point] };
}

describe("both resolvers, where thousands of claims answer one another", () => {
  it.each([false, true])(
    "hears the first through all that confirm it, recorded last first: %s",
    (backwards) => {
      const expected = { status: "assessed", holder: 1 };
      expect(statusesOf(chain("confirms", backwards))).toEqual([expected, expected]);
    },
    PATIENCE_MS,
  );

  it.each([false, true])(
    "tells whether the first was retracted, recorded last first: %s",
    (backwards) => {
      // Of 3,000 the last stands, so that every second before it does not: the first is the last but 2,999.
      const expected = { status: "baseline", holder: 0 };
      expect(statusesOf(chain("retracts", backwards))).toEqual([expected, expected]);
    },
    PATIENCE_MS,
  );
});
