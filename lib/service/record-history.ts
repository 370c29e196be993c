import type { Db } from "@/lib/db/connect";
import { readHistory } from "@/lib/db/read-history";
import type { Noun, RecordValue, Revision } from "@/lib/domain/revision";
import { mayDo, type Role } from "@/lib/domain/role";
import { fieldChanges } from "@/lib/wire/field-changes";
import type { RevisionView, ToldRevision } from "@/lib/wire/record-views";
import { shownEvidence } from "./show-values";

/**
 * Revisions of one record, first one first, field by field. `toShown` gives what the reader may see of a value, null for
 * nothing: what came before the first one that shows, shows as part of it.
 */
export function tellHistory<V>(
  revisions: readonly (Omit<RevisionView, "changes"> & { value: V })[],
  toShown: (value: V) => object | null,
): RevisionView[] {
  let before: object | null = null;
  return revisions.flatMap(({ number, operation, author, reason, recordedAt, value }): RevisionView[] => {
    const shown = toShown(value);
    if (!shown) return [];
    const changes = fieldChanges(before, shown);
    before = shown;
    return [{ number, operation, author, reason, recordedAt, changes }];
  });
}

const UNTOLD = { operation: null, author: null, reason: null };
const isMark = ({ operation }: RevisionView) => operation === "withhold" || operation === "release";

/**
 * The history of evidence. Who may not withhold is not told that it ever was withheld, nor by a gap in the numbers; where a
 * release let them see it first, they see what it says, without who released it and why.
 */
export function tellEvidenceHistory(made: readonly Revision<"evidence">[], role: Role): ToldRevision[] {
  const told = tellHistory(made, (value) => shownEvidence(value, role));
  if (mayDo(role, "withhold")) return told;
  return told
    .filter((view, index) => index === 0 || !isMark(view))
    .map((view, index) => ({ ...view, number: index + 1, ...(isMark(view) && UNTOLD) }));
}

/**
 * The history of any other record, read from the ledger. Revisions after the id `upTo` (the head of the world that is shown beside it) are left out,
 * so that no history is newer than what it tells of.
 */
export const recordHistory = async <N extends Noun>(
  db: Db,
  noun: N,
  recordId: string,
  upTo: number,
  toShown: (value: RecordValue<N>) => object | null,
): Promise<RevisionView[]> => tellHistory(await readHistory(db, noun, recordId, upTo), toShown);
