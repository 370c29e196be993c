import type { PbfReader, PbfWriter } from "pbf";
import { readCounts, readNumbers, writeCounts, writeNumbers } from "@/lib/wire/byte-columns";

/** From a day on a subject looks otherwise than before. */
export interface LookChange {
  /** Days after the theatre's first. */
  day: number;
  subject: number;
  /** Index in the dictionary of looks. */
  look: number;
}

/** Writes changes in order of days, on one day of subjects. */
export function writeChanges(pbf: PbfWriter, changes: readonly LookChange[]): void {
  let before: LookChange = { day: 0, subject: -1, look: 0 };
  const days: number[] = [];
  const subjects: number[] = [];
  for (const change of changes) {
    days.push(change.day - before.day);
    subjects.push(change.day === before.day ? change.subject - before.subject : change.subject);
    before = change;
  }
  writeCounts(pbf, days);
  writeNumbers(pbf, subjects);
  writeCounts(
    pbf,
    changes.map(({ look }) => look),
  );
}

/** The changes that `writeChanges` wrote. */
export function readChanges(pbf: PbfReader): LookChange[] {
  const days = readCounts(pbf);
  const subjects = readNumbers(pbf);
  let before: LookChange = { day: 0, subject: -1, look: 0 };
  return readCounts(pbf).map((look, i) => {
    const gap = days[i] ?? 0;
    const day = before.day + gap;
    const subject = (subjects[i] ?? 0) + (gap === 0 ? before.subject : 0);
    before = { day, subject, look };
    return before;
  });
}
