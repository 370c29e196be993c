import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Day } from "@/lib/domain/day";
import { placeSubject, regionSubject } from "@/lib/domain/resolve/case-from-world";
import type { ClaimCase, Subject, View } from "@/lib/domain/resolve/claim-case";
import { createResolver } from "@/lib/domain/resolve/resolve";
import type { Status } from "@/lib/domain/resolve/status";
import { admitsSpeaker } from "@/lib/domain/viewpoint";
import { emptyWorld, foldRevisions, type World } from "@/lib/domain/world";
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
const PATIENCE_MS = 20_000 + RUNS * 100;

const worldOf = (story: Story): World => foldRevisions(emptyWorld("story"), storyRevisions(story));

const subjectsOf = (world: World): Subject[] =>
  [
    ...[...world.places.keys()].map((id) => placeSubject(world, id)),
    ...[...world.regions.keys()].map((id) => regionSubject(world, id)),
  ].filter((subject) => subject !== null);

/** A story with one of its viewpoints. */
const told = fc
  .tuple(arbitraryStory, arbitraryAsKnown, arbitraryFilter, fc.nat())
  .map(([story, asKnown, filter, index]): { story: Story; view: View } => {
    const viewpoints = viewpointsOf(story);
    // Half of them see all: there most can happen.
    const viewpoint = viewpoints[index % (2 * viewpoints.length)] ?? { kind: "all" };
    return { story, view: { asKnown, viewpoint, filter } };
  });

const statusesOf = (claimCase: ClaimCase, subjects: Subject[], view: View, days: Day[]): Status[] => {
  const resolver = createResolver(claimCase, view);
  return subjects.flatMap((subject) => days.map((day) => resolver.resolve(subject, day)));
};

const byRank = <K, V>(map: Map<K, V>, rank: (key: K) => number): Map<K, V> =>
  new Map([...map].sort(([one], [other]) => rank(one) - rank(other)));

