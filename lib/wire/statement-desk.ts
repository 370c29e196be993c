import type { Claim } from "@/lib/domain/claim";
import type { Names } from "@/lib/domain/names";
import type { Statement, StatementState } from "@/lib/domain/statement";
import type { Party } from "@/lib/domain/theatre";
import type { PlaceHit, SourceHit } from "./search-results";

/** A stored statement as its form takes it: without struck claims, which stay as they are. */
export interface EnteredStatement {
  id: string;
  revision: number;
  state: StatementState;
  fields: Omit<Statement, "theatreId" | "state" | "struck" | "claims"> & { claims: Omit<Claim, "struck">[] };
}

/** What the form of a statement opens with. */
export interface StatementDeskData {
  slug: string;
  startsOn: string;
  parties: Party[];
  regions: { id: string; names: Names }[];
  /** West, south, east, north of the regions in degrees; null without regions. */
  bounds: [number, number, number, number] | null;
  /** Whose unsaved drafts the browser keeps. */
  account: string;
  /** Null for a new one. */
  stored: EnteredStatement | null;
  /** What the stored statement names. */
  named: { places: PlaceHit[]; sources: SourceHit[]; claims: { id: string; sentence: string }[] };
}
