import type { Db } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import { findTheatreId } from "@/lib/db/theatres";
import type { PayloadClaim } from "@/lib/wire/atlas-payload";
import { claimsByStatement } from "./record-rows";

/**
 * Public claims linked to the given ones by an answer, in either direction.
 * Security: public.
 */
export async function findAnswers(
  db: Db,
  slug: string,
  claims: readonly PayloadClaim[],
): Promise<PayloadClaim[]> {
  const theatreId = await findTheatreId(db, slug);
  if (theatreId === null) return [];
  const ids = new Set(claims.map((claim) => claim.id));
  const answered = new Set(claims.flatMap((claim) => claim.answers.map((answer) => answer.claimId)));
  const all = [...claimsByStatement(await loadWorld(db, theatreId, null)).values()].flat();
  return all.filter(
    (claim) => answered.has(claim.id) || claim.answers.some((answer) => ids.has(answer.claimId)),
  );
}
