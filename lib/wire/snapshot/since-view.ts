import type { Flip } from "@/lib/domain/difference";
import type { Names } from "@/lib/domain/names";
import type { Derived } from "@/lib/domain/resolve/status";

type ToldStatus = Omit<Derived, "because">;

/** A place or region whose frozen day is told otherwise now. */
export interface SinceRow {
  kind: "place" | "region";
  id: string;
  names: Names;
  flip: Flip;
  /** `gone`: the atlas no longer has it; `new`: it was not there when the view was frozen. */
  fate: "kept" | "gone" | "new";
  before: ToldStatus;
  after: ToldStatus | null;
  /** What it was shown as, and what it is shown as now and on whose word; null for what is gone. */
  sentence: string | null;
}

/** What has changed since a view was frozen. */
export interface SinceView {
  /** False where the viewpoint is no longer there. */
  isComparable: boolean;
  policy: { frozen: number; now: number };
  /** Of the snapshot. */
  knownAsOf: string;
  /** Public claims of the theatre. */
  claims: { frozen: number; now: number } | null;
  items: SinceRow[];
}
