import type { z } from "zod";
import { placeSchema } from "./place";
import { regionSchema } from "./region";
import { sourceSchema } from "./source";
import { statementSchema } from "./statement";
import { theatreSchema } from "./theatre";
import { evidenceSchema, verificationSchema } from "./verification";

/** The nouns that are kept as revisions, each with the one schema of its value. */
export const recordSchemas = {
  theatre: theatreSchema,
  region: regionSchema,
  place: placeSchema,
  source: sourceSchema,
  statement: statementSchema,
  verification: verificationSchema,
  evidence: evidenceSchema,
} as const;
export type Noun = keyof typeof recordSchemas;
export type RecordValue<N extends Noun> = z.infer<(typeof recordSchemas)[N]>;

/** What was done, for the history page. */
const operations = [
  "create",
  "revise",
  "publish",
  "return",
  "reject",
  "strike",
  "restore",
  "withhold",
  "release",
] as const;
export type Operation = (typeof operations)[number];

/** One saved state of one record: append-only. `recordedAt` is the database's, in commit order, as is `id`. */
export interface Revision<N extends Noun = Noun> {
  id: number;
  theatreId: string;
  noun: N;
  recordId: string;
  /** 1 for the first value, then counting up without a gap. */
  number: number;
  operation: Operation;
  author: string;
  /** The account or key that wrote it; absent or null for the program itself. */
  authorId?: string | null;
  reason: string | null;
  recordedAt: string;
  value: RecordValue<N>;
}

/** A revision of some noun, told apart by `noun`. */
export type AnyRevision = { [N in Noun]: Revision<N> }[Noun];
