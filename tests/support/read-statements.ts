import { parse } from "csv-parse/sync";
import type { Ground } from "@/lib/domain/ground";
import type { StatementInput } from "@/lib/domain/statement-input";
import { checkStatement } from "@/lib/wire/import/check-statement";
import { type ImportChoices, noChoices } from "@/lib/wire/import/import-choices";
import { type ImportMapping, plainMapping } from "@/lib/wire/import/import-mapping";
import type { ImportProblem } from "@/lib/wire/import/import-problem";
import { planColumns } from "@/lib/wire/import/plan-columns";
import { type StatementOfRows, statementReader } from "@/lib/wire/import/read-statement-rows";
import { wordResolver } from "@/lib/wire/import/resolve-words";

/** The statements of a CSV text and what is wrong with its rows, without a database. */
export function readStatements(
  text: string,
  ground: Ground,
  { mapping = plainMapping, choices = noChoices }: { mapping?: ImportMapping; choices?: ImportChoices } = {},
): { statements: StatementInput[]; problems: ImportProblem[] } {
  const [header = [], ...rows]: string[][] = parse(text, { bom: true });
  const plan = planColumns(header, mapping);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  const words = wordResolver({ ground, mapping, choices, newId: () => "made" });
  const reader = statementReader(plan.value, words, mapping);
  const statements: StatementInput[] = [];
  const problems: ImportProblem[] = [];
  const take = (ended: StatementOfRows | null) => {
    if (!ended) return;
    const checked = checkStatement(ended, plan.value);
    if (checked.value) statements.push(checked.value);
    else problems.push(...checked.problems);
  };
  for (const [index, cells] of rows.entries()) {
    const read = plan.value.read(cells);
    if (read) take(reader.take(index + 2, read));
  }
  take(reader.end());
  return { statements, problems };
}
