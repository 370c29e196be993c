import type { NewestValue } from "@/lib/db/read-history";
import { keepOnce } from "@/lib/domain/keep-once";
import type { Names } from "@/lib/domain/names";
import type { AnyRevision, Noun, RecordValue, Revision } from "@/lib/domain/revision";
import { mayDo, type Role } from "@/lib/domain/role";
import { isPublicClaim, maySeeEvidence, maySeeStatement } from "@/lib/domain/visibility";
import type { RevisionView } from "@/lib/wire/record-views";
import { placeNames } from "@/lib/wire/world-views";
import { type Actor, isSame } from "./actor";
import type { Parent } from "./find-parent";
import { tellEvidenceHistory } from "./record-history";
import { shownEvidence, shownRegion, shownStatement, shownVerification } from "./show-values";

/** A record as a reader may see it: what it is called, where it shows, and what they may see of each saved value. */
export interface ToldRecord {
  title: Names;
  /** Of a verification. */
  verdict: string | null;
  href: string | null;
  /** Null for nothing; made once for each value. */
  toShown(value: RecordValue<Noun>): object | null;
  /** Where the history that the reader is told of is not each revision by itself: tells it from all of them; else null. */
  tellWhole: ((made: readonly AnyRevision[]) => RevisionView[]) | null;
}

const plain = (text: string): Names => ({ en: text, uk: null });

const pageOf = ({ statementId, claimId }: Parent): string =>
  `/statements/${statementId}${claimId === null ? "" : `#${claimId}`}`;

const tell = <N extends Noun>(
  _: N,
  title: Names,
  href: string | null,
  show: (value: RecordValue<N>) => object | null,
  verdict: string | null = null,
): ToldRecord => ({
  ...{ title, verdict, href, tellWhole: null },
  // All values of a record are of the noun that its newest one is of.
  toShown: keepOnce((value) => show(value as RecordValue<N>)),
});

/** Activity is by somebody: what the reader may not be told of anybody is left out. */
const tellOpenly = (made: readonly AnyRevision[], role: Role): RevisionView[] =>
  // All are of evidence, as its newest one is.
  tellEvidenceHistory(made as unknown as Revision<"evidence">[], role).flatMap(
    ({ operation, author, ...view }) =>
      operation === null || author === null ? [] : [{ ...view, operation, author }],
  );

/**
 * Tells a record from its newest value; null where the actor may not see it. `parent` is where a verification or evidence
 * shows, and null where they may not see that.
 */
export function tellRecord(actor: Actor, newest: NewestValue, parent: Parent | null): ToldRecord | null {
  const { role } = actor;
  const { noun, recordId, value } = newest;
  switch (noun) {
    case "theatre":
      return tell(noun, value.names, null, (made) => made);
    case "region":
      return tell(noun, value.names, `/regions/${recordId}`, shownRegion);
    case "place":
      return tell(noun, placeNames(value), `/places/${recordId}`, (made) => made);
    case "source":
      return tell(noun, value.names, `/sources/${recordId}`, (made) => made);
    case "statement": {
      const onlooker = { role, isOwn: isSame(actor, newest.enteredBy) };
      if (!maySeeStatement(value, onlooker)) return null;
      const kept = new Set(value.claims.filter(isPublicClaim).map((claim) => claim.id));
      const show = (made: typeof value) => shownStatement(made, onlooker, kept);
      return tell(noun, plain(value.summary), `/statements/${recordId}`, show);
    }
    case "verification": {
      if (!parent) return null;
      const show = (made: typeof value) => shownVerification(made, role);
      return tell(noun, plain(parent.statement.summary), pageOf(parent), show, value.verdict);
    }
    case "evidence": {
      if (!parent || !maySeeEvidence(value, role)) return null;
      const show = (made: typeof value) => shownEvidence(made, role);
      const told = tell(noun, plain(parent.statement.summary), pageOf(parent), show);
      return mayDo(role, "withhold") ? told : { ...told, tellWhole: (made) => tellOpenly(made, role) };
    }
  }
}
