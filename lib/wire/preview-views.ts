import type { Position } from "@/lib/domain/geometry";
import type { StatusName } from "@/lib/domain/resolve/status";
import type { StatementState } from "@/lib/domain/statement";

/** How a place or region looks at one moment. */
export interface PreviewStatus {
  status: StatusName;
  holder: string | null;
  parties: string[];
}

/** A place or region that would look otherwise. */
export interface PreviewedSubject {
  kind: "place" | "region";
  id: string;
  name: string;
  /** Of a place. */
  region: string | null;
  position: Position | null;
  /** The first day on which it would look otherwise. */
  from: string;
  /** On the newest day, where it differs then; else on the first day on which it does. */
  on: string;
  before: PreviewStatus;
  after: PreviewStatus;
}

/** A claim that was entered before and may be the same one. */
export interface PreviewedTwin {
  /** Which of the entered claims it resembles. */
  claim: number;
  because: "url" | "speaker";
  statementId: string;
  claimId: string;
  state: StatementState;
  sentence: string;
}

/** A statement that was entered before from the same address. */
export interface SameAddress {
  id: string;
  state: StatementState;
  speaker: string;
  saidOn: string;
  summary: string;
}

/** What a statement would change if it were published as it stands in the form. Nothing is stored. */
export interface StatementPreview {
  /** The last day that has claims, this statement's included. */
  newestDay: string;
  /** Those that differ on the newest day first, then by name. */
  changes: PreviewedSubject[];
  /** How many places and regions it speaks of, those that stay as they are included. */
  touched: number;
  /** How many of them were not worked out, because they are too many. */
  leftOut: number;
  /** Each entered claim as a sentence; null while it is not whole. */
  sentences: (string | null)[];
  twins: PreviewedTwin[];
  sameAddress: SameAddress[];
  /** Sources whose own address is on the same site. */
  outlets: { id: string; name: string }[];
  /** The newest revision of the statement that is being revised; null for a new one. */
  newest: { revision: number; author: string; recordedAt: string } | null;
}
