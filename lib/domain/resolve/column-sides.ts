import { CONTESTED, HOLDS, kindOf, partyOf, positionCode } from "./claim-columns";
import { ENDS, ENTRY_SIZE, FROM, positionOf, SAID, WORD } from "./column-entries";
import { compareSpeechRows } from "./speech-order";
import type { SpeechTable } from "./speech-table";

/** The words of the sides: what `hearWords` makes of the sources of each. Columns by side, which is a party. */
export interface SideWords {
  /** Mask of the sides that speak: the columns hold nothing of the others. */
  speaking: number;
  /** The latest counting day of its sources, and the last that they speak for. */
  day: Int32Array;
  until: Int32Array;
  /** Of what its sources say for that day: the latest on which it was said, the parties named, the word that it makes. */
  said: Int32Array;
  named: Int32Array;
  position: Int32Array;
  /** Hears a source of a side. */
  hear(table: SpeechTable, speech: number, side: number): void;
}

/** Words of sides that can be heard one speech after another, in whatever order they come. */
export function createSideWords(parties: number): SideWords {
  // What the sources of a side say for its latest day: parties held and not held, as masks, and the newest "not".
  const holds = new Int32Array(parties);
  const not = new Int32Array(parties);
  const newestNot = new Int32Array(parties);
  const isContested = new Uint8Array(parties);

  const sides: SideWords = {
    speaking: 0,
    day: new Int32Array(parties),
    until: new Int32Array(parties),
    said: new Int32Array(parties),
    named: new Int32Array(parties),
    position: new Int32Array(parties),
    hear(table, speech, side) {
      const { fields } = table;
      const field = speech * ENTRY_SIZE;
      const day = fields[field + FROM] ?? 0;
      const isFirst = (sides.speaking & (1 << side)) === 0;
      const before = sides.day[side] ?? 0;
      if (!isFirst && day < before) return;
      const word = fields[field + WORD] ?? 0;
      const said = fields[field + SAID] ?? 0;
      const until = (word & ENDS) === 0 ? day : (table.to[speech] ?? 0);
      const position = positionOf(word);
      const kind = kindOf(position);
      const party = partyOf(position);
      const bit = party < 0 ? 0 : 1 << party;
      if (isFirst || day > before) {
        sides.speaking |= 1 << side;
        sides.day[side] = day;
        sides.until[side] = until;
        sides.said[side] = said;
        sides.named[side] = bit;
        sides.position[side] = position;
        isContested[side] = kind === CONTESTED ? 1 : 0;
        holds[side] = kind === HOLDS ? bit : 0;
        not[side] = kind === HOLDS || kind === CONTESTED ? 0 : bit;
        newestNot[side] = speech;
        return;
      }
      sides.named[side] = (sides.named[side] ?? 0) | bit;
      if (until > (sides.until[side] ?? 0)) sides.until[side] = until;
      if (said > (sides.said[side] ?? 0)) sides.said[side] = said;
      if (kind === CONTESTED) isContested[side] = 1;
      else if (kind === HOLDS) holds[side] = (holds[side] ?? 0) | bit;
      else {
        const isNewest = not[side] === 0 || compareSpeechRows(table, newestNot[side] ?? 0, speech) < 0;
        if (isNewest) newestNot[side] = speech;
        not[side] = (not[side] ?? 0) | bit;
      }
      sides.position[side] = decide(table, side);
    },
  };

  /** The word of a side: `contested` where its sources differ. */
  const decide = ({ fields }: SpeechTable, side: number): number => {
    const held = holds[side] ?? 0;
    const isSplit = (held & (held - 1)) !== 0 || (held & (not[side] ?? 0)) !== 0;
    if (isSplit || isContested[side] === 1) return CONTESTED;
    if (held !== 0) return positionCode(HOLDS, 31 - Math.clz32(held));
    return positionOf(fields[(newestNot[side] ?? 0) * ENTRY_SIZE + WORD] ?? 0);
  };
  return sides;
}
