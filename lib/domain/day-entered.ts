import { type Day, isDay, toDay } from "./day";
import { readEdtf } from "./edtf-date";
import { type DayReading, readDayWords } from "./read-day-words";

/** The latest day that a text in EDTF may mean; null where there is none. */
function lastDayOf(edtf: string | null): Day | null {
  if (edtf === null) return null;
  if (isDay(edtf)) return toDay(edtf);
  try {
    return readEdtf(edtf).latest;
  } catch {
    return null;
  }
}

/** How a typed date is read in a report of a day, which is EDTF or null where it is not known. */
export const readEnteredDay = (text: string, writtenOn: string | null): DayReading =>
  readDayWords(text, lastDayOf(writtenOn));

/** What a typed date means as EDTF; the text itself where it means nothing, so that the schema complains of it. */
export function dayEntered(text: string, writtenOn: string | null): string {
  const reading = readEnteredDay(text, writtenOn);
  return "edtf" in reading ? reading.edtf : text.trim();
}
