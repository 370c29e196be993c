import { type ClaimColumns, CONTESTED, HOLDS, kindOf, partyOf } from "./claim-columns";
import { ENDS, ENTRY_SIZE, FROM, positionOf, SAID, sourceOf, WORD } from "./column-entries";
import { compareSpeechRows } from "./speech-order";
import type { SpeechTable } from "./speech-table";

/** Whose word counts on a day: what `hearWords` gives to the plain resolver. */
export interface ColumnWords {
  /** The words of independent sources, each with the last day that it speaks for and the day it was said: the first `count`. */
  position: Int32Array;
  until: Int32Array;
  said: Int32Array;
  count: number;
  /** Mask of the sides that speak; of each its latest counting day, the last day spoken for, the last day it was said, and the parties named. */
  sides: number;
  sideDay: Int32Array;
  sideUntil: Int32Array;
  sideSaid: Int32Array;
  sideNamed: Int32Array;
  /** The word of a side: `contested` where its sources differ on its latest day. */
  sidePosition(side: number): number;
  start(table: SpeechTable): void;
  clear(): void;
  /** Hears the speech of a source that has not spoken yet. */
  hear(speech: number): void;
  /** Hears a source anew in place of what it `held`. False where its side has to be heard from the start. */
  rehear(speech: number, held: number): boolean;
}

/** Words that can be heard one speech after another, in whatever order they come. */
export function createWords(columns: ClaimColumns): ColumnWords {
  const { side, ids } = columns.sources;
  const parties = columns.parties.length;
  // What the sources of a side say on its latest day: parties held and not held, as masks, and the newest "not".
  const holds = new Int32Array(parties);
  const not = new Int32Array(parties);
  const newestNot = new Int32Array(parties);
  const isContested = new Uint8Array(parties);
  const slotOf = new Int32Array(ids.length);
  let table: SpeechTable;

  const fieldOf = (speech: number, field: number): number => table.fields[speech * ENTRY_SIZE + field] ?? 0;

  const untilOf = (speech: number): number =>
    (fieldOf(speech, WORD) & ENDS) === 0 ? fieldOf(speech, FROM) : (table.to[speech] ?? 0);

  const hearIndependent = (speech: number, slot: number): void => {
    words.position[slot] = positionOf(fieldOf(speech, WORD));
    words.until[slot] = untilOf(speech);
    words.said[slot] = fieldOf(speech, SAID);
  };

  const hearSide = (speech: number, speaker: number): void => {
    const day = fieldOf(speech, FROM);
    const isFirst = (words.sides & (1 << speaker)) === 0;
    if (!isFirst && day < (words.sideDay[speaker] ?? 0)) return;
    const position = positionOf(fieldOf(speech, WORD));
    const party = partyOf(position);
    const bit = party < 0 ? 0 : 1 << party;
    const until = untilOf(speech);
    const said = fieldOf(speech, SAID);
    if (isFirst || day > (words.sideDay[speaker] ?? 0)) {
      words.sides |= 1 << speaker;
      words.sideDay[speaker] = day;
      words.sideUntil[speaker] = until;
      words.sideSaid[speaker] = said;
      words.sideNamed[speaker] = bit;
      holds[speaker] = 0;
      not[speaker] = 0;
      newestNot[speaker] = -1;
      isContested[speaker] = 0;
    } else {
      words.sideNamed[speaker] = (words.sideNamed[speaker] ?? 0) | bit;
      if (until > (words.sideUntil[speaker] ?? 0)) words.sideUntil[speaker] = until;
      if (said > (words.sideSaid[speaker] ?? 0)) words.sideSaid[speaker] = said;
    }
    const kind = kindOf(position);
    if (kind === CONTESTED) isContested[speaker] = 1;
    else if (kind === HOLDS) holds[speaker] = (holds[speaker] ?? 0) | bit;
    else {
      not[speaker] = (not[speaker] ?? 0) | bit;
      const newest = newestNot[speaker] ?? -1;
      if (newest < 0 || compareSpeechRows(table, newest, speech) < 0) newestNot[speaker] = speech;
    }
  };

  const words: ColumnWords = {
    position: new Int32Array(ids.length),
    until: new Int32Array(ids.length),
    said: new Int32Array(ids.length),
    count: 0,
    sides: 0,
    sideDay: new Int32Array(parties),
    sideUntil: new Int32Array(parties),
    sideSaid: new Int32Array(parties),
    sideNamed: new Int32Array(parties),
    sidePosition(speaker) {
      const held = holds[speaker] ?? 0;
      const isSplit = (held & (held - 1)) !== 0 || (held & (not[speaker] ?? 0)) !== 0;
      if (isSplit || isContested[speaker] === 1) return CONTESTED;
      if (held !== 0) return HOLDS + ((32 - Math.clz32(held)) << 2);
      return positionOf(fieldOf(newestNot[speaker] ?? 0, WORD));
    },
    start(next) {
      table = next;
      words.clear();
    },
    clear() {
      words.count = 0;
      words.sides = 0;
    },
    hear(speech) {
      const source = sourceOf(fieldOf(speech, WORD));
      const speaker = side[source] ?? -1;
      if (speaker >= 0) return hearSide(speech, speaker);
      slotOf[source] = words.count;
      hearIndependent(speech, words.count);
      words.count += 1;
    },
    rehear(speech, held) {
      const source = sourceOf(fieldOf(speech, WORD));
      const speaker = side[source] ?? -1;
      if (speaker < 0) {
        hearIndependent(speech, slotOf[source] ?? 0);
        return true;
      }
      const day = words.sideDay[speaker] ?? 0;
      // What was held counts in the side's latest day and cannot be taken out of it; only a later day replaces all.
      if (fieldOf(held, FROM) === day && fieldOf(speech, FROM) <= day) return false;
      hearSide(speech, speaker);
      return true;
    },
  };
  return words;
}
