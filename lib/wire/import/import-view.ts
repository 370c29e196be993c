import type { Names } from "@/lib/domain/names";
import type { ImportReport } from "./import-report";

/** What an import is at; `staging` reads the file, `publishing` is the one short step. */
type ImportState = "checking" | "staging" | "publishing" | "done" | "failed" | "cancelled" | "reverted";

/** An import as its page and the API show it. Instants are ISO 8601. */
export interface ImportView {
  id: string;
  /** Slug. */
  theatre: string;
  state: ImportState;
  fileName: string;
  /** sha256 of the file, as hex. */
  digest: string;
  author: string;
  startedAt: string;
  finishedAt: string | null;
  /** Rows read so far, and how much of the file they are, 0 to 1. */
  rows: number;
  share: number;
  statements: number;
  claims: number;
  failure: string | null;
  report: ImportReport | null;
  revertedAt: string | null;
  revertedBy: string | null;
  revertReason: string | null;
  /** How many statements a revert left as they were, since somebody had changed them. */
  revertKept: number | null;
}

/** One of the first statements of an import. */
export interface ImportedStatement {
  id: string;
  summary: string;
  saidOn: string;
  struck: boolean;
  revision: number;
}

/** A theatre as far as choices of an import go. */
export interface ImportTheatre {
  slug: string;
  names: Names;
  parties: { key: string; names: Names }[];
  sources: { id: string; names: Names }[];
}
