import type { Db } from "@/lib/db/connect";
import { beatImport } from "@/lib/db/import-jobs";
import { measureStage, type StagedStatement, stageStatements, unstage } from "@/lib/db/stage-import";
import { findRepeatedKeys, resolveAnswers } from "@/lib/db/staged-links";
import { markTwins } from "@/lib/db/staged-twins";
import type { Ground } from "@/lib/domain/ground";
import { type Outcome, succeed } from "@/lib/domain/outcome";
import { checkStatement } from "@/lib/wire/import/check-statement";
import type { ImportChoices } from "@/lib/wire/import/import-choices";
import type { ImportMapping } from "@/lib/wire/import/import-mapping";
import { type ImportProblem, importProblem } from "@/lib/wire/import/import-problem";
import { type ColumnPlan, planColumns } from "@/lib/wire/import/plan-columns";
import { type StatementOfRows, statementReader } from "@/lib/wire/import/read-statement-rows";
import { type WordResolver, wordResolver } from "@/lib/wire/import/resolve-words";
import { createId } from "./create-id";
import type { ImportTable } from "./read-import-table";

/** Statements that are written at once: few enough that their text is young when it is thrown away. */
const STATEMENTS_AT_ONCE = 200;
const BEAT_EVERY_MS = 2000;

/** The import was cancelled, or given up for dead, while it was under way: there is nothing more to do. */
export class ImportStopped extends Error {
  override readonly name = "ImportStopped";
}

/** What an import works with. */
export interface StageRules {
  id: string;
  ground: Ground;
  mapping: ImportMapping;
  choices: ImportChoices;
  /** Of the file, for the progress; null where nobody knows. */
  totalBytes: number | null;
  /** Told of every problem, however many there are. */
  onProblem(problem: ImportProblem): void;
  onProgress?: ((rows: number) => void) | undefined;
}

/** What became of the rows. */
export interface Staged {
  plan: ColumnPlan;
  words: WordResolver;
  rows: number;
  skipped: number;
  refused: number;
}

/**
 * Reads a table into the stage of an import: every row is turned into a claim and checked as if it had been entered, and
 * what cannot come in is told. Then what can only be seen with all rows there: statements in two pieces, claims that say
 * what others say, answers. `invalid` where the columns do not fit the mapping.
 * @throws ImportStopped, UnreadableTable
 */
export async function stageImport(db: Db, table: ImportTable, rules: StageRules): Promise<Outcome<Staged>> {
  const planned = planColumns(table.header, rules.mapping);
  if (!planned.ok) return planned;
  const plan = planned.value;
  const words = wordResolver({ ...rules, newId: createId });
  const counts = { rows: 0, skipped: 0, refused: 0 };
  await stageRows(db, table, rules, plan, words, counts);
  counts.refused += await settleStage(db, rules, plan, rules.onProblem);
  return succeed({ plan, words, ...counts });
}

async function stageRows(
  db: Db,
  table: ImportTable,
  rules: StageRules,
  plan: ColumnPlan,
  words: WordResolver,
  counts: { rows: number; skipped: number; refused: number },
): Promise<void> {
  const refuse = (rows: number, problems: ImportProblem[]) => {
    counts.refused += rows;
    for (const problem of problems) rules.onProblem(problem);
  };
  const reader = statementReader(plan, words, rules.mapping);
  const width = table.header.length;
  let pending: StagedStatement[] = [];
  let seq = 0;
  let beatAt = Date.now();
  const beat = async () => {
    beatAt = Date.now();
    const share = rules.totalBytes ? Math.min(1, table.bytesRead() / rules.totalBytes) : 0;
    rules.onProgress?.(counts.rows);
    if (!(await beatImport(db, rules.id, { rows: counts.rows, share }))) throw new ImportStopped();
  };
  const take = (ended: StatementOfRows | null) => {
    if (!ended) return;
    const { value, problems } = checkStatement(ended, plan);
    if (value) pending.push(asStaged(ended, value, ++seq, rules));
    else refuse(ended.rows, problems);
  };
  for await (const { row, cells } of table.rows) {
    counts.rows++;
    if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== "")) {
      refuse(1, [
        importProblem(row, plan.headerOf("statement"), "cells", { cells: cells.length, columns: width }),
      ]);
      continue;
    }
    const read = plan.read(cells);
    if (read === null) counts.skipped++;
    else take(reader.take(row, read));
    if (pending.length >= STATEMENTS_AT_ONCE) {
      await stageStatements(db, rules.id, pending);
      pending = [];
    }
    if (Date.now() - beatAt > BEAT_EVERY_MS) await beat();
  }
  take(reader.end());
  await stageStatements(db, rules.id, pending);
  await beat();
}

function asStaged(
  { key, firstRow, claims }: StatementOfRows,
  input: NonNullable<ReturnType<typeof checkStatement>["value"]>,
  seq: number,
  { id, ground: { theatreId } }: StageRules,
): StagedStatement {
  const statementId = `${id}-${seq}`;
  return {
    seq,
    row: firstRow,
    key,
    id: statementId,
    value: {
      ...input,
      theatreId,
      struck: false,
      claims: input.claims.map((claim, index) => ({
        ...claim,
        id: `${statementId}-${index + 1}`,
        struck: false,
        // Until all rows are there an answer names its claim as the file does.
        answers: (claims[index]?.answers ?? []).map(({ kind, key: claimId, note }) => ({
          kind: kind as "confirms", // one of the kinds: anything else was refused with its row
          claimId,
          note,
        })),
      })),
    },
    claims: claims.map(({ row, key: name }) => ({ row, key: name })),
  };
}

/** What can only be seen with all rows there. Gives how many rows it refuses. */
async function settleStage(
  db: Db,
  { id, ground: { theatreId }, choices }: StageRules,
  plan: ColumnPlan,
  tell: (problem: ImportProblem) => void,
): Promise<number> {
  await measureStage(db);
  const repeated = await findRepeatedKeys(db, id);
  for (const { row, key, firstRow } of repeated)
    tell(importProblem(row, plan.headerOf("statement"), "statementAgain", { key, row: firstRow }));
  let refused = await unstage(
    db,
    id,
    repeated.map(({ seq }) => seq),
  );
  await markTwins(db, id, theatreId);
  const skipsTwins = choices.duplicates === "skip";
  const { lost, within } = await resolveAnswers(db, { importId: id, theatreId, skipsTwins });
  if (lost.length === 0) return refused;
  // A statement that stays out may have been answered by another one, which then stays out, too.
  const out = new Set<number>();
  for (let next = lost; next.length > 0; ) {
    for (const { row, key } of next)
      tell(importProblem(row, plan.headerOf("answers"), "answerUnknown", { key }));
    const seqs = [...new Set(next.map(({ seq }) => seq))].filter((seq) => !out.has(seq));
    for (const seq of seqs) out.add(seq);
    next = seqs.flatMap((seq) => within.get(seq) ?? []).filter(({ seq }) => !out.has(seq));
  }
  refused += await unstage(db, id, [...out]);
  await markTwins(db, id, theatreId); // what stays out is nobody's twin
  return refused;
}