describe("the resolver of policy 1, whatever is said", () => {
  it(
    "gives the same statuses whatever the order of its input",
    () => {
      fc.assert(
        fc.property(told, fc.integer(), ({ story, view }, seed) => {
          const world = worldOf(story);
          const rank = (key: string) =>
            [...key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, seed);
          const shuffled: World = {
            ...world,
            statements: byRank(world.statements, rank),
            verifications: byRank(world.verifications, rank),
            sources: byRank(world.sources, rank),
            places: byRank(world.places, rank),
          };
          const mixed = caseOf(shuffled);
          const claims = [...mixed.claims].sort((one, other) => rank(one.id) - rank(other.id));
          const subjects = subjectsOf(world);
          expect(statusesOf({ ...mixed, claims }, subjects, view, allDays)).toEqual(
            statusesOf(caseOf(world), subjects, view, allDays),
          );
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE_MS,
  );

  it(
    "answers for an earlier moment of knowledge as before, after more was recorded",
    () => {
      fc.assert(
        fc.property(told, fc.double({ min: 0, max: 1, noNaN: true }), ({ story, view }, part) => {
          const revisions = storyRevisions(story);
          const gazetteer = revisions.findIndex(({ noun }) => noun === "statement");
          const cut = gazetteer + Math.floor(part * (revisions.length - gazetteer));
          const earlier = foldRevisions(emptyWorld("story"), revisions.slice(0, cut));
          const before = statusesOf(caseOf(earlier), subjectsOf(earlier), view, allDays);
          const later = foldRevisions(earlier, revisions.slice(cut));
          expect(statusesOf(caseOf(earlier), subjectsOf(earlier), view, allDays)).toEqual(before);
          expect(later).toEqual(worldOf(story));
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE_MS,
  );

  it(
    "has a timeline that equals the status of every day",
    () => {
      fc.assert(
        fc.property(told, ({ story, view }) => {
          const world = worldOf(story);
          const claimCase = caseOf(world);
          const timelines = createResolver(claimCase, view);
          for (const subject of subjectsOf(world)) {
            const points = timelines.timeline(subject);
            expect(points[0]?.day).toBe(FIRST_DAY);
            for (const day of allDays.filter((one) => one >= FIRST_DAY)) {
              const { status, holder, parties, because, rule } = createResolver(claimCase, view).resolve(
                subject,
                day,
              );
              const { day: from, ...inForce } = points.findLast((point) => point.day <= day) ?? { day: null };
              expect(inForce, `${subject.id} on ${day}, by the point of ${from}`).toEqual({
                status,
                holder,
                parties,
                because,
                rule,
              });
            }
          }
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE_MS,
  );

  it(
    "knows, as known then, nothing that was said or assessed after the day",
    () => {
      fc.assert(
        fc.property(told, fc.constantFrom(...allDays), ({ story, view }, day) => {
          const world = worldOf(story);
          const whole = caseOf(world);
          const soFar: ClaimCase = {
            ...whole,
            claims: whole.claims
              .filter((claim) => claim.saidOn !== null && claim.saidOn <= day)
              .map((claim) => ({
                ...claim,
                assessments: claim.assessments.filter((one) => one.madeOn <= day),
              })),
          };
          const derived = (claimCase: ClaimCase, asKnown: View["asKnown"]) =>
            statusesOf(claimCase, subjectsOf(world), { ...view, asKnown }, [day]).map(
              ({ since: _, ...status }) => status,
            );
          expect(derived(whole, "then")).toEqual(derived(soFar, "hindsight"));
          expect(derived(soFar, "then")).toEqual(derived(soFar, "hindsight"));
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE_MS,
  );

  it(
    "rests on claims that exist and that the viewpoint admits, newest first, and names holder and parties as the status asks",
    () => {
      fc.assert(
        fc.property(told, ({ story, view }) => {
          const world = worldOf(story);
          const claimCase = caseOf(world);
          const byId = new Map(claimCase.claims.map((claim) => [claim.id, claim]));
          for (const status of statusesOf(claimCase, subjectsOf(world), view, allDays)) {
            const claims = status.because.map((id) => byId.get(id));
            for (const claim of claims) {
              expect(claim).toBeDefined();
              expect(claim && admitsSpeaker(view.viewpoint, claim.speakerId, claim.side)).toBe(true);
            }
            const days = claims.map((claim) => claim?.from ?? "");
            expect(days).toEqual([...days].sort().reverse());
            expect(new Set(status.because).size).toBe(status.because.length);
            if (status.status !== "baseline")
              expect(status.holder === null).toBe(
                status.status === "contested" || status.status === "unknown",
              );
            expect(status.parties.length > 1).toBe(status.status === "contested");
            expect(status.parties.every((party) => story.parties.includes(party))).toBe(true);
            if (status.holder !== null) expect(story.parties).toContain(status.holder);
            if (status.status !== "baseline" && status.status !== "unknown")
              expect(claims.length).toBeGreaterThan(0);
            expect(status.origins).toBe(new Set(claims.map((claim) => claim?.speakerId)).size);
          }
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE_MS,
  );

  it(
    "dates a status since the first day of its unbroken run",
    () => {
      fc.assert(
        fc.property(told, ({ story, view }) => {
          const world = worldOf(story);
          const claimCase = caseOf(world);
          const days = allDays.filter((one) => one >= FIRST_DAY);
          for (const subject of subjectsOf(world)) {
            const statuses = statusesOf(claimCase, [subject], view, days);
            for (const [index, { status, holder, since }] of statuses.entries()) {
              const broken = statuses
                .slice(0, index)
                .findLastIndex((one) => one.status !== status || one.holder !== holder);
              expect(since).toBe(days[broken + 1]);
            }
          }
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE_MS,
  );

  it(
    "treats the parties alike: with other names they get the same statuses",
    () => {
      fc.assert(
        fc.property(told, ({ story, view }) => {
          const world = worldOf(story);
          const claimCase = caseOf(world);
          const [first, second] = story.parties;
          const swap = (text: string) =>
            text.replace(new RegExp(`\\b(${first}|${second})\\b`, "g"), (name) =>
              name === first ? (second ?? "") : (first ?? ""),
            );
          const swapAll = <T>(value: T): T => JSON.parse(swap(JSON.stringify(value))) as T; // the same shape with other names
          const sortParties = (status: Status) => ({ ...status, parties: [...status.parties].sort() });
          const subjects = subjectsOf(world);
          expect(
            statusesOf(swapAll(claimCase), swapAll(subjects), swapAll(view), allDays).map(sortParties),
          ).toEqual(swapAll(statusesOf(claimCase, subjects, view, allDays)).map(sortParties));
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE_MS,
  );
});
