import type { StatementEntry } from "@/components/statement-form/form-model";
import type { Candidate, Draft, DraftClaim, DraftReport, Span } from "@/lib/domain/draft";
import type { FieldError } from "@/lib/domain/outcome";

/** A report as it was opened. */
export interface OpenReport {
  sha256: string;
  text: string;
  publishedOn: string;
  outletId: string | null;
  url: string | null;
}

/** What the text says of a claim: where it stands, and how sure the drafting is. By the claim's key, which no change moves. */
export interface ClaimSource {
  span: Span;
  spans: DraftClaim["spans"];
  confidence: number;
  origin: DraftClaim["origin"];
  /** What the report calls the target. */
  name: string;
  candidates: Candidate[];
}

/** Somebody whom the report names and the theatre's sources lack. */
export interface MissingSource {
  who: "speaker" | "carrier";
  name: string;
  role: string | null;
}

/** What became of an accepted statement. */
export interface StoredStatement {
  id: string;
  state: "draft" | "published";
  /** The ids of its claims by their keys. */
  claimIds: Record<string, string>;
}

/** A drafted statement on the desk. The claims of `values` have their keys as ids until they are stored. */
export interface DeskItem {
  key: string;
  mode: "open" | "rejected" | "accepted";
  values: StatementEntry;
  /** Counts what was changed from outside the form. */
  turn: number;
  missing: MissingSource[];
  /** The summary that the desk composed last: as long as it stands it follows the claims. Null before there was one. */
  composed: string | null;
  verification: Draft["verification"];
  /** Where the text names the speaker, and when it was said. */
  pieces: { speaker: Span | null; saidOn: Span | null };
  /** What was wrong when it was last to be accepted. */
  problems: FieldError[];
  /** In words, what was wrong as a whole; null where nothing was. */
  failure: string | null;
  isSignedOut: boolean;
  /** What was sent last, and under which key: sent again unchanged it is stored once, also after the tab was closed. */
  attempt: { text: string; key: string } | null;
  stored: StoredStatement | null;
}

/** Words that look territorial and were not understood. */
export type Unresolved = DraftReport["unresolved"][number];

/** The same on the desk. */
export interface OpenEnd extends Unresolved {
  key: string;
  isLeft: boolean;
}

/** All that is on the desk. */
export interface DeskState {
  report: OpenReport;
  language: DraftReport["language"];
  notices: DraftReport["notices"];
  items: DeskItem[];
  sources: Record<string, ClaimSource>;
  openEnds: OpenEnd[];
  /** Counts keys that were given. */
  given: number;
}

/** The item of a key. */
export const itemOf = ({ items }: Pick<DeskState, "items">, key: string | null): DeskItem | null =>
  items.find((item) => item.key === key) ?? null;

/** Those that still wait for a decision. */
export const openItems = ({ items }: Pick<DeskState, "items">): DeskItem[] =>
  items.filter(({ mode }) => mode === "open");

/** The keys of the claims of an item. */
export const claimKeys = ({ values }: DeskItem): string[] =>
  values.claims.map(({ id }) => id).filter((id) => id !== "");
