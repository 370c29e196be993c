import { appendRevisions, type NewRevision } from "@/lib/db/append-revisions";
import type { Db } from "@/lib/db/connect";
import type { RequestKey } from "@/lib/db/kept-answers";
import { type RecordHead, readHead } from "@/lib/db/read-history";
import { type Failure, fail, type Outcome, succeed, validate } from "@/lib/domain/outcome";
import type { Operation, RecordValue } from "@/lib/domain/revision";
import { reasonSchema } from "@/lib/domain/strike";
import { type Actor, signedBy } from "./actor";

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

function markedJson<N extends Marked>(id: string, revision: number, value: RecordValue<N>): MarkedJson<N> {
  const { theatreId: _, ...fields } = value;
  return { id, revision, ...fields };
}

function conflictAt<N extends Marked>(
  id: string,
  { number, value }: RecordHead<N>,
  message: string,
): { ok: false; error: Failure } {
  const { error } = fail("conflict", message);
  return { ok: false, error: { ...error, revision: number, current: markedJson(id, number, value) } };
}

/** Appends the revision that sets a mark on a verification or evidence. The caller has permitted it. Gives the record as it is then. */
export async function markRecord<N extends Marked>(
  db: Db,
  actor: Actor,
  { noun, id, operation, basedOn, input, change, already }: Mark<N>,
  once: RequestKey | null,
): Promise<Outcome<MarkedJson<N>>> {
  const head = await readHead(db, noun, id);
  if (!head) return fail("notFound", `There is no such ${noun}.`);
  if (basedOn !== null && basedOn !== head.number)
    return conflictAt(
      id,
      head,
      `This is based on revision ${basedOn}, but the ${noun} is at ${head.number}: look at what changed, then send yours again.`,
    );
  const read = validate(reasonSchema, input, "Nothing was changed: say why.");
  if (!read.ok) return read;
  const value = change(head.value);
  if (value === null) return conflictAt(id, head, already);
  const number = head.number + 1;
  const answer = markedJson(id, number, value);
  const { reason } = read.value;
  // The value is one of this noun.
  const revision = {
    noun,
    recordId: id,
    number,
    operation,
    reason,
    value,
    ...signedBy(actor),
  } as NewRevision;
  const stored = await appendRevisions(db, head.theatreId, [revision], once && { ...once, answer });
  if (stored.ok) return succeed(answer);
  const now = await readHead(db, noun, id);
  return conflictAt(id, now ?? head, stored.error.message);
}
