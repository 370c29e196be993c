import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import type { AnyRevision, Noun, RecordValue, Revision } from "@/lib/domain/revision";
import type { Db, Writer } from "./connect";
import { type KeptAnswer, keepAnswer } from "./kept-answers";
import { projectPlaces } from "./project-places";
import {
  projectEvidence,
  projectRegions,
  projectSources,
  projectTheatres,
  projectVerifications,
} from "./project-records";
import { projectClaimLinks, projectStatements } from "./project-statements";

/** A revision as a service asks for it: the database adds id and recordedAt. */
export type NewRevision<N extends Noun = Noun> = {
  [K in N]: Omit<Revision<K>, "id" | "theatreId" | "recordedAt" | "value"> & { value: RecordValue<K> };
}[N];

/** Rows go in as one JSON parameter of at most this many, so that a big import stays within a statement's limits. */
const ROWS_AT_ONCE = 5000;
const LIMITS = { maxWait: 10_000, timeout: 120_000 };

async function insertRevisions(
  writer: Writer,
  theatreId: string,
  revisions: NewRevision[],
): Promise<AnyRevision[]> {
  const stored: AnyRevision[] = [];
  for (let start = 0; start < revisions.length; start += ROWS_AT_ONCE) {
    const part = revisions.slice(start, start + ROWS_AT_ONCE);
    const rows = JSON.stringify(part.map((revision, seq) => ({ ...revision, seq })));
    const written = await writer.$queryRaw<{ id: bigint; recordedAt: Date }[]>`
      INSERT INTO "Revision" ("theatreId", "noun", "recordId", "number", "operation", "author", "authorId", "reason", "value")
      SELECT ${theatreId}, r."noun", r."recordId", r."number", r."operation", r."author", r."authorId", r."reason", r."value"
      FROM jsonb_to_recordset(${rows}::jsonb) AS r(
        "seq" int, "noun" text, "recordId" text, "number" int, "operation" text, "author" text, "authorId" text, "reason" text, "value" jsonb)
      ORDER BY r."seq"
      RETURNING "id", "recordedAt"`;
    for (const [index, revision] of part.entries()) {
      const row = written[index];
      if (!row) throw new Error("The database stored fewer revisions than it was given.");
      // The row carries the same noun and value as the revision asked for.
      stored.push({
        ...revision,
        theatreId,
        id: Number(row.id),
        recordedAt: row.recordedAt.toISOString(),
      } as AnyRevision);
    }
  }
  return stored;
}

const only = <N extends Noun>(revisions: AnyRevision[], noun: N): Revision<N>[] =>
  revisions.filter((revision) => revision.noun === noun) as unknown as Revision<N>[]; // filtered by the tag just above

/** Brings the projections up to revisions just appended, in an order that satisfies the foreign keys. */
async function project(writer: Writer, revisions: AnyRevision[]): Promise<void> {
  await projectTheatres(writer, only(revisions, "theatre"));
  await projectRegions(writer, only(revisions, "region"));
  await projectPlaces(writer, only(revisions, "place"));
  await projectSources(writer, only(revisions, "source"));
  await projectStatements(writer, only(revisions, "statement"));
  await projectClaimLinks(writer, only(revisions, "statement"));
  await projectVerifications(writer, only(revisions, "verification"));
  await projectEvidence(writer, only(revisions, "evidence"));
}

/** Lost a race for the ledger (P2034), for a name that must be one's own (P2002), or what is pointed at was struck (P2003). */
const CONFLICT_CODES: unknown[] = ["P2034", "P2002", "P2003"];
/** The same as plain SQL says it: a unique and a foreign key. */
const CONFLICT_STATES = /\b(23505|23503)\b/;

const isConflict = (error: unknown) =>
  error instanceof Error &&
  (error.message.includes("revision conflict") ||
    ("code" in error &&
      (CONFLICT_CODES.includes(error.code) ||
        (error.code === "P2010" && CONFLICT_STATES.test(error.message)))));

/**
 * Appends revisions and brings the projections up to them, all or nothing, in one transaction.
 * The database gives id and recordedAt in commit order. `conflict` when a record has moved on since the caller read it.
 * With `kept`, the answer that the caller is about to give is kept in the same transaction.
 * @throws KeyTaken when another request has kept an answer under that key
 */
export async function appendRevisions(
  db: Db,
  theatreId: string,
  revisions: NewRevision[],
  kept: KeptAnswer | null = null,
): Promise<Outcome<AnyRevision[]>> {
  if (revisions.length === 0) return succeed([]);
  try {
    return succeed(
      await db.client.$transaction(async (writer) => {
        // First of all, so that a twin of this request waits here and not with the lock of the ledger in its hand.
        if (kept) await keepAnswer(writer, kept);
        const stored = await insertRevisions(writer, theatreId, revisions);
        await project(writer, stored);
        return stored;
      }, LIMITS),
    );
  } catch (error) {
    if (isConflict(error))
      return fail(
        "conflict",
        "Somebody else saved this record in the meantime. Load it again, then repeat the change.",
      );
    throw error;
  }
}
