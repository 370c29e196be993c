import type { Writer } from "./connect";

/** What the revisions of a batch say beside their values. */
export interface Batch {
  /** Of the import. */
  id: string;
  theatreId: string;
  author: string;
  authorId: string | null;
  reason: string;
}

/** How many statements are staged. */
export function countStatements(writer: Writer, importId: string): Promise<number> {
  return writer.importStatement.count({ where: { importId } });
}

/**
 * Writes the staged statements, or the first of them, into the ledger and its projections, as planned for this transaction
 * and after so many revisions of other records. Without what their claims point at.
 */
export async function writeStatements(
  writer: Writer,
  { id, theatreId, author, authorId, reason }: Batch,
  after: number,
  first: number | null,
): Promise<void> {
  await writer.$executeRaw`
    INSERT INTO "Revision" ("id", "theatreId", "noun", "recordId", "number", "operation", "author", "authorId", "reason", "value", "importId")
    SELECT ${after}::int + "seq", ${theatreId}, 'statement', "columns"->>'id', 1, 'create', ${author}, ${authorId}::text, ${reason}, "value", ${id}
    FROM "ImportStatement" WHERE "importId" = ${id} AND (${first}::int IS NULL OR "seq" <= ${first}::int) ORDER BY "seq"`;
  await writer.$executeRaw`
    INSERT INTO "Statement" SELECT r.* FROM "ImportStatement" s
      CROSS JOIN (SELECT "recordedAt" FROM "RevisionPlan" WHERE "importId" = ${id}) p,
      jsonb_populate_record(NULL::"Statement", s."value" || s."columns"
        || jsonb_build_object('revision', 1, 'recordedAt', p."recordedAt")) r
    WHERE s."importId" = ${id} AND (${first}::int IS NULL OR s."seq" <= ${first}::int) ORDER BY s."seq"`;
  await writer.$executeRaw`
    INSERT INTO "Relay" ("statementId", "ordinal", "sourceId")
    SELECT s."columns"->>'id', (carrier.ordinal - 1)::int, carrier.id FROM "ImportStatement" s,
      jsonb_array_elements_text(s."value"->'relay') WITH ORDINALITY AS carrier(id, ordinal)
    WHERE s."importId" = ${id} AND (${first}::int IS NULL OR s."seq" <= ${first}::int)`;
  await writer.$executeRaw`
    INSERT INTO "Claim" SELECT r.* FROM "ImportClaim" c, jsonb_populate_record(NULL::"Claim", c."columns") r
    WHERE c."importId" = ${id} AND (${first}::int IS NULL OR c."seq" <= ${first}::int) ORDER BY c."seq", c."ordinal"`;
}

/** Writes what the staged claims point at: regions and answered claims. After all claims stand, since answers may cross statements. */
export async function writeLinks(writer: Writer, importId: string): Promise<void> {
  await writer.$executeRaw`
    INSERT INTO "ClaimRegion" ("claimId", "ordinal", "regionId")
    SELECT claim->>'id', (region.ordinal - 1)::int, region.id FROM "ImportStatement" s,
      jsonb_array_elements(s."value"->'claims') claim,
      jsonb_array_elements_text(claim->'target'->'regionIds') WITH ORDINALITY AS region(id, ordinal)
    WHERE s."importId" = ${importId} AND s."links"`;
  await writer.$executeRaw`
    INSERT INTO "Answer" ("claimId", "ordinal", "kind", "answeredId", "note")
    SELECT claim->>'id', (answer.ordinal - 1)::int, answer.said->>'kind', answer.said->>'claimId', answer.said->>'note'
    FROM "ImportStatement" s, jsonb_array_elements(s."value"->'claims') claim,
      jsonb_array_elements(claim->'answers') WITH ORDINALITY AS answer(said, ordinal)
    WHERE s."importId" = ${importId} AND s."links"`;
}
