import type { NewestValue } from "@/lib/db/read-history";
import { keepOnce } from "@/lib/domain/keep-once";
import type { Names } from "@/lib/domain/names";
import type { Noun, RecordValue } from "@/lib/domain/revision";
import { isPublicClaim, maySeeEvidence, maySeeStatement } from "@/lib/domain/visibility";
import { placeNames } from "@/lib/wire/world-views";
import { type Actor, isSame } from "./actor";
import type { Parent } from "./find-parent";
import { shownEvidence, shownRegion, shownStatement, shownVerification } from "./show-values";

/** A record as a reader may see it: what it is called, where it shows, and what they may see of each saved value. */
export interface ToldRecord {
  title: Names;
  /** Of a verification. */
  verdict: string | null;
  href: string | null;
  /** Null for nothing; made once for each value. */
  toShown(value: RecordValue<Noun>): object | null;
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
  ...{ title, verdict, href },
  // All values of a record are of the noun that its newest one is of.
  toShown: keepOnce((value) => show(value as RecordValue<N>)),
});

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
      return tell(noun, plain(parent.statement.summary), pageOf(parent), show);
    }
  }
}
