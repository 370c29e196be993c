import { push } from "@/lib/domain/resolve/by-key";
import type { Db } from "./connect";
import { visibleClaimSql } from "./visible";

const AT_ONCE = 500;

interface LinkedStatement {
  seq: number;
  row: number;
  value: { claims: { id: string; answers: { kind: string; claimId: string; note: string | null }[] }[] };
}

/** An answer in the stage, and what it calls the claim that it answers. */
export interface StagedAnswer {
  seq: number;
  row: number;
  key: string;
}

/** A statement that takes up a key again which an earlier one, further up, had. */
export interface RepeatedKey {
  seq: number;
  row: number;
  key: string;
  firstRow: number;
}

/** Statements of the file that are not in one piece: their key was used before. */
export async function findRepeatedKeys(db: Db, importId: string): Promise<RepeatedKey[]> {
  return db.client.$queryRaw<RepeatedKey[]>`
    SELECT * FROM (
      SELECT "seq", "row", "key", first_value("row") OVER w AS "firstRow", row_number() OVER w AS "turn"
      FROM "ImportStatement" WHERE "importId" = ${importId} AND "key" IS NOT NULL
      WINDOW w AS (PARTITION BY "key" ORDER BY "seq")) named
    WHERE "turn" > 1 ORDER BY "seq"`;
}

/** Ids of claims by what a file calls them: of the file itself, else of a public claim of the theatre. A claim that stays out gives its twin's. */
async function findClaims(
  db: Db,
  { importId, theatreId, skipsTwins }: LinkRules,
  keys: string[],
): Promise<Map<string, string>> {
  const stored = await db.client.$queryRaw<{ id: string }[]>`
    SELECT c."id" FROM "Claim" c JOIN "Statement" s ON s."id" = c."statementId"
    WHERE s."theatreId" = ${theatreId} AND ${visibleClaimSql} AND c."id" = ANY(${keys})`;
  const staged = await db.client.$queryRaw<{ key: string; id: string }[]>`
    SELECT DISTINCT ON ("key") "key", CASE WHEN ${skipsTwins} THEN coalesce("twin", "claimId") ELSE "claimId" END AS "id"
    FROM "ImportClaim" WHERE "importId" = ${importId} AND "key" = ANY(${keys}) ORDER BY "key", "seq", "ordinal"`;
  return new Map([
    ...stored.map(({ id }) => [id, id] as const),
    ...staged.map(({ key, id }) => [key, id] as const),
  ]);
}

interface LinkRules {
  importId: string;
  theatreId: string;
  /** Whether claims that say what another one says stay out. */
  skipsTwins: boolean;
}

/**
 * Turns what staged answers call their claims into ids. Gives those for which there is no claim, and, by the `seq` of the
 * statement that they answer, those for which the claim is staged itself.
 */
export async function resolveAnswers(
  db: Db,
  rules: LinkRules,
): Promise<{ lost: StagedAnswer[]; within: Map<number, StagedAnswer[]> }> {
  const lost: StagedAnswer[] = [];
  const within = new Map<number, StagedAnswer[]>();
  for (let after = 0; ; ) {
    const page = await db.client.$queryRaw<LinkedStatement[]>`
      SELECT "seq", "row", "value" FROM "ImportStatement"
      WHERE "importId" = ${rules.importId} AND "links" AND "seq" > ${after}
        AND "value" @? '$.claims[*].answers[0]' ORDER BY "seq" LIMIT ${AT_ONCE}`;
    const last = page.at(-1);
    if (!last) return { lost, within };
    after = last.seq;
    const claims = page.flatMap(({ seq, row, value }) => value.claims.map((claim) => ({ seq, row, claim })));
    const keys = claims.flatMap(({ claim }) => claim.answers.map(({ claimId }) => claimId));
    const ids = await findClaims(db, rules, [...new Set(keys)]);
    for (const { seq, row, claim } of claims)
      for (const answer of claim.answers) {
        const staged = { seq, row, key: answer.claimId };
        const id = ids.get(answer.claimId);
        if (id === undefined || id === claim.id) {
          lost.push(staged);
          continue;
        }
        const target = seqOf(rules.importId, id);
        if (target !== null) push(within, target, staged);
        answer.claimId = id;
      }
    await db.client.$executeRaw`
      UPDATE "ImportStatement" s SET "value" = r."value"
      FROM jsonb_to_recordset(${JSON.stringify(page)}::jsonb) AS r("seq" int, "value" jsonb)
      WHERE s."importId" = ${rules.importId} AND s."seq" = r."seq"`;
  }
}

/** The statement of the stage to which a claim's id belongs; null for a stored claim. */
function seqOf(importId: string, claimId: string): number | null {
  const [, seq] = claimId.startsWith(`${importId}-`) ? (/-(\d+)-\d+$/.exec(claimId) ?? []) : [];
  return seq === undefined ? null : Number(seq);
}
