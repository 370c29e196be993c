import type { Claim } from "@/lib/domain/claim";
import { type Language, pickName } from "@/lib/domain/names";
import type { Statement } from "@/lib/domain/statement";
import type { PayloadClaim } from "./atlas-payload";
import type { StatementRow } from "./record-views";
import { claimSentence } from "./sentence";
import { targetInWords } from "./words-of-target";
import { writeCsv } from "./write-csv";

/** A row of a list with the statement as it is stored, for what a list does not show. */
export interface ExportedStatement extends StatementRow {
  stored: Pick<Statement, "url" | "archivedUrl" | "language" | "excerpt" | "claims">;
}

/**
 * Columns of statements as a table, a row for each claim. Lists of ids are parted by spaces, names of carriers by
 * semicolons; a drawing is GeoJSON. An import reads all of it back, but for what it works out anew.
 */
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
  "archivedUrl",
  "language",
  "excerpt",
  "carriers",
  "what",
  "quantityOf",
  "count",
  "countModifier",
  "regions",
  "lineFrom",
  "lineTo",
  "description",
  "bufferKm",
  "geometry",
  "answerNotes",
] as const;

/** What only some targets have. */
function targetCells(target: Claim["target"] | undefined) {
  const geometry = target && "geometry" in target ? target.geometry : null;
  return {
    count: target?.kind === "count" ? target.count : null,
    countModifier: target?.kind === "count" ? target.modifier : null,
    regions: target && "regionIds" in target ? target.regionIds.join(" ") : null,
    lineFrom: target?.kind === "line" ? target.fromPlaceId : null,
    lineTo: target?.kind === "line" ? target.toPlaceId : null,
    description: target && "description" in target ? target.description : null,
    bufferKm: target?.kind === "area" ? target.bufferKm : null,
    geometry: geometry && JSON.stringify(geometry),
  };
}

/** Notes of answers as JSON, in the order of the answers; nothing where there is none. */
const notesOf = (claim: Claim | undefined) =>
  claim?.answers.some(({ note }) => note !== null)
    ? JSON.stringify(claim.answers.map(({ note }) => note))
    : null;

function rowOf(
  statement: ExportedStatement,
  claim: PayloadClaim,
  parties: Parameters<typeof claimSentence>[1],
  language: Language,
) {
  const { speaker, relay, saidOn, publishedOn, summary, stored } = statement;
  const { url, archivedUrl, language: spoken, excerpt } = stored;
  const { target, quantity } = claim;
  const kept = stored.claims.find(({ id }) => id === claim.id);
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
    archivedUrl,
    language: spoken,
    excerpt,
    carriers: relay.map(({ names }) => pickName(names, language)).join("; "),
    what: claim.what,
    quantityOf: quantity?.of ?? null,
    ...targetCells(kept?.target),
    answerNotes: notesOf(kept),
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
