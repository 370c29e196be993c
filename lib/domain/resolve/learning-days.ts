import type { ClaimColumns } from "./claim-columns";
import { ENTRY_SIZE, LATE, LINKED, ROW, SAID, SPECIAL, WORD } from "./column-entries";
import type { ColumnHearing } from "./column-hearing";
import type { ColumnIndex } from "./index-columns";
import { ANSWERS, answeredBy, CARD_SIZE } from "./link-claims";
import { createLinkMeeting, regionSubject } from "./meet-links";

/**
 * Gives, for a subject, the days on which something became known that changes what could be told of days before, in
 * order, some more than once: a claim said after its first day; one that an earlier one answers; a correction or
 * retraction; an assessment made after its claim. Whatever else becomes known has no say before its own first day, so
 * that telling it early changes nothing.
 */
export function createLearning(
  columns: ClaimColumns,
  index: ColumnIndex,
  hearing: ColumnHearing,
): (subject: number) => number[] {
  const { at, entries, links, settlement } = index;
  const { saidOn, madeOn, assessmentsAt } = columns;
  const { cards, answers } = links;
  const meeting = createLinkMeeting(index, () => 1);
  let days: number[] = [];

  /** Those who correct or retract a claim, at any remove. */
  const learnUnmakers = (row: number): void => {
    const { unmakers } = settlement;
    if (!unmakers) return;
    const met = new Set([row]);
    for (const one of met)
      for (let slot = unmakers.at[one] ?? 0; slot < (unmakers.at[one + 1] ?? 0); slot += 1)
        met.add((unmakers.values[slot] ?? 0) >> 2); // a Set also walks what is added on the way
    for (const one of met) if (one !== row) days.push(saidOn[one] ?? -1);
  };

  const learnSpecial = (row: number, said: number): void => {
    learnUnmakers(row);
    for (let one = assessmentsAt[row] ?? 0; one < (assessmentsAt[row + 1] ?? 0); one += 1)
      if ((madeOn[one] ?? 0) > said) days.push(madeOn[one] ?? 0);
  };

  const learnLink = (link: number): void => {
    const card = link * CARD_SIZE;
    const word = cards[card + WORD] ?? 0;
    const said = cards[card + SAID] ?? -1;
    if (said < 0) return;
    if ((word & LATE) !== 0) days.push(said);
    if ((word & SPECIAL) !== 0) learnSpecial(cards[card + ROW] ?? 0, said);
    for (let slot = cards[card + ANSWERS] ?? 0; slot < (cards[card + CARD_SIZE + ANSWERS] ?? 0); slot += 1) {
      const answered = answeredBy(answers[slot] ?? 0);
      const saidBefore = answered < 0 ? -1 : (cards[answered * CARD_SIZE + SAID] ?? -1);
      if (saidBefore > said) days.push(saidBefore);
    }
  };

  return (subject) => {
    days = [];
    meeting.clear();
    const end = ENTRY_SIZE * (at[subject + 1] ?? 0);
    for (let entry = ENTRY_SIZE * (at[subject] ?? 0); entry < end; entry += ENTRY_SIZE) {
      const word = entries[entry + WORD] ?? 0;
      const row = entries[entry + ROW] ?? 0;
      const said = entries[entry + SAID] ?? -1;
      if ((word & LINKED) !== 0) meeting.meet(row);
      else if (said >= 0 && hearing.mayAdmit(word)) {
        if ((word & LATE) !== 0) days.push(said);
        if ((word & SPECIAL) !== 0) learnSpecial(row, said);
      }
    }
    const region = regionSubject(columns, subject);
    if (region >= 0) meeting.meetSubject(region);
    meeting.meetAnswering();
    for (let met = 0; met < meeting.count; met += 1) learnLink(meeting.links[met] ?? 0);
    return days.length < 2 ? days : days.sort((one, other) => one - other);
  };
}
