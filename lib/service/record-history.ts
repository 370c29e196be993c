import type { Db } from "@/lib/db/connect";
import { readHistory } from "@/lib/db/read-history";
import type { Noun, RecordValue } from "@/lib/domain/revision";
import { fieldChanges } from "@/lib/wire/field-changes";
import type { RevisionView } from "@/lib/wire/record-views";

/**
 * The revisions of a record, first one first, field by field. Only those that anybody may see: `isPublic` is asked of
 * every value, and what came before the first public one shows as part of it.
 */
export async function recordHistory<N extends Noun>(
  db: Db,
  noun: N,
  recordId: string,
  isPublic: (value: RecordValue<N>) => boolean,
): Promise<RevisionView[]> {
  const revisions = (await readHistory(db, noun, recordId)).filter((revision) => isPublic(revision.value));
  return revisions.map(({ number, operation, author, reason, recordedAt, value }, index) => ({
    number,
    operation,
    author,
    reason,
    recordedAt,
    changes: fieldChanges(revisions[index - 1]?.value ?? null, value),
  }));
}
