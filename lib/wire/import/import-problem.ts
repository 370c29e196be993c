import type { ComplaintKey } from "@/lib/domain/complaint";
import type { MessageKey } from "@/lib/wire/messages/catalogue";
import { type MessageValues, translator } from "@/lib/wire/messages/translate";

/** What can be wrong with a row, beyond what the schema of a statement says. Each has its sentence in the catalogue. */
export const problemCodes = [
  "schema",
  "cells",
  "placeUnknown",
  "placeAmbiguous",
  "placeElsewhere",
  "placeFar",
  "placeMissing",
  "placeLeftOut",
  "coordinates",
  "regionUnknown",
  "sourceUnknown",
  "sourceAmbiguous",
  "sourceLeftOut",
  "sourceMissing",
  "partyUnknown",
  "targetKind",
  "number",
  "json",
  "answer",
  "answerUnknown",
  "dateMissing",
  "summaryMissing",
  "statementDiffers",
  "statementAgain",
] as const;
/** One of these, or what the schema says of a field. */
export type ProblemCode = (typeof problemCodes)[number] | `complaint.${ComplaintKey}`;

/** One thing that keeps a row from coming in: where it stands in the file, what it is, and the cure. */
export interface ImportProblem {
  /** As a spreadsheet counts: the header is row 1. */
  row: number;
  /** What the file calls the column. */
  column: string;
  code: ProblemCode;
  values: MessageValues;
  /** The sentence in English. */
  message: string;
}

const english = translator("en");

/** The key of a problem's sentence. */
export const problemKey = (code: ProblemCode): MessageKey =>
  isComplaint(code) ? code : `import.problem.${code}`;
const isComplaint = (code: ProblemCode): code is `complaint.${ComplaintKey}` => code.startsWith("complaint.");

/** A problem with its English sentence. */
export const importProblem = (
  row: number,
  column: string,
  code: ProblemCode,
  values: MessageValues = {},
): ImportProblem => ({ row, column, code, values, message: english(problemKey(code), values) });
