import { stringify } from "csv-stringify/sync";

/** A cell of a table; null is an empty one. */
export type CsvCell = string | number | null;

/**
 * Rows as CSV (RFC 4180, UTF-8, CRLF), the header first unless `header` is false: for the later parts of a long table.
 * A text that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function writeCsv(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, CsvCell>>[],
  header = true,
): string {
  return stringify([...rows], {
    columns: [...columns],
    header,
    record_delimiter: "windows",
    escape_formulas: true,
  });
}
