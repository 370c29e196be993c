import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { CsvError, type Parser, parse } from "csv-parse";
import type { ComplaintKey, ComplaintValues } from "@/lib/domain/complaint";
import { type FieldError, fieldError } from "@/lib/domain/outcome";

/** A file that cannot be read as a table at all: a complaint with the cure. */
export class UnreadableTable extends Error {
  override readonly name = "UnreadableTable";
  readonly complaint: FieldError;

  constructor(key: ComplaintKey, values?: ComplaintValues) {
    const complaint = fieldError("file", key, values);
    super(complaint.message);
    this.complaint = complaint;
  }
}

/** One row below the header, counted as a spreadsheet does: the header is row 1. */
export interface TableRow {
  row: number;
  cells: string[];
}

/** A table as it is being read. */
export interface ImportTable {
  header: string[];
  delimiter: string;
  rows: AsyncIterable<TableRow>;
  /** Bytes read so far. */
  bytesRead(): number;
  /** sha256 of the whole file as hex, once all rows were read. */
  digest(): string;
}

/** A row is a claim, not a book: this keeps a quote that never ends from filling the memory. */
const MAX_ROW_BYTES = 1_000_000;
const DELIMITERS = [",", ";", "\t", "|"];

/** Texts of the file, in UTF-8 and without a byte order mark. */
async function* decode(
  chunks: AsyncIterable<Uint8Array>,
  seen: (chunk: Uint8Array) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const read = (chunk?: Uint8Array) => {
    try {
      const text = decoder.decode(chunk, { stream: chunk !== undefined });
      if (!text.includes("\0")) return text;
    } catch {
      // bytes that are no UTF-8: said below
    }
    throw new UnreadableTable("fileEncoding");
  };
  for await (const chunk of chunks) {
    seen(chunk);
    yield read(chunk);
  }
  yield read();
}

/** The separator that stands most often in the first line, outside of quotes. */
function detectDelimiter(text: string): string {
  const line = text.replace(/"[^"]*"/g, "").split(/\r?\n|\r/, 1)[0] ?? "";
  const count = (sign: string) => line.split(sign).length - 1;
  return DELIMITERS.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

const FIRST_LOOK = 64 * 1024;

/** Text from the beginning that shows the whole first line, and the texts as they were. */
async function lookAhead(
  texts: AsyncGenerator<string>,
): Promise<{ start: string; texts: AsyncGenerator<string> }> {
  let start = "";
  while (start.length < FIRST_LOOK && !/[\r\n]/.test(start)) {
    const next = await texts.next();
    if (next.done) break;
    start += next.value;
  }
  async function* again() {
    yield start;
    yield* texts;
  }
  return { start, texts: again() };
}

/**
 * Opens a CSV file (commas, semicolons, tabs or bars; UTF-8, with or without a byte order mark; line breaks inside quotes)
 * and reads its header. The rows stream: only a few are in memory at a time.
 * @throws UnreadableTable, here or while rows are read, where the file is no such table
 */
export async function readImportTable(
  chunks: AsyncIterable<Uint8Array>,
  delimiter: string | undefined,
): Promise<ImportTable> {
  const hash = createHash("sha256");
  let bytes = 0;
  const decoded = decode(chunks, (chunk) => {
    hash.update(chunk);
    bytes += chunk.byteLength;
  });
  const { start, texts } = await lookAhead(decoded);
  const chosen = delimiter ?? detectDelimiter(start);
  const parser = parse({
    delimiter: chosen,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_ROW_BYTES,
  });
  const source = Readable.from(texts);
  source.once("error", (error) => parser.destroy(error));
  source.pipe(parser);
  const records = readRecords(parser);
  const first = await records.next();
  const header = first.done ? [] : first.value;
  if (header.every((name) => name.trim() === "")) throw new UnreadableTable("fileEmpty");
  return {
    header,
    delimiter: chosen,
    rows: numberRows(records),
    bytesRead: () => bytes,
    digest: () => hash.digest("hex"),
  };
}

async function* readRecords(parser: Parser): AsyncGenerator<string[]> {
  try {
    for await (const record of parser) yield record as string[]; // without `columns` a record is a list of texts
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = "lines" in error ? String(error.lines) : "1";
    throw new UnreadableTable("fileQuotes", { megabytes: MAX_ROW_BYTES / 1_000_000, line });
  }
}

/** Rows with their numbers; rows without anything in them are left aside, and counted. */
async function* numberRows(records: AsyncGenerator<string[]>): AsyncGenerator<TableRow> {
  let row = 1;
  for await (const cells of records) {
    row++;
    if (cells.some((cell) => cell.trim() !== "")) yield { row, cells };
  }
}
