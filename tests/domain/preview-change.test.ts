import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noFilter } from "@/lib/domain/claim-filter";
import { placeSubject, regionSubject } from "@/lib/domain/resolve/case-from-world";
import type { ResolvableClaim, Subject } from "@/lib/domain/resolve/claim-case";
import {
  claimsSpokenOf,
  differsOn,
  firstDifference,
  previewSubjects,
} from "@/lib/domain/resolve/preview-change";
import { indexLinks } from "@/lib/domain/resolve/relevant-claims";
import { createResolver } from "@/lib/domain/resolve/resolve";
import type { Statement } from "@/lib/domain/statement";
import { emptyWorld, foldRevisions, type World } from "@/lib/domain/world";
import { allDays, arbitraryStory } from "./arbitrary-story";
import { caseOf } from "./story-case";
import { storyRevisions } from "./story-revisions";

const RUNS = Number(process.env.PROPERTY_RUNS ?? 60);

const subjectsOf = (world: World): Subject[] =>
  [
    ...[...world.places.keys()].map((id) => placeSubject(world, id)),
    ...[...world.regions.keys()].map((id) => regionSubject(world, id)),
  ].filter((subject) => subject !== null);

const whole = { viewpoint: { kind: "all" }, asKnown: "hindsight", filter: noFilter } as const;

/** Subjects that some of these claims are about, with the places of a region that one of them is about. */
function touchedBy(claims: ResolvableClaim[], subjects: Subject[]): Subject[] {
  const places = new Set(claims.flatMap(({ placeIds }) => placeIds));
  const regions = new Set(claims.map(({ regionId }) => regionId));
  return subjects.filter((subject) =>
    subject.kind === "region"
      ? regions.has(subject.id)
      : places.has(subject.id) || regions.has(subject.regionId),
  );
}

describe("a preview", () => {
  it(
    "tells what resolving everything anew would tell, and leaves out no subject that changes",
    () => {
      fc.assert(
        fc.property(arbitraryStory, fc.nat(), fc.boolean(), (story, index, isRevision) => {
          const before = foldRevisions(emptyWorld("story"), storyRevisions(story));
          const entries = [...before.statements];
          const [id, recorded] = entries[index % entries.length] ?? [];
          if (!id || !recorded) return;
          // Either the statement is new, or it loses its last claim.
          const changed: Statement = isRevision
            ? { ...recorded.value, claims: recorded.value.claims.slice(0, -1) }
            : recorded.value;
          const without = new Map([...before.statements].filter(([other]) => other !== id));
          const old: World = isRevision ? before : { ...before, statements: without };
          const next: World = {
            ...before,
            statements: new Map(
              [...before.statements].map(([key, one]) => [
                key,
                key === id ? { ...one, value: changed } : one,
              ]),
            ),
          };
          const [oldCase, nextCase] = [caseOf(old), caseOf(next)];
          const ids = new Set(recorded.value.claims.map((claim) => claim.id));
          const change = {
            removed: oldCase.claims.filter((claim) => ids.has(claim.id)),
            added: nextCase.claims.filter((claim) => ids.has(claim.id)),
          };
          const byId = new Map(oldCase.claims.map((claim) => [claim.id, claim]));
          const all = subjectsOf(before);
          const subjects = touchedBy(
            claimsSpokenOf(change, (one) => byId.get(one)),
            all,
          );
          const told = previewSubjects(oldCase, indexLinks(oldCase.claims), change, subjects);

          const [was, is] = [createResolver(oldCase, whole), createResolver(nextCase, whole)];
          for (const { subject, before: one, after: other } of told) {
            expect(one).toEqual(was.timeline(subject));
            expect(other).toEqual(is.timeline(subject));
          }
          for (const subject of all.filter((one) => !subjects.includes(one)))
            expect(is.timeline(subject)).toEqual(was.timeline(subject));
          for (const preview of told) {
            const first = firstDifference(preview);
            const differing = allDays.filter((day) => day >= story.startsOn && differsOn(preview, day));
            if (first === null) expect(differing).toEqual([]);
            else expect(differing.every((day) => day >= first)).toBe(true);
          }
        }),
        { numRuns: RUNS },
      );
    },
    30_000 + RUNS * 100,
  );
});
