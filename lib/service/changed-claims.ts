import type { Db } from "@/lib/db/connect";
import { readHistories } from "@/lib/db/list-revisions";
import { push } from "@/lib/domain/resolve/by-key";
import type { AnyRevision } from "@/lib/domain/revision";
import { isPublicClaim, isPublicStatement, isPublicVerification } from "@/lib/domain/visibility";
import type { World } from "@/lib/domain/world";
import type { PayloadClaim } from "@/lib/wire/atlas-payload";
import { keepByWorld } from "./keep-by-world";
import { shownClaims } from "./shown-claims";

/** A public claim with when it was first shown and when what is shown of it last changed (ISO 8601 instants). */
export interface ChangedClaim {
  claim: PayloadClaim;
  published: string;
  updated: string;
}

/** A public claim that cannot have changed later than `bound`. */
interface Candidate {
  claim: PayloadClaim;
  rank: number;
  bound: string;
}

/** Verifications of each claim, struck ones too: striking one changes what is shown. */
const verificationsByClaim = keepByWorld((world) => {
  const byClaim = new Map<string, { id: string; recordedAt: string }[]>();
  for (const [id, { value, recordedAt }] of world.verifications)
    push(byClaim, value.claimId, { id, recordedAt });
  return byClaim;
});

const listCandidates = keepByWorld((world): readonly Candidate[] => {
  const verified = verificationsByClaim(world);
  return [...shownClaims(world).values()]
    .map(({ claim, rank }) => {
      const saved = world.statements.get(claim.statementId)?.recordedAt ?? "";
      const bounds = (verified.get(claim.id) ?? []).map(({ recordedAt }) => recordedAt);
      return { claim, rank, bound: bounds.reduce((one, other) => (one > other ? one : other), saved) };
    })
    .sort((one, other) =>
      one.bound === other.bound ? one.rank - other.rank : one.bound > other.bound ? -1 : 1,
    );
});

/** Every public claim, those first whose records were saved last: not yet by what changed of them. */
export const recentlySaved = (world: World): readonly PayloadClaim[] =>
  listCandidates(world).map(({ claim }) => claim);

/** Claims whose histories are read at once, and how often at most, where saves changed nothing that is shown. */
const AT_ONCE = 100;
const MOST_READS = 20;

/**
 * The claims that are shown anew or changed last, newest change first: those of them that `wanted` names, all with null.
 * What was draft, struck or unverified in between leaves no trace but the instant at which it was shown again.
 */
export async function listChangedClaims(
  db: Db,
  world: World,
  wanted: ReadonlySet<string> | null,
  limit: number,
): Promise<ChangedClaim[]> {
  const candidates = listCandidates(world).filter(({ claim }) => wanted === null || wanted.has(claim.id));
  const found: (ChangedClaim & { rank: number })[] = [];
  const inOrder = () =>
    found.sort((one, other) =>
      one.updated === other.updated ? one.rank - other.rank : one.updated > other.updated ? -1 : 1,
    );
  for (let read = 0; read < MOST_READS; read += 1) {
    const next = candidates.slice(read * AT_ONCE, (read + 1) * AT_ONCE);
    if (next.length === 0) break;
    // What comes later can only be older than the last one that is needed.
    const last = inOrder()[limit - 1];
    if (last && last.updated >= (next[0]?.bound ?? "")) break;
    found.push(...(await dateChanges(db, world, next)));
  }
  return inOrder()
    .slice(0, limit)
    .map(({ claim, published, updated }) => ({ claim, published, updated }));
}

async function dateChanges(
  db: Db,
  world: World,
  candidates: readonly Candidate[],
): Promise<(ChangedClaim & { rank: number })[]> {
  const verified = verificationsByClaim(world);
  const ids = candidates.flatMap(({ claim }) => [
    claim.statementId,
    ...(verified.get(claim.id) ?? []).map(({ id }) => id),
  ]);
  const histories = new Map<string, AnyRevision[]>();
  for (const revision of await readHistories(db, [...new Set(ids)]))
    if (revision.id <= world.head) push(histories, revision.recordId, revision);
  return candidates.flatMap(({ claim, rank }) => {
    const told = changesOf(histories.get(claim.statementId) ?? [], (revision) => shownOf(revision, claim.id));
    const [first] = told;
    if (first === undefined) return [];
    const judged = (verified.get(claim.id) ?? []).flatMap(({ id }) =>
      changesOf(histories.get(id) ?? [], verdictOf),
    );
    const updated = [...told, ...judged].reduce((one, other) => (one > other ? one : other));
    return [{ claim, rank, published: first, updated }];
  });
}

/** The instants at which what a record shows became something else; where it was hidden, at which it showed again. */
function changesOf(
  history: readonly AnyRevision[],
  toShown: (revision: AnyRevision) => string | null,
): string[] {
  let before: string | null = null;
  return history.flatMap((revision) => {
    const shown = toShown(revision);
    const isChange = shown !== before && (shown !== null || revision.noun === "verification");
    before = shown;
    return isChange ? [revision.recordedAt] : [];
  });
}

/** All that a statement's revision shows of one claim, as text; null for nothing. */
function shownOf(revision: AnyRevision, claimId: string): string | null {
  if (revision.noun !== "statement" || !isPublicStatement(revision.value)) return null;
  const { claims, ...statement } = revision.value;
  const claim = claims.find(({ id }) => id === claimId);
  return claim && isPublicClaim(claim) ? JSON.stringify([statement, claim]) : null;
}

function verdictOf(revision: AnyRevision): string | null {
  if (revision.noun !== "verification" || !isPublicVerification(revision.value)) return null;
  const { verdict, assessorId } = revision.value;
  return JSON.stringify([verdict, assessorId]);
}
