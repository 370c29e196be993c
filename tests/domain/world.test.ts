import { describe, expect, it } from "vitest";
import { toDay } from "@/lib/domain/day";
import type { AnyRevision } from "@/lib/domain/revision";
import { emptyWorld, foldRevisions, publicClaims, publicVerifications, type World } from "@/lib/domain/world";
import { caseOf } from "./story-case";
import type { Story } from "./story-fixture";
import { storyRevisions } from "./story-revisions";

const story: Story = {
  story: "A capture is claimed, denied and verified.",
  startsOn: "2024-08-05",
  parties: ["ua", "ru"],
  regions: { sumy: "ua" },
  places: { village: "sumy" },
  sources: { ministry: "ru", staff: "ua" },
  history: [
    {
      by: "ministry",
      said: "2025-03-09",
      claims: [
        { id: "captured", says: "control ru captured", place: "village", on: "2025-03-09" },
        { id: "advance", says: "advance ru", place: "village", on: "2025-03-09" },
      ],
    },
    {
      by: "staff",
      said: "2025-03-10",
      claims: [{ id: "denied", says: "denial of control ru", place: "village", on: "2025-03-10" }],
    },
    { verdict: "verified", of: "captured", by: "staff", made: "2025-03-12" },
    { verdict: "unverified", of: "captured", by: "reviewer", made: "2025-03-13" },
  ],
  expect: [],
};
const revisions = storyRevisions(story);
const fold = (list: AnyRevision[]): World => foldRevisions(emptyWorld("story"), list);

type StatementRevision = Extract<AnyRevision, { noun: "statement" }>;
type VerificationRevision = Extract<AnyRevision, { noun: "verification" }>;
const first = revisions.find((revision): revision is StatementRevision => revision.noun === "statement");
const verdict = revisions.find(
  (revision): revision is VerificationRevision => revision.noun === "verification",
);
if (!first || !verdict) throw new Error("The story has a statement and a verification.");

const after = { id: revisions.length + 1, number: 2, recordedAt: "2025-07-01T00:00:00.000Z" };
const revise = (value: Partial<StatementRevision["value"]>): AnyRevision => ({
  ...first,
  ...after,
  operation: "revise",
  value: { ...first.value, ...value },
});
const ids = (world: World) => publicClaims(world).map(({ claim }) => claim.id);

describe("a world", () => {
  it("of no revisions knows nothing", () => {
    const world = emptyWorld("story");
    expect(foldRevisions(world, [])).toBe(world);
    expect(world).toMatchObject({ theatre: null, head: 0, recordedAt: null });
    expect(() => caseOf(world)).toThrow("Theatre story has no revision: there is nothing to resolve.");
  });

  it("holds the newest value of every record, and stands at the newest revision", () => {
    const world = fold([...revisions, revise({ summary: "Said better." })]);
    expect(world.statements.get(first.recordId)).toEqual({
      value: { ...first.value, summary: "Said better." },
      recordedAt: after.recordedAt,
    });
    expect(world.theatre?.slug).toBe("story");
    expect([...world.places.keys()]).toEqual(["village"]);
    expect(world).toMatchObject({ head: after.id, recordedAt: after.recordedAt });
  });

  it("is the same whether folded at once or step by step", () => {
    const stepwise = revisions.reduce(
      (world, revision) => foldRevisions(world, [revision]),
      emptyWorld("story"),
    );
    expect(stepwise).toEqual(fold(revisions));
  });

  it("is never changed by a later revision, of whatever noun", () => {
    for (const revision of revisions) {
      const known = revisions.filter(({ id }) => id <= revision.id);
      const earlier = fold(known);
      const picture = structuredClone(earlier);
      const later = revisions.filter(({ id }) => id > revision.id);
      foldRevisions(earlier, [
        ...later,
        revise({ struck: true }),
        { ...verdict, ...after, value: { ...verdict.value, struck: true } },
      ]);
      expect(earlier).toEqual(picture);
    }
  });

  it("remembers when a claim was first recorded, through later revisions of its statement", () => {
    const added = { ...first.value.claims[0], id: "added" } as (typeof first.value.claims)[number]; // a copy of the first claim
    const world = fold([...revisions, revise({ claims: [...first.value.claims, added] })]);
    expect(world.claimRecordedAt.get("captured")).toBe(first.recordedAt);
    expect(world.claimRecordedAt.get("added")).toBe(after.recordedAt);
  });
});

