import type { Names } from "@/lib/domain/names";
import type { Noun } from "@/lib/domain/revision";
import type { DraftState } from "@/lib/domain/statement";
import type { Party } from "@/lib/domain/theatre";
import type { RevisionView, StatementRow } from "./record-views";

/** A draft as the queue and its author's list show it. Instants are ISO 8601. */
export interface DraftView extends StatementRow {
  theatre: string;
  theatreNames: Names;
  parties: Party[];
  state: DraftState;
  revision: number;
  author: string;
  /** Whether the reader entered it. */
  isOwn: boolean;
  enteredAt: string;
  changedAt: string;
  /** The last time that it was returned or rejected; null for never. */
  review: { author: string; comment: string | null; at: string } | null;
}

/** A saved state of some record, with what it is about and what it changed. */
export interface ActivityRow extends RevisionView {
  noun: Noun;
  recordId: string;
  /** What the record is called now: a name, or a statement's own words. */
  title: Names;
  /** Of a verification. */
  verdict: string | null;
  /** Where it shows; null where it has no page. */
  href: string | null;
}

/** Everything that one person saved at one moment, or the first of it where that was much. */
export interface ActivitySave {
  recordedAt: string;
  author: string;
  rows: ActivityRow[];
  /** How many more were saved together; null where the reader may not be told. */
  more: number | null;
}
