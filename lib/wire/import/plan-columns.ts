import { type FieldError, fail, fieldError, type Outcome, succeed } from "@/lib/domain/outcome";
import { fieldOfHeader, type ImportField, importFields, isDerived } from "./import-columns";
import type { ImportMapping } from "./import-mapping";
import { importDateReader } from "./read-import-date";

/** The texts of a row by field; an empty cell is absent. */
export type ImportCells = Partial<Record<ImportField, string>>;

/** How the rows of one file are read. */
export interface ColumnPlan {
  /** Null where the mapping leaves the row aside. */
  read(cells: readonly string[]): ImportCells | null;
  /** What each header is read as; none where it is left aside. */
  columns: { header: string; fields: ImportField[] }[];
  /** What the file itself calls a field, for messages. */
  headerOf(field: ImportField): string;
}

/** A spreadsheet is kept from running a text as a formula by an apostrophe in front of it (see writeCsv). */
const withoutGuard = (text: string) => text.replace(/^'(?=[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20])/, "");
const DATES = new Set<ImportField>(["saidOn", "publishedOn", "eventDate"]);

/** How rows under this header are read. `invalid` where the mapping and the file do not fit, with every way in which they do not. */
export function planColumns(header: readonly string[], mapping: ImportMapping): Outcome<ColumnPlan> {
  const names = header.map((name) => name.trim());
  const sources = findColumns(names, mapping);
  const problems = checkHeader(names, mapping, sources);
  if (problems.length > 0)
    return fail("invalid", "The columns of this file cannot be read: look at each of these.", problems);

  const skips = Object.entries(mapping.skip ?? {}).map(
    ([name, texts]) => [names.indexOf(name), new Set(texts)] as const,
  );
  const readers = importFields.flatMap((field) => {
    const reader = fieldReader(field, names, sources.get(field) ?? -1, mapping);
    return reader ? [[field, reader] as const] : [];
  });
  return succeed({
    read(cells) {
      if (skips.some(([index, texts]) => texts.has((cells[index] ?? "").trim()))) return null;
      const read: ImportCells = {};
      for (const [field, reader] of readers) {
        const text = reader(cells);
        if (text) read[field] = text;
      }
      return read;
    },
    columns: names.map((name, index) => ({
      header: name,
      fields: importFields.filter((field) => sources.get(field) === index),
    })),
    headerOf: (field) => names[sources.get(field) ?? -1] ?? field,
  });
}

function findColumns(names: readonly string[], { columns }: ImportMapping): Map<ImportField, number> {
  if (columns)
    return new Map(
      importFields.flatMap((field) => {
        const name = columns[field];
        return name === undefined ? [] : [[field, names.indexOf(name)] as const];
      }),
    );
  const found = new Map<ImportField, number>();
  for (const [index, name] of names.entries()) {
    const field = fieldOfHeader(name);
    if (field && !found.has(field)) found.set(field, index);
  }
  return found;
}

function checkHeader(
  names: readonly string[],
  { columns, skip, texts, constants }: ImportMapping,
  sources: ReadonlyMap<ImportField, number>,
): FieldError[] {
  const errors: FieldError[] = [];
  const need = (path: string, name: string) => {
    if (!names.includes(name))
      errors.push(fieldError(path, "fileNoColumn", { name, names: names.join(", ") }));
  };
  for (const [field, name] of Object.entries(columns ?? {})) need(`columns.${field}`, name);
  for (const name of Object.keys(skip ?? {})) need(`skip.${name}`, name);
  for (const [field, text] of Object.entries(texts ?? {}))
    for (const [, name = ""] of text.matchAll(/\{([^{}]*)\}/g)) need(`texts.${field}`, name);
  const twice = names.filter((name, index) => name !== "" && names.indexOf(name) !== index);
  for (const name of new Set(twice)) errors.push(fieldError(name, "fileColumnTwice", { name }));
  const isNamed = (field: ImportField) => sources.has(field) || constants?.[field] || texts?.[field];
  const speaks = isNamed("speaker") || isNamed("speakerId");
  if (!speaks) errors.push(fieldError("speaker", "fileNoSpeaker"));
  if (!isNamed("eventDate") && !isNamed("saidOn")) errors.push(fieldError("eventDate", "fileNoDate"));
  return errors;
}

function fieldReader(
  field: ImportField,
  names: readonly string[],
  index: number,
  { constants, values, dates, texts, words }: ImportMapping,
): ((cells: readonly string[]) => string | null) | null {
  const [constant, template, translated] = [constants?.[field], texts?.[field], values?.[field]];
  if (index < 0 && constant === undefined && template === undefined) return null;
  const parts = template?.split(/\{([^{}]*)\}/).map((part, order) => {
    if (order % 2 === 0) return () => part;
    const [at, said] = [names.indexOf(part), words?.[part]];
    return (cells: readonly string[]) => {
      const text = (cells[at] ?? "").trim();
      return said?.[text] ?? said?.["*"] ?? text;
    };
  });
  // The dates' schema knows three fields only; of others there is no pattern.
  const readDate = DATES.has(field) ? importDateReader(dates?.[field as "saidOn"]) : null;
  return (cells) => {
    let text: string | null = withoutGuard((cells[index] ?? "").trim());
    if (translated) {
      const said = Object.hasOwn(translated, text) ? translated[text] : translated["*"];
      if (said !== undefined) text = said;
    }
    if (text && readDate) text = readDate(text);
    if (text) return text;
    return parts ? parts.map((part) => part(cells)).join("") : (constant ?? null);
  };
}

/** The headers of a plan that nothing is read from, beyond those that are known to be derived. */
export const unusedColumns = ({ columns }: ColumnPlan): string[] =>
  columns.flatMap(({ header, fields }) =>
    fields.length === 0 && header !== "" && !isDerived(header) ? [header] : [],
  );