describe("what counts in a world", () => {
  it("is every claim of every published statement", () => {
    expect(ids(fold(revisions))).toEqual(["captured", "advance", "denied"]);
    expect(publicClaims(fold(revisions)).map(({ ordinal }) => ordinal)).toEqual([0, 1, 0]);
  });

  it("is no draft", () => {
    expect(ids(fold([...revisions, revise({ state: "draft" })]))).toEqual(["denied"]);
  });

  it("is no struck statement, until it is restored", () => {
    const struck = fold([...revisions, revise({ struck: true })]);
    expect(ids(struck)).toEqual(["denied"]);
    expect(caseOf(struck).claims.map(({ id }) => id)).toEqual(["denied"]);
    expect(ids(foldRevisions(struck, [{ ...revise({}), id: after.id + 1 }]))).toEqual([
      "captured",
      "advance",
      "denied",
    ]);
  });

  it("is no struck claim of a statement that stands, and the others keep their place in it", () => {
    const claims = first.value.claims.map((claim) => ({ ...claim, struck: claim.id === "captured" }));
    const world = fold([...revisions, revise({ claims })]);
    expect(publicClaims(world).map(({ claim, ordinal }) => [claim.id, ordinal])).toEqual([
      ["advance", 1],
      ["denied", 0],
    ]);
  });

  it("is no struck verification", () => {
    expect(publicVerifications(fold(revisions)).get("captured")).toHaveLength(2);
    const struck = fold([...revisions, { ...verdict, ...after, value: { ...verdict.value, struck: true } }]);
    expect(
      publicVerifications(struck)
        .get("captured")
        ?.map(({ value }) => value.verdict),
    ).toEqual(["unverified"]);
    expect(
      caseOf(struck)
        .claims.find(({ id }) => id === "captured")
        ?.assessments.map(({ assessor }) => assessor),
    ).toEqual(["reviewer reviewer"]);
  });
});

describe("a reviewer of this atlas", () => {
  const own = revisions.find(
    (revision): revision is VerificationRevision =>
      revision.noun === "verification" && revision.value.assessorId === null,
  );
  if (!own) throw new Error("The story has a verification of a reviewer.");
  /** Two verifications of the same claim after the story's, by these accounts under these names. */
  const assessorsOf = (...authors: { author: string; authorId: string }[]) => {
    const added = authors.map(
      (signed, index): AnyRevision => ({
        ...own,
        ...after,
        ...signed,
        id: after.id + index,
        recordId: `own-${index}`,
      }),
    );
    const claim = caseOf(fold([...revisions, ...added])).claims.find(({ id }) => id === own.value.claimId);
    return new Set(
      claim?.assessments.filter(({ id }) => id.startsWith("own-")).map(({ assessor }) => assessor),
    );
  };

  it("stays one assessor under a new name, and two of one name are two", () => {
    const olena = { author: "Olena", authorId: "person:1" };
    expect(assessorsOf(olena, { ...olena, author: "Olena K." }).size).toBe(1);
    expect(assessorsOf(olena, { ...olena, authorId: "person:2" }).size).toBe(2);
  });
});

describe("the case of a world", () => {
  it("reduces a claim to what a status can depend on", () => {
    expect(caseOf(fold(revisions)).claims[0]).toMatchObject({
      id: "captured",
      speakerId: "ministry",
      side: "ru",
      position: { kind: "holds", party: "ru" },
      gains: "ru",
      placeIds: ["village"],
      regionId: null,
      from: toDay("2025-03-09"),
      to: null,
      saidOn: toDay("2025-03-09"),
      recordedAt: first.recordedAt,
      assessments: [
        { assessor: "staff", verdict: "verified", madeOn: "2025-03-12" },
        { assessor: "reviewer reviewer", verdict: "unverified", madeOn: "2025-03-13" },
      ],
    });
    expect(caseOf(fold(revisions))).toMatchObject({ startsOn: "2024-08-05", parties: ["ua", "ru"] });
  });
});
