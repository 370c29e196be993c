import { type Language, pickName } from "@/lib/domain/names";
import type { PayloadClaim } from "./atlas-payload";
import type { StatementRow } from "./record-views";
import { claimSentence } from "./sentence";
import { targetInWords } from "./words-of-target";
import { writeCsv } from "./write-csv";

/** A row of a list with the address of the original. */
export interface ExportedStatement extends StatementRow {
  url: string | null;
}

/** Columns of statements as a table, a row for each claim. Lists of ids are parted by spaces. */
const COLUMNS = [
  "statementId",
  "claimId",
  "saidOn",
  "publishedOn",
  "speakerId",
  "speaker",
  "alignment",
  "relay",
  "assertion",
  "action",
  "of",
  "party",
  "targetKind",
  "targetId",
  "target",
  "quantity",
  "unit",
  "modifier",
  "eventDate",
  "countsFrom",
  "countsTo",
  "answers",
  "verdict",
  "note",
  "sentence",
  "summary",
  "url",
] as const;

function rowOf(
  statement: ExportedStatement,
  claim: PayloadClaim,
  parties: Parameters<typeof claimSentence>[1],
  language: Language,
) {
  const { speaker, relay, saidOn, publishedOn, summary, url } = statement;
  const { target, quantity } = claim;
  return {
    statementId: statement.id,
    claimId: claim.id,
    saidOn,
    publishedOn,
    speakerId: speaker.id,
    speaker: pickName(speaker.names, language),
    alignment: speaker.alignment,
    relay: relay.map(({ id }) => id).join(" "),
    assertion: claim.assertion,
    action: claim.action,
    of: claim.of,
    party: claim.party,
    targetKind: target.kind,
    targetId: target.kind === "place" || target.kind === "region" ? target.id : null,
    target: targetInWords(target, language),
    quantity: quantity?.value ?? null,
    unit: quantity?.unit ?? null,
    modifier: quantity?.modifier ?? null,
    eventDate: claim.eventDate,
    countsFrom: claim.countsFrom,
    countsTo: claim.countsTo,
    answers: claim.answers.map(({ kind, claimId }) => `${kind}:${claimId}`).join(" "),
    verdict: claim.verdict,
    note: claim.note,
    sentence: claimSentence(claim, parties, language),
    summary,
    url,
  };
}

/** Statements as CSV, a row for each claim; `header` false for the later parts of a long table. */
export function statementsCsv(
  statements: readonly ExportedStatement[],
  parties: Parameters<typeof claimSentence>[1],
  language: Language,
  header = true,
): string {
  const rows = statements.flatMap((statement) =>
    statement.claims.map((claim) => rowOf(statement, claim, parties, language)),
  );
  return writeCsv(COLUMNS, rows, header);
}
