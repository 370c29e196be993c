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

/** The statement that rows give, read by the one schema of statements; or what is wrong with it, by row and column. */
export function checkStatement(
  { fields, claims, firstRow, problems }: StatementOfRows,
  plan: ColumnPlan,
): { value: StatementInput; problems: null } | { value: null; problems: ImportProblem[] } {
  if (problems.length > 0) return { value: null, problems };
  const input = { ...fields, claims: claims.map((claim) => ({ ...claim.fields, answers: [] })) };
  const read: Outcome<StatementInput> = validate(statementInputSchema, input, "");
  if (read.ok) return { value: read.value, problems: null };
  const wrong = (read.error.fields ?? []).map(({ path, message }) => {
    const [first, index] = path.split(".");
    const row = (first === "claims" ? claims[Number(index)]?.row : undefined) ?? firstRow;
    return importProblem(row, plan.headerOf(columnOf(path)), "schema", { message });
  });
  return { value: null, problems: wrong };
}
