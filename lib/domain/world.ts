import type { Claim } from "./claim";
import { keepOnce } from "./keep-once";
import type { Place } from "./place";
import type { Region } from "./region";
import { push } from "./resolve/by-key";
import type { AnyRevision } from "./revision";
import type { Source } from "./source";
import type { Statement } from "./statement";
import type { Theatre } from "./theatre";
import type { Verification } from "./verification";
import { isPublicClaim, isPublicStatement, isPublicVerification } from "./visibility";

/** A value with the instant of its newest revision. */
export interface Recorded<T> {
  value: T;
  recordedAt: string;
}

/** Everything that is known of one theatre at one moment: the fold of its revisions up to `head`. */
export interface World {
  theatreId: string;
  theatre: Theatre | null;
  regions: Map<string, Region>;
  places: Map<string, Place>;
  sources: Map<string, Source>;
  statements: Map<string, Recorded<Statement>>;
  /** `author` tells reviewers apart: the id of the account or key, which stays when a name changes; the program's name for itself. */
  verifications: Map<string, Recorded<Verification> & { author: string }>;
  /** When each claim was first recorded: the fourth key of the order of claims. */
  claimRecordedAt: Map<string, string>;
  /**
   * Id of the newest revision that changed what catchments are made of: where a place is, in which region, or a region's
   * outline. 0 before the first.
   */
  groundHead: number;
  /** Id of the newest revision folded in; 0 before the first. */
  head: number;
  /** Its recordedAt; null before the first. */
  recordedAt: string | null;
  /** recordedAt of the newest revision that changed what anybody may see: a draft, or evidence, changes none of it. */
  seenAt: string | null;
}

/** A world of which nothing is known yet. */
export function emptyWorld(theatreId: string): World {
  return {
    theatreId,
    theatre: null,
    regions: new Map(),
    places: new Map(),
    sources: new Map(),
    statements: new Map(),
    verifications: new Map(),
    claimRecordedAt: new Map(),
    groundHead: 0,
    head: 0,
    recordedAt: null,
    seenAt: null,
  };
}

/** A place or region that was struck is gone from the world until it is restored. */
function settle<T>(
  records: Map<string, T>,
  { recordId, operation, value }: AnyRevision & { value: T },
): void {
  if (operation === "strike") records.delete(recordId);
  else records.set(recordId, value);
}

/** Whether a revision changes what anybody may see; `before` is the world without it. */
function isSeen(before: World, { noun, recordId, value }: AnyRevision): boolean {
  if (noun === "evidence") return false;
  if (noun !== "statement") return true;
  const known = before.statements.get(recordId)?.value;
  return isPublicStatement(value) || (known !== undefined && isPublicStatement(known));
}

const placeGround = (place: Place | undefined) => JSON.stringify(place && [place.regionId, place.position]);
const regionGround = (region: Region | undefined) => JSON.stringify(region?.geometry);

/** The world after these revisions, which follow its head in order. The given world is left as it was. */
export function foldRevisions(world: World, revisions: AnyRevision[]): World {
  if (revisions.length === 0) return world;
  const touched = new Set(revisions.map((revision) => revision.noun));
  const next: World = {
    ...world,
    regions: touched.has("region") ? new Map(world.regions) : world.regions,
    places: touched.has("place") ? new Map(world.places) : world.places,
    sources: touched.has("source") ? new Map(world.sources) : world.sources,
    statements: touched.has("statement") ? new Map(world.statements) : world.statements,
    verifications: touched.has("verification") ? new Map(world.verifications) : world.verifications,
    claimRecordedAt: touched.has("statement") ? new Map(world.claimRecordedAt) : world.claimRecordedAt,
  };
  for (const revision of revisions) {
    const { recordId, recordedAt } = revision;
    if (isSeen(next, revision)) next.seenAt = recordedAt;
    if (revision.noun === "theatre") next.theatre = revision.value;
    else if (revision.noun === "region") {
      const before = regionGround(next.regions.get(recordId));
      settle(next.regions, revision);
      if (regionGround(next.regions.get(recordId)) !== before) next.groundHead = revision.id;
    } else if (revision.noun === "place") {
      const before = placeGround(next.places.get(recordId));
      settle(next.places, revision);
      if (placeGround(next.places.get(recordId)) !== before) next.groundHead = revision.id;
    } else if (revision.noun === "source") next.sources.set(recordId, revision.value);
    else if (revision.noun === "verification")
      next.verifications.set(recordId, {
        value: revision.value,
        recordedAt,
        author: revision.authorId ?? revision.author,
      });
    else if (revision.noun === "statement") {
      next.statements.set(recordId, { value: revision.value, recordedAt });
      for (const claim of revision.value.claims)
        if (!next.claimRecordedAt.has(claim.id)) next.claimRecordedAt.set(claim.id, recordedAt);
    }
    next.head = revision.id;
    next.recordedAt = recordedAt;
  }
  return next;
}

/** A public claim with the statement it stands in. */
export interface PublicClaim {
  claim: Claim;
  ordinal: number;
  statementId: string;
  statement: Statement;
}

/**
 * Ids of the claims that not everybody may see: of drafts, and struck ones. What answers one of them stays public, and names it no
 * more.
 */
export const hiddenClaims = keepOnce(
  (world: World): ReadonlySet<string> =>
    new Set(
      [...world.statements.values()].flatMap(({ value: statement }) =>
        statement.claims
          .filter((claim) => !isPublicStatement(statement) || !isPublicClaim(claim))
          .map(({ id }) => id),
      ),
    ),
);

/** The claims that anybody may see, in the order of their statements: worked out once for each world. */
export const publicClaims = keepOnce((world: World): readonly PublicClaim[] =>
  [...world.statements].flatMap(([statementId, { value: statement }]) =>
    isPublicStatement(statement)
      ? statement.claims.flatMap((claim, ordinal) =>
          isPublicClaim(claim) ? [{ claim, ordinal, statementId, statement }] : [],
        )
      : [],
  ),
);

type PublicVerification = Recorded<Verification> & { id: string; author: string };

/** The verifications that anybody may see, by claim, oldest recording first: worked out once for each world. */
export const publicVerifications = keepOnce(
  (world: World): ReadonlyMap<string, readonly PublicVerification[]> => {
    const byClaim = new Map<string, PublicVerification[]>();
    for (const [id, recorded] of world.verifications)
      if (isPublicVerification(recorded.value)) push(byClaim, recorded.value.claimId, { id, ...recorded });
    return byClaim;
  },
);
