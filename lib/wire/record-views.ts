import type { Claim } from "@/lib/domain/claim";
import type { Position } from "@/lib/domain/geometry";
import type { Names } from "@/lib/domain/names";
import type { PlaceName } from "@/lib/domain/place";
import type { Status } from "@/lib/domain/resolve/status";
import type { Operation } from "@/lib/domain/revision";
import type { Source } from "@/lib/domain/source";
import type { Statement } from "@/lib/domain/statement";
import type { NamedSource } from "./analysis-views";
import type { PayloadClaim } from "./atlas-payload";

/** One line of a list of statements. */
export interface StatementRow {
  id: string;
  speaker: { id: string; names: Names; alignment: string | null };
  relay: { id: string; names: Names }[];
  saidOn: string;
  publishedOn: string | null;
  summary: string;
  claims: PayloadClaim[];
}

/** One field of a record before and after a revision; null where it was absent. Values are JSON text. */
export interface FieldChange {
  path: string;
  before: string | null;
  after: string | null;
}

/** One saved state of a record, with what it changed, from the first value on. */
export interface RevisionView {
  number: number;
  operation: Operation;
  author: string;
  reason: string | null;
  recordedAt: string;
  changes: FieldChange[];
}

export interface VerificationView {
  id: string;
  claimId: string;
  verdict: "verified" | "refuted" | "unverifiable" | "unverified";
  credibility: number | null;
  method: string | null;
  note: string | null;
  /** Null: a reviewer of this atlas. */
  assessor: { id: string; names: Names } | null;
  madeOn: string;
  shownDay: string | null;
  /** Only for those who may see what was struck. */
  struck?: true;
  revision: number;
  /** Who entered it. */
  author: string;
  evidence: EvidenceView[];
  revisions: RevisionView[];
}

export interface EvidenceView {
  id: string;
  url: string | null;
  archivedUrl: string | null;
  sha256: string | null;
  mediaType: string | null;
  /** The address of an uploaded file. */
  file: string | null;
  capturedAt: string | null;
  note: string | null;
  /** Only for those who may see what was struck. */
  struck?: true;
  /** Only for those who may see what is withheld. */
  withheld?: true;
  revision: number;
  /** Who entered it. */
  author: string;
  revisions: RevisionView[];
}

/** What those who work on a statement see of it beside what is public. */
export interface StatementWork {
  /** Whether the reader entered it. */
  isOwn: boolean;
  enteredBy: string;
  /** Its struck claims, as they would show and as they are stored. */
  struckClaims: PayloadClaim[];
  struckRecords: Claim[];
}

/** A statement with all that its reader may see of it. */
export interface StatementView extends StatementRow {
  theatreSlug: string;
  /** The statement as it is stored, with the claims only that are not struck. */
  record: Statement;
  /** The number of its newest revision. */
  revision: number;
  url: string | null;
  archivedUrl: string | null;
  language: string | null;
  excerpt: string | null;
  verifications: VerificationView[];
  evidence: EvidenceView[];
  revisions: RevisionView[];
  /** Names behind the party keys of its claims. */
  parties: { key: string; names: Names; colour: string }[];
  /** Null for whoever sees of it what everybody sees. */
  work: StatementWork | null;
}

/** A place with its status on one day and everything said about it. */
export interface PlaceView {
  id: string;
  theatreSlug: string;
  names: PlaceName[];
  label: Names;
  region: { id: string; key: string; names: Names } | null;
  kind: "village" | "town" | "city";
  geonameId: number | null;
  population: number | null;
  position: Position | null;
  positionSource: string | null;
  /** Who held it on the theatre's first day, where that overrides the region's: `party` null is unknown. */
  baseline: { party: string | null } | null;
  /** The number of its newest revision. */
  revision: number;
  revisions: RevisionView[];
  date: string;
  status: Status;
  /** Why, in one sentence that attributes. */
  sentence: string;
  statements: StatementRow[];
  parties: { key: string; names: Names; colour: string }[];
  /** The sources that the view names. */
  namedSources: NamedSource[];
}

/** A source with what it has said and carried. */
export interface SourceView {
  id: string;
  theatreSlug: string;
  names: Names;
  kind: string;
  alignment: { key: string; names: Names; colour: string } | null;
  reliability: { grade: string; reason: string } | null;
  url: string | null;
  note: string | null;
  /** The source as it is stored. */
  record: Source;
  said: StatementRow[];
  carried: StatementRow[];
  revisions: RevisionView[];
  parties: { key: string; names: Names; colour: string }[];
}
