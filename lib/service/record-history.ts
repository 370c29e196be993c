import type { Db } from "@/lib/db/connect";
import { readHistory } from "@/lib/db/read-history";
import type { Noun, RecordValue } from "@/lib/domain/revision";
import { fieldChanges } from "@/lib/wire/field-changes";
import type { RevisionView } from "@/lib/wire/record-views";

/**
 * The revisions of a record, first one first, field by field. `toPublic` gives what anybody may see of a value, null
 * for nothing: what came before the first public one shows as part of it. Revisions after the id `upTo` (the head of the
 * world that is shown beside it) are left out, so that no history is newer than what it tells of.
 */
export async function recordHistory<N extends Noun>(
  db: Db,
  noun: N,
  recordId: string,
  upTo: number,
  toPublic: (value: RecordValue<N>) => object | null,
): Promise<RevisionView[]> {
  let before: object | null = null;
  return (await readHistory(db, noun, recordId, upTo)).flatMap(
    ({ number, operation, author, reason, recordedAt, value }): RevisionView[] => {
      const shown = toPublic(value);
      if (!shown) return [];
      const changes = fieldChanges(before, shown);
      before = shown;
      return [{ number, operation, author, reason, recordedAt, changes }];
    },
  );
}
