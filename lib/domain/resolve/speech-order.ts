import { ENTRY_SIZE, FROM, gainsOf, ROW, SAID, WORD } from "./column-entries";
import type { SpeechTable } from "./speech-table";

/** Orders two speeches of a table, oldest first, as `compareSpeeches` does: rows stand in the order of the ledger. */
export function compareSpeechRows({ fields }: SpeechTable, one: number, other: number): number {
  const first = one * ENTRY_SIZE;
  const second = other * ENTRY_SIZE;
  const days = (fields[first + FROM] ?? 0) - (fields[second + FROM] ?? 0);
  if (days !== 0) return days;
  const changes = (speech: number) => (gainsOf(fields[speech + WORD] ?? 0) === 0 ? 0 : 1);
  return (
    changes(first) - changes(second) ||
    (fields[first + SAID] ?? 0) - (fields[second + SAID] ?? 0) ||
    (fields[first + ROW] ?? 0) - (fields[second + ROW] ?? 0)
  );
}
