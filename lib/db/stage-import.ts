import { readEdtf } from "@/lib/domain/edtf-date";
import type { Statement } from "@/lib/domain/statement";
import { claimLikeness } from "./claim-likeness";
import type { Db } from "./connect";
import { claimColumns } from "./project-statements";

/** A statement as an import has read it, with the ids it will have. */
export interface StagedStatement {
  /** 1, 2, 3 ... in the order of the file. */
  seq: number;
  row: number;
  /** By which the file names it. */
  key: string | null;
  id: string;
  value: Statement;
  /** Row and name of each claim, in the order of the value's. */
  claims: { row: number; key: string | null }[];
}

/** Stages statements: written where only their import looks, without the lock of the ledger. */
export async function stageStatements(db: Db, importId: string, staged: StagedStatement[]): Promise<void> {
  if (staged.length === 0) return;
  const statements = staged.map(({ seq, row, key, id, value }) => {
    const { earliest, latest } = readEdtf(value.saidOn);
    const links = value.claims.some(
      ({ answers, target }) => answers.length > 0 || ("regionIds" in target && target.regionIds.length > 0),
    );
    return { seq, row, key, links, columns: { id, saidFrom: earliest, saidTo: latest }, value };
  });
  const claims = staged.flatMap(({ seq, id, value, claims: named }) =>
    value.claims.map((claim, ordinal) => ({
      seq,
      ordinal,
      row: named[ordinal]?.row,
      claimId: claim.id,
      key: named[ordinal]?.key ?? null,
      likeness: claimLikeness(value, claim),
      columns: { id: claim.id, ...claimColumns(claim, ordinal, id, value) },
    })),
  );
  await db.client.$executeRaw`
    INSERT INTO "ImportStatement" ("importId", "seq", "row", "key", "links", "columns", "value")
    SELECT ${importId}, * FROM jsonb_to_recordset(${JSON.stringify(statements)}::jsonb) AS r(
      "seq" int, "row" int, "key" text, "links" bool, "columns" jsonb, "value" jsonb)`;
  await db.client.$executeRaw`
    INSERT INTO "ImportClaim" ("importId", "seq", "ordinal", "row", "claimId", "key", "likeness", "columns")
    SELECT ${importId}, * FROM jsonb_to_recordset(${JSON.stringify(claims)}::jsonb) AS r(
      "seq" int, "ordinal" int, "row" int, "claimId" text, "key" text, "likeness" text, "columns" jsonb)`;
}

/** Tells the planner how much was staged: a table that has just grown looks empty to it. */
export async function measureStage(db: Db): Promise<void> {
  await db.client.$executeRaw`ANALYZE "ImportStatement", "ImportClaim"`;
}

/** What is staged. */
export async function countStaged(db: Db, importId: string): Promise<{ statements: number; claims: number }> {
  const [counted] = await db.client.$queryRaw<{ statements: number; claims: number }[]>`
    SELECT (SELECT count(*)::int FROM "ImportStatement" WHERE "importId" = ${importId}) AS "statements",
      (SELECT count(*)::int FROM "ImportClaim" WHERE "importId" = ${importId}) AS "claims"`;
  return counted ?? { statements: 0, claims: 0 };
}

/** The sources that staged statements name, as speakers or carriers. */
export async function listStagedSources(db: Db, importId: string): Promise<Set<string>> {
  const rows = await db.client.$queryRaw<{ id: string }[]>`
    SELECT "value"->>'speakerId' AS "id" FROM "ImportStatement" WHERE "importId" = ${importId}
    UNION
    SELECT jsonb_array_elements_text("value"->'relay') FROM "ImportStatement" WHERE "importId" = ${importId}`;
  return new Set(rows.map(({ id }) => id));
}

/** Takes statements out of the stage, with their claims. Gives how many claims these were. */
export async function unstage(db: Db, importId: string, seqs: readonly number[]): Promise<number> {
  if (seqs.length === 0) return 0;
  const listed = JSON.stringify(seqs);
  const claims = await db.client.$executeRaw`
    DELETE FROM "ImportClaim" WHERE "importId" = ${importId} AND "seq" IN (
      SELECT value::int FROM jsonb_array_elements_text(${listed}::jsonb))`;
  await db.client.$executeRaw`
    DELETE FROM "ImportStatement" WHERE "importId" = ${importId} AND "seq" IN (
      SELECT value::int FROM jsonb_array_elements_text(${listed}::jsonb))`;
  return claims;
}
