import { type ClaimColumns, FOREVER } from "./claim-columns";
import {
  ENDS,
  ENTRY_SIZE,
  FROM,
  IS_VERIFIED,
  packWord,
  REGION_WIDE,
  ROW,
  SAID,
  SPECIAL,
  sourceOf,
  WORD,
} from "./column-entries";
import { ADMITTED, type ColumnHearing, VERIFIED_VOICE } from "./column-hearing";
import { CARD_SIZE, type Links } from "./link-claims";
import { type SpeechTable, UNTOLD } from "./speech-table";

/**
 * Adds what a linked claim, heard with a voice, says of a subject: a position and a gain (0 is none), as one about the whole
 * region or not, in answer to the speech `tie` (-1 is none). Gives its speech.
 */
export type WriteTied = (
  link: number,
  voice: number,
  said: number,
  gain: number,
  isWide: boolean,
  tie: number,
) => number;

/** Writes speeches into a table with room for them. */
export function createTiedWriter(
  columns: ClaimColumns,
  { cards }: Links,
  hearing: ColumnHearing,
  table: SpeechTable,
): WriteTied {
  return (link, voice, said, gain, isWide, tie) => {
    const speech = table.count;
    table.count += 1;
    const card = link * CARD_SIZE;
    const row = cards[card + ROW] ?? 0;
    const from = cards[card + FROM] ?? 0;
    const word = cards[card + WORD] ?? 0;
    const to = (word & SPECIAL) === 0 ? FOREVER : (columns.to[row] ?? FOREVER);
    const isVerified = (voice & VERIFIED_VOICE) !== 0;
    const field = speech * ENTRY_SIZE;
    table.fields[field + ROW] = row;
    table.fields[field + FROM] = from;
    table.fields[field + SAID] = cards[card + SAID] ?? -1;
    table.fields[field + WORD] =
      packWord(sourceOf(word), said, gain) |
      (isWide ? REGION_WIDE : 0) |
      (to === FOREVER ? 0 : ENDS) |
      (isVerified ? IS_VERIFIED : 0);
    table.to[speech] = to;
    table.shown[speech] = isVerified ? hearing.shownDay(row) : 0;
    table.answers[speech] = tie;
    table.heardFrom[speech] = tie < 0 ? from : Math.max(from, table.heardFrom[tie] ?? 0);
    table.depth[speech] = tie < 0 ? 0 : (table.depth[tie] ?? 0) + 1;
    table.otherwise[speech] = -1;
    table.standsInFor[speech] = -1;
    table.turn[speech] = UNTOLD;
    table.isAdmitted[speech] = voice & ADMITTED;
    return speech;
  };
}
