import type { Span } from "@/lib/domain/draft";
import type { FoundEvent, Puzzle } from "./event";
import type { DateMention } from "./find-dates";
import type { Attribution } from "./find-speech";
import type { Mention } from "./mention";
import type { Voice } from "./speakers";
import type { Sentence } from "./token";

/** One sentence with all that was found in it. */
export interface ReadSentence {
  sentence: Sentence;
  mentions: Mention[];
  dates: DateMention[];
  attributions: Attribution[];
  events: FoundEvent[];
  puzzles: Puzzle[];
}

/** Who carried a voice on the way to the outlet. */
export interface Carrier {
  name: string;
  sourceId: string | null;
  span: Span | null;
}

/** An event with whoever says it; `voice` null is the report itself. */
export interface Said {
  read: ReadSentence;
  event: FoundEvent;
  voice: Voice | null;
  attribution: Attribution | null;
  carriers: Carrier[];
  /** The day it was said, where the sentence has one. */
  saidOn: DateMention | null;
  isConfirmed: boolean;
}
