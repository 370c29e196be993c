import type { Db } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import { readHead, readHistory } from "@/lib/db/read-history";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { isPublicClaim, isPublicStatement, maySeeStatement, maySeeStruck } from "@/lib/domain/visibility";
import { hiddenClaims } from "@/lib/domain/world";
import type { StatementView } from "@/lib/wire/record-views";
import { type Actor, isSame, VISITOR } from "./actor";
import { tellHistory } from "./record-history";
import { partyViews, statementRows } from "./record-rows";
import { shownStatement, withoutHidden } from "./show-values";
import { tellAssessments } from "./tell-assessments";
import { unveil } from "./unveil";

/**
 * One statement with its chain, claims, verifications, evidence and every revision, as far as the actor may see them.
 * Security: what is public, for anybody; drafts and what was struck for editors, a contributor's own drafts for that
 * contributor, withheld evidence for reviewers. What one may not see and what is unknown are the same "not found".
 */
export async function getStatement(
  db: Db,
  { id }: { id: string },
  actor: Actor = VISITOR,
): Promise<Outcome<StatementView>> {
  const missing = fail("notFound", "There is no such statement.");
  const head = await readHead(db, "statement", id);
  if (!head) return missing;
  const world = await loadWorld(db, head.theatreId, null);
  const statement = world.statements.get(id)?.value;
  const onlooker = { role: actor.role, isOwn: isSame(actor, head.enteredBy) };
  if (!statement || !world.theatre || !maySeeStatement(statement, onlooker)) return missing;
  const seesStruck = maySeeStruck(actor.role);
  const isAtWork = seesStruck || !isPublicStatement(statement);
  const row = statementRows(isAtWork ? unveil(world, [id]) : world, [id])[0];
  if (!row) return missing;

  const own = statement.claims.filter(isPublicClaim);
  const kept = new Set(own.map((claim) => claim.id));
  const made = await tellAssessments(db, world, id, actor.role);
  const listed = new Set(row.claims.map((claim) => claim.id));
  const written = await readHistory(db, "statement", id, world.head);
  const revisions = tellHistory(written, (value) =>
    shownStatement(value, onlooker, kept, hiddenClaims(world)),
  );
  const { url, archivedUrl, language, excerpt } = statement;
  return succeed({
    ...row,
    claims: row.claims.filter((claim) => kept.has(claim.id)),
    theatreSlug: world.theatre.slug,
    record: {
      ...statement,
      claims: isAtWork ? own : own.map((claim) => withoutHidden(claim, hiddenClaims(world))),
    },
    revision: revisions.at(-1)?.number ?? 1,
    url,
    archivedUrl,
    language,
    excerpt,
    verifications: made.verifications.filter((one) => listed.has(one.claimId)),
    evidence: made.evidence,
    revisions,
    parties: partyViews(world),
    work: isAtWork
      ? {
          isOwn: onlooker.isOwn,
          enteredBy: written[0]?.author ?? "",
          struckClaims: seesStruck ? row.claims.filter((claim) => !kept.has(claim.id)) : [],
          struckRecords: seesStruck ? statement.claims.filter((claim) => !isPublicClaim(claim)) : [],
        }
      : null,
  });
}
