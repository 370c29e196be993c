import type { Db } from "@/lib/db/connect";
import { readHistory } from "@/lib/db/read-history";
import type { Noun, RecordValue, Revision } from "@/lib/domain/revision";
import { fieldChanges } from "@/lib/wire/field-changes";
import type { RevisionView } from "@/lib/wire/record-views";

/**
 * Revisions of one record, first one first, field by field. `toShown` gives what the reader may see of a value, null for
 * nothing: what came before the first one that shows, shows as part of it.
 */
export function tellHistory<N extends Noun>(
  revisions: readonly Revision<N>[],
  toShown: (value: RecordValue<N>) => object | null,
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

/**
 * The same, read from the ledger. Revisions after the id `upTo` (the head of the world that is shown beside it) are left out,
 * so that no history is newer than what it tells of.
 */
export const recordHistory = async <N extends Noun>(
  db: Db,
  noun: N,
  recordId: string,
  upTo: number,
  toShown: (value: RecordValue<N>) => object | null,
): Promise<RevisionView[]> => tellHistory(await readHistory(db, noun, recordId, upTo), toShown);
