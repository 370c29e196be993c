import type { ClaimColumns } from "./claim-columns";
import { ENDS, ENTRY_SIZE, FROM, positionOf, SAID, sourceOf, WORD } from "./column-entries";
import { createSideWords, type SideWords } from "./column-sides";
import { disputeOf, holdsOf, namedOf, notOf } from "./position-masks";
import type { SpeechTable } from "./speech-table";

/** Whose word counts on a day: what `hearWords` gives to the plain resolver. */
export interface ColumnWords {
  /** The words of independent sources, each with its last day and the day it was said: the first `count`. */
  position: Int32Array;
  until: Int32Array;
  said: Int32Array;
  count: number;
  /** What `holdsOf` and the like give for all of them, taken together; the latest day on which one was said, -1 is none. */
  holds: number;
  not: number;
  named: number;
  disputes: number;
  lastSaid: number;
  /** The words of the others. */
  sides: SideWords;
  start(table: SpeechTable): void;
  clear(): void;
  /** Hears the speech of a source that has not spoken yet and is to be known by a number of its own. */
  hear(speech: number, speaker: number): void;
  /** Hears a source anew in place of what it `held`. False where that cannot be taken out: then all have to be heard anew. */
  rehear(speech: number, held: number, speaker: number): boolean;
}

/** Words that can be heard one speech after another, in whatever order they come. */
export function createWords({ sources, parties }: ClaimColumns): ColumnWords {
  const { side } = sources;
  const speakers = sources.ids.length;
  const sides = createSideWords(parties.length);
  /** Of each speaker the place of its word, if it is independent. */
  const wordAt = new Uint16Array(speakers);
  let table: SpeechTable;

  const hearIndependent = (speech: number, at: number): void => {
    const field = speech * ENTRY_SIZE;
    const word = table.fields[field + WORD] ?? 0;
    const position = positionOf(word);
    const said = table.fields[field + SAID] ?? 0;
    words.position[at] = position;
    words.until[at] = (word & ENDS) === 0 ? (table.fields[field + FROM] ?? 0) : (table.to[speech] ?? 0);
    words.said[at] = said;
    words.holds |= holdsOf[position] ?? 0;
    words.not |= notOf[position] ?? 0;
    words.named |= namedOf[position] ?? 0;
    words.disputes |= disputeOf[position] ?? 0;
    if (said > words.lastSaid) words.lastSaid = said;
  };

  const sideOf = (speech: number): number =>
    side[sourceOf(table.fields[speech * ENTRY_SIZE + WORD] ?? 0)] ?? -1;

  const words: ColumnWords = {
    position: new Int32Array(speakers),
    until: new Int32Array(speakers),
    said: new Int32Array(speakers),
    count: 0,
    holds: 0,
    not: 0,
    named: 0,
    disputes: 0,
    lastSaid: -1,
    sides,
    start(next) {
      table = next;
    },
    clear() {
      words.count = 0;
      words.holds = 0;
      words.not = 0;
      words.named = 0;
      words.disputes = 0;
      words.lastSaid = -1;
      sides.speaking = 0;
    },
    hear(speech, speaker) {
      const spoken = sideOf(speech);
      if (spoken >= 0) {
        sides.hear(table, speech, spoken);
        return;
      }
      wordAt[speaker] = words.count;
      hearIndependent(speech, words.count);
      words.count += 1;
    },
    rehear(speech, held, speaker) {
      const spoken = sideOf(speech);
      const field = speech * ENTRY_SIZE;
      if (spoken < 0) {
        const at = wordAt[speaker] ?? 0;
        const isSame = words.position[at] === positionOf(table.fields[field + WORD] ?? 0);
        if (!isSame || (table.fields[field + SAID] ?? 0) < (words.said[at] ?? 0)) return false;
        hearIndependent(speech, at);
        return true;
      }
      // What was held counts in the side's latest day; only a later day replaces all.
      const day = sides.day[spoken] ?? 0;
      const isOfDay = table.fields[held * ENTRY_SIZE + FROM] === day;
      if (isOfDay && (table.fields[field + FROM] ?? 0) <= day) return false;
      sides.hear(table, speech, spoken);
      return true;
    },
  };
  return words;
}
