import type { Db } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import { findTheatreId } from "@/lib/db/theatres";
import { push } from "@/lib/domain/resolve/by-key";
import { publicClaims } from "@/lib/domain/world";
import type { PayloadClaim } from "@/lib/wire/atlas-payload";
import { keepByWorld } from "./keep-by-world";
import { pickShown } from "./shown-claims";

/** Ids of the public claims that answer each claim. */
const claimsByAnswered = keepByWorld((world): ReadonlyMap<string, readonly string[]> => {
  const byAnswered = new Map<string, string[]>();
  for (const { claim } of publicClaims(world))
    for (const { claimId } of claim.answers) push(byAnswered, claimId, claim.id);
  return byAnswered;
});

/**
 * Public claims linked to the given ones by an answer, in either direction, newest saying first.
 * Security: public.
 */
export async function findAnswers(
  db: Db,
  slug: string,
  claims: readonly PayloadClaim[],
): Promise<PayloadClaim[]> {
  const theatreId = await findTheatreId(db, slug);
  if (theatreId === null) return [];
  const world = await loadWorld(db, theatreId, null);
  const answering = claimsByAnswered(world);
  return pickShown(
    world,
    claims.flatMap(({ id, answers }) => [
      ...(answering.get(id) ?? []),
      ...answers.map(({ claimId }) => claimId),
    ]),
  );
}
