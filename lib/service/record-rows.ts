import { push } from "@/lib/domain/resolve/by-key";
import type { World } from "@/lib/domain/world";
import type { PayloadClaim } from "@/lib/wire/atlas-payload";
import type { StatementRow } from "@/lib/wire/record-views";
import { keepByWorld } from "./keep-by-world";
import { shownClaims } from "./shown-claims";

/** Shown claims of each statement, in the statement's order. */
const claimsByStatement = keepByWorld((world): Map<string, PayloadClaim[]> => {
  const rank = new Map(
    [...world.statements.values()].flatMap(({ value }) =>
      value.claims.map((claim, index) => [claim.id, index] as const),
    ),
  );
  const grouped = new Map<string, PayloadClaim[]>();
  for (const { claim } of shownClaims(world).values()) push(grouped, claim.statementId, claim);
  for (const claims of grouped.values())
    claims.sort((one, other) => (rank.get(one.id) ?? 0) - (rank.get(other.id) ?? 0));
  return grouped;
});

/** Lines of a list for these statements, in the order given; those without a public claim are left out. */
export function statementRows(world: World, ids: string[]): StatementRow[] {
  const claims = claimsByStatement(world);
  return ids.flatMap((id) => {
    const statement = world.statements.get(id)?.value;
    const shown = claims.get(id);
    const first = shown?.[0];
    if (!statement || !shown || !first) return [];
    const { saidOn, publishedOn, summary } = statement;
    return [{ id, speaker: first.speaker, relay: first.relay, saidOn, publishedOn, summary, claims: shown }];
  });
}

/** Parties as record pages name them. */
export function partyViews(world: World) {
  return (world.theatre?.parties ?? []).map(({ key, names, colour }) => ({ key, names, colour }));
}
