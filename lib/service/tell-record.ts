import type { Db } from "@/lib/db/connect";
import type { Names } from "@/lib/domain/names";
import type { AnyRevision, Noun, Revision } from "@/lib/domain/revision";
import { isPublicClaim, maySeeEvidence, maySeeStatement } from "@/lib/domain/visibility";
import type { RevisionView } from "@/lib/wire/record-views";
import { placeNames } from "@/lib/wire/world-views";
import { type Actor, isSame } from "./actor";
import { type Parent, parentOfEvidence, parentOfVerification } from "./find-parent";
import { tellHistory } from "./record-history";
import { shownEvidence, shownRegion, shownStatement, shownVerification } from "./show-values";

/** A record as a reader may see it: what it is called, where it shows, and its history. */
export interface ToldRecord {
  title: Names;
  /** Of a verification. */
  verdict: string | null;
  href: string | null;
  revisions: RevisionView[];
}

const plain = (text: string): Names => ({ en: text, uk: null });

const pageOf = ({ statementId, claimId }: Parent): string =>
  `/statements/${statementId}${claimId === null ? "" : `#${claimId}`}`;

/** All revisions of a record, known by the newest to be of this noun. */
const as = <N extends Noun>(made: readonly AnyRevision[], _: N) => made as unknown as Revision<N>[];

/** Tells a record from all its revisions, first one first; null where the actor may not see it. */
export async function tellRecord(
  db: Db,
  actor: Actor,
  made: readonly AnyRevision[],
): Promise<ToldRecord | null> {
  const [first, newest] = [made[0], made.at(-1)];
  if (!first || !newest) return null;
  const { role } = actor;
  const { recordId } = newest;
  switch (newest.noun) {
    case "theatre":
      return {
        title: newest.value.names,
        verdict: null,
        href: null,
        revisions: tellHistory(as(made, newest.noun), (value) => value),
      };
    case "region":
      return {
        title: newest.value.names,
        verdict: null,
        href: `/regions/${recordId}`,
        revisions: tellHistory(as(made, newest.noun), shownRegion),
      };
    case "place":
      return {
        title: placeNames(newest.value),
        verdict: null,
        href: `/places/${recordId}`,
        revisions: tellHistory(as(made, newest.noun), (value) => value),
      };
    case "source":
      return {
        title: newest.value.names,
        verdict: null,
        href: `/sources/${recordId}`,
        revisions: tellHistory(as(made, newest.noun), (value) => value),
      };
    case "statement": {
      const onlooker = { role, isOwn: isSame(actor, first.authorId ?? null) };
      if (!maySeeStatement(newest.value, onlooker)) return null;
      const kept = new Set(newest.value.claims.filter(isPublicClaim).map((claim) => claim.id));
      return {
        title: plain(newest.value.summary),
        verdict: null,
        href: `/statements/${recordId}`,
        revisions: tellHistory(as(made, newest.noun), (value) => shownStatement(value, onlooker, kept)),
      };
    }
    case "verification": {
      const parent = await parentOfVerification(db, actor, newest.value);
      return (
        parent && {
          title: plain(parent.statement.summary),
          verdict: newest.value.verdict,
          href: pageOf(parent),
          revisions: tellHistory(as(made, newest.noun), (value) => shownVerification(value, role)),
        }
      );
    }
    case "evidence": {
      if (!maySeeEvidence(newest.value, role)) return null;
      const parent = await parentOfEvidence(db, actor, newest.value);
      return (
        parent && {
          title: plain(parent.statement.summary),
          verdict: null,
          href: pageOf(parent),
          revisions: tellHistory(as(made, newest.noun), (value) => shownEvidence(value, role)),
        }
      );
    }
  }
}
