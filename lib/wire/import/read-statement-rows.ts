import { MOST_CLAIMS } from "@/lib/domain/statement";
import type { ImportField } from "./import-columns";
import type { ImportMapping } from "./import-mapping";
import { type ImportProblem, importProblem } from "./import-problem";
import type { ColumnPlan, ImportCells } from "./plan-columns";
import { type ClaimOfRow, type Complain, readClaimRow, splitList } from "./read-claim-row";
import type { WordResolver } from "./resolve-words";

/** A statement as consecutive rows give it, its claims still to be read by the schema. */
export interface StatementOfRows {
  /** By which the file names it; null where each row is a statement of its own. */
  key: string | null;
  fields: Record<string, unknown>;
  claims: (ClaimOfRow & { row: number; key: string | null })[];
  firstRow: number;
  rows: number;
  problems: ImportProblem[];
}

const STATEMENT_FIELDS = [
  "speaker",
  "speakerId",
  "relay",
  "carriers",
  "saidOn",
  "publishedOn",
  "url",
  "archivedUrl",
  "language",
  "summary",
  "excerpt",
] as const satisfies ImportField[];

/** Puts rows together to statements: those that follow one another with the same key, or with the fields of `groupBy` alike. */
export interface StatementReader {
  /** Takes the next row; gives the statement that it ends, if any. */
  take(row: number, cells: ImportCells): StatementOfRows | null;
  /** The statement that the last row ended. */
  end(): StatementOfRows | null;
}

/** A reader of one file's statements. */
export function statementReader(
  plan: ColumnPlan,
  words: WordResolver,
  { groupBy }: ImportMapping,
): StatementReader {
  let open: { statement: StatementOfRows; group: string | null; said: ImportCells } | null = null;
  const groupOf = (cells: ImportCells) => {
    if (cells.statement !== undefined) return `key ${cells.statement}`;
    return groupBy ? `alike ${JSON.stringify(groupBy.map((field) => cells[field] ?? null))}` : null;
  };

  function begin(row: number, cells: ImportCells, complain: Complain): StatementOfRows {
    return {
      key: cells.statement ?? null,
      fields: readStatementFields(cells, row, words, complain),
      claims: [],
      firstRow: row,
      rows: 0,
      problems: [],
    };
  }

  return {
    take(row, cells) {
      const problems: ImportProblem[] = [];
      const complain: Complain = (field, code, values) =>
        problems.push(importProblem(row, plan.headerOf(field), code, values));
      const group = groupOf(cells);
      let ended: StatementOfRows | null = null;
      if (open === null || group === null || open.group !== group) {
        ended = open?.statement ?? null;
        open = { statement: begin(row, cells, complain), group, said: cells };
      } else compare(open.said, cells, groupBy ? groupBy : STATEMENT_FIELDS, complain);
      const { statement } = open;
      statement.rows++;
      // One more than may be: the schema says so, and a file that never ends its statement fills no memory.
      if (statement.claims.length <= MOST_CLAIMS)
        statement.claims.push({
          row,
          key: cells.claim ?? null,
          ...readClaimRow({ cells: { ...inherited(open.said), ...cells }, words, row, complain }),
        });
      if (statement.problems.length < MOST_CLAIMS) statement.problems.push(...problems);
      return ended;
    },
    end: () => open?.statement ?? null,
  };
}

/** What a later row of a statement takes from its first: the days of its saying. */
const inherited = ({ saidOn }: ImportCells): ImportCells => (saidOn === undefined ? {} : { saidOn });

/** A later row of a statement may leave out what the first said of it, but not say it otherwise. */
function compare(said: ImportCells, cells: ImportCells, fields: readonly ImportField[], complain: Complain) {
  for (const field of fields)
    if (cells[field] !== undefined && cells[field] !== said[field])
      complain(field, "statementDiffers", { text: said[field] ?? "" });
}

function readStatementFields(
  cells: ImportCells,
  row: number,
  words: WordResolver,
  complain: Complain,
): Record<string, unknown> {
  const { publishedOn = null, url = null, archivedUrl = null, language = null, excerpt = null } = cells;
  const sourceOf = (text: string, field: ImportField) => {
    const found = words.source(text, row);
    if (found.id === null) complain(field, found.code, { name: text });
    return found.id;
  };
  const isKnownId = cells.speakerId !== undefined && words.isSourceId(cells.speakerId);
  const speaker = isKnownId ? cells.speakerId : (cells.speaker ?? cells.speakerId);
  if (speaker === undefined) complain("speaker", "sourceMissing");
  const saidOn = cells.saidOn ?? cells.eventDate ?? cells.publishedOn;
  if (saidOn === undefined) complain("saidOn", "dateMissing");
  if (cells.summary === undefined) complain("summary", "summaryMissing");
  return {
    state: "published",
    speakerId: speaker === undefined ? null : sourceOf(speaker, cells.speaker ? "speaker" : "speakerId"),
    relay: chainOf(cells, words).flatMap((text) => sourceOf(text, cells.relay ? "relay" : "carriers") ?? []),
    saidOn,
    publishedOn,
    url,
    archivedUrl,
    language: language?.toLowerCase() ?? null,
    excerpt,
    summary: cells.summary,
  };
}

/** The carriers: ids where all of them are known here, else names. */
function chainOf({ relay, carriers }: ImportCells, words: WordResolver): string[] {
  const ids = relay === undefined ? [] : splitList(relay, words.isSourceId);
  if (carriers === undefined || (relay !== undefined && ids.every(words.isSourceId))) return ids;
  return splitList(carriers, () => false);
}
