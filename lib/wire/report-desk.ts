import type { DraftReport } from "@/lib/domain/draft";
import type { StatementDeskData } from "./statement-desk";

/** A report that was opened at the desk, as its row in a list. */
export interface KeptReport {
  /** SHA-256 of the text. */
  sha256: string;
  /** The first words of the text. */
  opening: string;
  publishedOn: string;
  outletId: string | null;
  url: string | null;
  keptBy: string;
  /** ISO instant. */
  keptAt: string;
}

/** What opening a report answers: that its text is kept, what was drafted from it, and the names behind the ids of that. */
export interface OpenedReport {
  sha256: string;
  drafts: DraftReport;
  named: StatementDeskData["named"];
}

/** A kept report with its text; the outlet is named where it is known. */
export interface ReportView extends KeptReport {
  text: string;
  named: StatementDeskData["named"];
}
