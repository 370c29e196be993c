import { type ClaimColumns, FOREVER } from "./claim-columns";
import {
  ALL_MARKS,
  ENDS,
  ENTRY_SIZE,
  FROM,
  IS_VERIFIED,
  LINKED,
  positionOf,
  ROW,
  SAID,
  SPECIAL,
  WORD,
} from "./column-entries";
import { ADMITTED, type ColumnHearing, VERIFIED_VOICE } from "./column-hearing";
import type { ColumnIndex } from "./index-columns";
import { CARD_SIZE } from "./link-claims";
import { createLinkMeeting, regionSubject } from "./meet-links";
import { growTable, makeTable, type SpeechTable, sortTied } from "./speech-table";
import { createTiedTeller } from "./tied-speeches";

/**
 * Tells the speeches about a subject that can be heard before a day, by the rules of `gatherSpeeches`, into a table that
 * the next call overwrites. Those that are tied to others may come later.
 */
export function createSpeechTeller(
  columns: ClaimColumns,
  index: ColumnIndex,
  hearing: ColumnHearing,
): (subject: number, before: number) => SpeechTable {
  const { at, entries } = index;
  const { cards } = index.links;
  const table = makeTable(1024);
  const meeting = createLinkMeeting(index, (link) => {
    const card = link * CARD_SIZE;
    return hearing.voiceOf(cards[card + ROW] ?? 0, cards[card + WORD] ?? 0, cards[card + SAID] ?? 0);
  });
  const tellTied = createTiedTeller(columns, index.links, hearing, meeting, table);

  /** Marks what is special about a free speech. */
  const addSpecial = (speech: number, row: number, voice: number): void => {
    const to = columns.to[row] ?? FOREVER;
    const isVerified = (voice & VERIFIED_VOICE) !== 0;
    table.to[speech] = to;
    if (isVerified) table.shown[speech] = hearing.shownDay(row);
    const field = speech * ENTRY_SIZE + WORD;
    table.fields[field] =
      (table.fields[field] ?? 0) | (to === FOREVER ? 0 : ENDS) | (isVerified ? IS_VERIFIED : 0);
  };

  /** Tells the claims that nothing ties to others; the rest are met. */
  const tellFree = (subject: number, before: number): void => {
    const { fields } = table;
    let count = 0;
    const end = ENTRY_SIZE * (at[subject + 1] ?? 0);
    for (let entry = ENTRY_SIZE * (at[subject] ?? 0); entry < end; entry += ENTRY_SIZE) {
      const word = entries[entry + WORD] ?? 0;
      const row = entries[entry + ROW] ?? 0;
      if ((word & LINKED) !== 0) {
        meeting.meet(row);
        continue;
      }
      const from = entries[entry + FROM] ?? 0;
      if (from >= before) continue;
      const said = entries[entry + SAID] ?? 0;
      const voice = positionOf(word) === 0 ? 0 : hearing.voiceOf(row, word, said);
      if ((voice & ADMITTED) === 0) continue;
      const field = count * ENTRY_SIZE;
      fields[field + ROW] = row;
      fields[field + FROM] = from;
      fields[field + SAID] = said;
      fields[field + WORD] = word & ~ALL_MARKS;
      if ((word & SPECIAL) !== 0) addSpecial(count, row, voice);
      count += 1;
    }
    table.count = count;
    table.free = count;
  };

  return (subject, before) => {
    growTable(table, (at[subject + 1] ?? 0) - (at[subject] ?? 0));
    meeting.clear();
    tellFree(subject, before);
    const region = regionSubject(columns, subject);
    if (region >= 0) meeting.meetSubject(region);
    table.tiedCount = 0;
    if (meeting.count === 0) return table;
    meeting.meetAnswering();
    // A claim makes at most two speeches here.
    growTable(table, table.free + 2 * meeting.count);
    tellTied(subject, region);
    sortTied(table);
    return table;
  };
}
