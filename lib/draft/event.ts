import type { Claim, Quantity } from "@/lib/domain/claim";
import type { Holder } from "./find-holder";
import type { FoundTarget } from "./read-targets";

/** What a clause says of territory, before it is known who said it. */
export interface FoundEvent {
  assertion: Claim["assertion"];
  action: Claim["action"];
  of: Claim["of"];
  what: string | null;
  holder: Holder | null;
  /** Whose loss it is, where the holder is not told: "the town has fallen". */
  target: FoundTarget | { from: FoundTarget; to: FoundTarget } | "earlier";
  quantity: { value: Quantity; start: number; end: number } | null;
  bufferKm: number | null;
  /** Tokens of the words that assert. */
  first: number;
  last: number;
  /** Tokens of the whole clause. */
  from: number;
  to: number;
  confidence: number;
  /** Liberated: whether it was taken back depends on whose it was. */
  isLiberated: boolean;
  /** A noun ("the capture of X") asserts only where somebody is said to say so. */
  isNoun: boolean;
}

/** A clause that names a place and looks territorial, but asserts nothing that is understood. */
export interface Puzzle {
  first: number;
  last: number;
  reason: "assertion" | "target" | "nearby";
}

/** An event with what most have not. */
export const eventOf = (
  event: Pick<FoundEvent, "assertion" | "target" | "first" | "last"> & Partial<FoundEvent>,
): FoundEvent => ({
  action: null,
  of: null,
  what: null,
  holder: null,
  quantity: null,
  bufferKm: null,
  from: event.first,
  to: event.last,
  confidence: 0.8,
  isLiberated: false,
  isNoun: false,
  ...event,
});
