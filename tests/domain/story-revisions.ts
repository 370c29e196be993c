import { type Claim, claimSchema } from "@/lib/domain/claim";
import { placeSchema } from "@/lib/domain/place";
import { regionSchema } from "@/lib/domain/region";
import type { AnyRevision } from "@/lib/domain/revision";
import { sourceSchema } from "@/lib/domain/source";
import { type Statement, statementSchema } from "@/lib/domain/statement";
import { theatreSchema } from "@/lib/domain/theatre";
import { type Verification, verificationSchema } from "@/lib/domain/verification";
import type { ClaimFixture, Story } from "./story-fixture";

const THEATRE = "story";
const SIZE_DEGREES = 0.1;
const names = (en: string) => ({ en, uk: null });

/** Places stand in a row, one degree apart. */
const positionOf = (story: Story, placeId: string): [number, number] => [
  Object.keys(story.places).indexOf(placeId),
  50,
];

const squareAround = ([lng, lat]: [number, number]) => {
  const [west, south, east, north] = [
    lng - SIZE_DEGREES,
    lat - SIZE_DEGREES,
    lng + SIZE_DEGREES,
    lat + SIZE_DEGREES,
  ];
  return [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ];
};

function readSays(says: string): Pick<Claim, "assertion" | "action" | "of" | "what" | "party"> {
  const nothing = { action: null, of: null, what: null, party: null };
  const [assertion, ...rest] = says.split(" ");
  if (assertion === "control")
    return { ...nothing, assertion, party: rest[0] ?? null, action: (rest[1] ?? null) as Claim["action"] }; // the schema checks it
  if (assertion === "denial")
    return { ...nothing, assertion, of: rest[1] as Claim["of"], party: rest[2] ?? null }; // the schema checks it
  if (assertion === "intent")
    return { ...nothing, assertion, party: rest[0] ?? null, what: rest.slice(1).join(" ") };
  return { ...nothing, assertion: assertion as Claim["assertion"], party: rest[0] ?? null }; // the schema checks it
}

function readTarget(story: Story, claim: ClaimFixture): unknown {
  if (claim.place) return { kind: "place", placeId: claim.place };
  if (claim.region) return { kind: "region", regionId: claim.region };
  if (claim.count)
    return { kind: "count", count: claim.count, modifier: "exact", regionIds: claim.in ? [claim.in] : [] };
  const squares = claim.area?.map((place) => squareAround(positionOf(story, place)));
  const geometry = squares ? { type: "MultiPolygon", coordinates: squares } : null;
  return {
    kind: "area",
    description: claim.words ?? "a drawn area",
    regionIds: [],
    geometry,
    bufferKm: null,
  };
}

function readClaim(story: Story, claim: ClaimFixture): Claim {
  const quantity = claim.km2
    ? { unit: "km2", value: claim.km2, modifier: "exact" }
    : claim.share
      ? { unit: "share", value: claim.share, modifier: "exact", of: "target" }
      : null;
  return claimSchema.parse({
    id: claim.id,
    ...readSays(claim.says),
    target: readTarget(story, claim),
    quantity,
    eventDate: claim.on,
    note: null,
    answers: Object.entries(claim.answers ?? {}).map(([kind, claimId]) => ({ kind, claimId, note: null })),
    struck: claim.struck ?? false,
  });
}

/** Drops the number from a union's members, so that each noun keeps its own value. */
type Draft = AnyRevision extends infer R
  ? R extends AnyRevision
    ? Pick<R, "noun" | "recordId" | "value">
    : never
  : never;

