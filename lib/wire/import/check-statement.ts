import { type Outcome, validate } from "@/lib/domain/outcome";
import { type StatementInput, statementInputSchema } from "@/lib/domain/statement-input";
import { type ImportField, importFields } from "./import-columns";
import { type ImportProblem, importProblem } from "./import-problem";
import type { ColumnPlan } from "./plan-columns";
import type { StatementOfRows } from "./read-statement-rows";

/** The column in which a field of a statement stands, by its path. */
function columnOf(path: string): ImportField {
  const [first = "", , field = "", part = ""] = path.split(".");
  if (first === "speakerId") return "speaker";
  if (first !== "claims") return importFields.find((known) => known === first) ?? "statement";
  if (field === "target") return TARGET[part] ?? "target";
  if (field === "quantity") return QUANTITY[part] ?? "quantity";
  return importFields.find((known) => known === field) ?? "claim";
}
const TARGET: Record<string, ImportField> = {
  description: "description",
  geometry: "geometry",
  bufferKm: "bufferKm",
  count: "count",
  modifier: "countModifier",
  regionIds: "regions",
  fromPlaceId: "lineFrom",
  toPlaceId: "lineTo",
};
const QUANTITY: Record<string, ImportField> = { unit: "unit", modifier: "modifier", of: "quantityOf" };

/** The statement that rows give, read by the one schema of statements; or all that is wrong with it, by row and column. */
export function checkStatement(
  { fields, claims, firstRow, problems }: StatementOfRows,
  plan: ColumnPlan,
): { value: StatementInput; problems: null } | { value: null; problems: ImportProblem[] } {
  const input = { ...fields, claims: claims.map((claim) => ({ ...claim.fields, answers: [] })) };
  const read: Outcome<StatementInput> = validate(statementInputSchema, input, "");
  if (read.ok && problems.length === 0) return { value: read.value, problems: null };
  const wrong = (read.ok ? [] : (read.error.fields ?? [])).flatMap(({ path, message, key, values }) => {
    const [first, index] = path.split(".");
    const row = (first === "claims" ? claims[Number(index)]?.row : undefined) ?? firstRow;
    const column = plan.headerOf(columnOf(path));
    // What is not there since a word of the row means nothing has been told of already.
    const isTold = problems.some((problem) => problem.row === row && problem.column === column);
    if (isTold || (problems.length > 0 && valueAt(input, path) == null)) return [];
    return key
      ? importProblem(row, column, `complaint.${key}`, values)
      : importProblem(row, column, "schema", { message });
  });
  return { value: null, problems: [...problems, ...wrong] };
}

/** What stands at a path; undefined where nothing does. */
function valueAt(value: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce((at: unknown, step) => (at as Record<string, unknown> | null | undefined)?.[step], value); // any value has fields, or none
}
