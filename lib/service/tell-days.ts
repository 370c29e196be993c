import { countingDays, latestDay } from "@/lib/domain/counting-days";
import { toDayNumber } from "@/lib/domain/day";
import { CHANGED_HANDS, CORRECTED, type DayColumns, VERDICT_MADE } from "@/lib/domain/day-columns";
import { readEdtf } from "@/lib/domain/edtf-date";
import { isPublicVerification } from "@/lib/domain/visibility";
import { publicClaims } from "@/lib/domain/world";
import { keepByWorld } from "./keep-by-world";
import { columnsOfWorld, sliderDays } from "./world-columns";

/** What the days of a theatre's slider hold, whatever the view. */
export const tellDays = keepByWorld((world): DayColumns => {
  const { columns, claimCase } = columnsOfWorld(world);
  const { first, last } = sliderDays(columns);
  const length = last - first + 1;
  const days: DayColumns = {
    first,
    certain: new Uint32Array(length),
    uncertain: new Uint32Array(length),
    events: new Uint8Array(length),
  };
  const count = (column: Uint32Array, from: number, to: number) => {
    for (let day = Math.max(from, first); day <= Math.min(to, last); day += 1)
      column[day - first] = (column[day - first] ?? 0) + 1;
  };
  const mark = (day: number, event: number) => {
    if (day >= first && day <= last) days.events[day - first] = (days.events[day - first] ?? 0) | event;
  };
  const shown = new Set<string>();
  for (const { claim, statement } of publicClaims(world)) {
    shown.add(claim.id);
    const from = countingDays(claim.eventDate, statement.saidOn)?.from;
    if (!from) continue;
    const { earliest, latest } = readEdtf(claim.eventDate);
    const isSpan = claim.eventDate.includes("/"); // "throughout" names its days; it is not in doubt about one
    if (isSpan || earliest === latest) {
      count(days.certain, toDayNumber(from), toDayNumber(from));
      continue;
    }
    // "By 9 March" names no first day: only its last one is marked, or every such claim would shade the whole past.
    const end = toDayNumber(latest ?? from);
    const start = earliest === null ? end : toDayNumber(earliest);
    count(days.uncertain, start, end);
  }
  for (const { gains, from } of claimCase.claims)
    if (gains !== null && from) mark(toDayNumber(from), CHANGED_HANDS);
  for (const { claim, statement } of publicClaims(world)) {
    const said = latestDay(statement.saidOn);
    const corrects = claim.answers.some(({ kind }) => kind === "corrects" || kind === "retracts");
    if (corrects && said) mark(toDayNumber(said), CORRECTED);
  }
  for (const { value } of world.verifications.values())
    if (isPublicVerification(value) && shown.has(value.claimId))
      mark(toDayNumber(value.madeOn), VERDICT_MADE);
  return days;
});