/** A story as the revisions an atlas would hold: every value has passed the schema of its noun. */
export function storyRevisions(story: Story): AnyRevision[] {
  const revisions: AnyRevision[] = [];
  const versions = new Map<string, number>();
  const add = (draft: Draft, author: string, operation: AnyRevision["operation"], recordedAt?: string) => {
    const id = revisions.length + 1;
    const number = (versions.get(draft.recordId) ?? 0) + 1;
    versions.set(draft.recordId, number);
    // Recorded one second apart, long before the stories that tell when something was recorded.
    const stamp = recordedAt ?? new Date(Date.UTC(2024, 0, 1, 0, 0, id)).toISOString();
    revisions.push({
      ...draft,
      id,
      number,
      theatreId: THEATRE,
      operation,
      author,
      reason: null,
      recordedAt: stamp,
    } as AnyRevision); // noun and value come as a pair
  };
  const create = (draft: Draft) => add(draft, "editor", "create");

  const parties = story.parties.map((key) => ({ key, names: names(key), colour: "#d55e00" }));
  create({
    noun: "theatre",
    recordId: THEATRE,
    value: theatreSchema.parse({ slug: THEATRE, names: names("A story"), startsOn: story.startsOn, parties }),
  });
  for (const [key, baseline] of Object.entries(story.regions)) {
    const geometry = { type: "Polygon", coordinates: squareAround([0, 0]) };
    create({
      noun: "region",
      recordId: key,
      value: regionSchema.parse({
        theatreId: THEATRE,
        key,
        names: names(key),
        country: "UA",
        admin1: null,
        geometry,
        baseline,
      }),
    });
  }
  for (const [id, place] of Object.entries(story.places)) {
    const [regionId, baseline] =
      typeof place === "string" ? [place, null] : [place.region, { party: place.baseline }];
    const fixed = {
      theatreId: THEATRE,
      geonameId: null,
      kind: "village",
      population: null,
      positionSource: "the story",
    };
    const named = [{ text: id, lang: null, preferred: true }];
    create({
      noun: "place",
      recordId: id,
      value: placeSchema.parse({
        ...fixed,
        regionId,
        baseline,
        position: positionOf(story, id),
        names: named,
      }),
    });
  }
  for (const [id, source] of Object.entries(story.sources)) {
    const isPlain = source === null || typeof source === "string";
    const { side: alignment, kind } = isPlain ? { side: source, kind: "other" as const } : source;
    create({
      noun: "source",
      recordId: id,
      value: sourceSchema.parse({
        theatreId: THEATRE,
        names: names(id),
        kind,
        alignment,
        reliability: null,
        url: null,
        note: null,
      }),
    });
  }

  const statements = new Map<string, Statement>();
  const find = (claimId: string): [string, Statement] => {
    const found = [...statements].find(([, statement]) =>
      statement.claims.some((claim) => claim.id === claimId),
    );
    if (!found) throw new Error(`No statement of this story makes the claim ${claimId}.`);
    return found;
  };
  for (const [index, event] of story.history.entries()) {
    if ("verdict" in event) {
      const value: Verification = verificationSchema.parse({
        theatreId: THEATRE,
        claimId: event.of,
        verdict: event.verdict,
        credibility: null,
        method: null,
        note: null,
        assessorId: event.by === "reviewer" ? null : event.by,
        madeOn: event.made,
        shownDay: event.shown ?? null,
        struck: false,
      });
      find(event.of);
      add(
        { noun: "verification", recordId: `verification-${index}`, value },
        "reviewer",
        "create",
        event.recorded,
      );
    } else if ("claims" in event) {
      const recordId = `statement-${index}`;
      const value = statementSchema.parse({
        theatreId: THEATRE,
        state: event.state ?? "published",
        struck: false,
        speakerId: event.by,
        relay: event.via ?? [],
        saidOn: event.said,
        publishedOn: null,
        url: null,
        archivedUrl: null,
        language: null,
        excerpt: null,
        summary: "As the story tells.",
        claims: event.claims.map((claim) => readClaim(story, claim)),
      });
      statements.set(recordId, value);
      add({ noun: "statement", recordId, value }, "editor", "create", event.recorded);
    } else {
      const [recordId, statement] = find("strike" in event ? event.strike : event.restore);
      const value: Statement = { ...statement, struck: "strike" in event };
      statements.set(recordId, value);
      add(
        { noun: "statement", recordId, value },
        "editor",
        "strike" in event ? "strike" : "restore",
        event.recorded,
      );
    }
  }
  return revisions;
}
