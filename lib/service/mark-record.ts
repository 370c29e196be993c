import type { NewRevision } from "@/lib/db/append-revisions";
import type { Db } from "@/lib/db/connect";
import type { RequestKey } from "@/lib/db/kept-answers";
import { mapOutcome, type Outcome, validate } from "@/lib/domain/outcome";
import type { Operation, RecordValue } from "@/lib/domain/revision";
import { markSchema } from "@/lib/domain/strike";
import { type Actor, signedBy } from "./actor";
import { checkBasis, conflictWith, type FoundRecord, findRecord, storeRecord } from "./find-record";

type Marked = "verification" | "evidence";

/** A mark to be set on a record, or taken from it. */
export interface Mark<N extends Marked> {
  noun: N;
  id: string;
  operation: Operation;
  /** The revision that was seen; null where the mark does not rest on it. */
  basedOn: number | null;
  /** `{ reason }`: marks say why. */
  input: unknown;
  /** The value with the mark; null where it is so already. */
  change(value: RecordValue<N>): RecordValue<N> | null;
  /** What is said where it is so already. */
  already: string;
}

/** A record as whoever marks it gets it back. */
type MarkedJson<N extends Marked> = { id: string; revision: number } & Omit<RecordValue<N>, "theatreId">;

function markedJson<N extends Marked>({ id, revision, value }: FoundRecord<N>): MarkedJson<N> {
  const { theatreId: _, ...fields } = value;
  return { id, revision, ...fields };
}

/** Appends the revision that sets a mark on a verification or evidence. The caller has permitted it. Gives the record as it is then. */
export async function markRecord<N extends Marked>(
  db: Db,
  actor: Actor,
  { noun, id, operation, basedOn, input, change, already }: Mark<N>,
  once: RequestKey | null,
): Promise<Outcome<MarkedJson<N>>> {
  const found = await findRecord(db, noun, id);
  if (!found.ok) return found;
  const basis = checkBasis(found.value, basedOn, markedJson);
  if (!basis.ok) return basis;
  const read = validate(markSchema, input, "Nothing was changed: say why.");
  if (!read.ok) return read;
  const value = change(found.value.value);
  if (value === null) return conflictWith(found.value, markedJson, already);
  const made = { noun, recordId: id, number: found.value.revision + 1, operation, ...read.value };
  // The value is one of this noun.
  const next = { ...made, value, ...signedBy(actor) } as unknown as NewRevision<N>;
  const stored = await storeRecord(db, found.value, next, markedJson, once);
  return mapOutcome(stored, ({ answer }) => answer);
}
