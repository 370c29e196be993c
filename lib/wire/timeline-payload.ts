import type { PbfReader, PbfWriter } from "pbf";
import type { DayColumns } from "@/lib/domain/day-columns";
import { isKnownPolicy } from "@/lib/domain/policy";
import type { Timelines } from "@/lib/domain/resolve/timelines";
import {
  differences,
  type Form,
  openForm,
  readCounts,
  readNumbers,
  readTexts,
  sealForm,
  sums,
  writeCounts,
  writeNumbers,
  writeTexts,
} from "@/lib/wire/byte-columns";
import { type LookChanges, readChanges, writeChanges } from "@/lib/wire/look-changes";
import {
  BASELINE,
  createLooks,
  type LookSpans,
  spansFromTimelines,
  timelinesFromSpans,
} from "@/lib/wire/look-spans";
import { baselinesOf, directorySum, type PlaceDirectory } from "@/lib/wire/place-directory";

/** Everything that a slider needs of a theatre as it was known at one moment: what changed when, and how much was said. */
export interface TimelinePayload {
  policy: number;
  /** Julian day numbers of the first and the last day of the slider. */
  startsOn: number;
  lastDay: number;
  /** Keys of the parties that `holder` and `parties` of the timelines mean. */
  parties: string[];
  /** In the order of the directory. */
  timelines: Timelines;
  days: DayColumns;
}

const FORM: Form = { name: "timeline payload", letter: "T", version: 1 };

/**
 * The payload as bytes, the same for the same payload. What can be expected is left out: that a subject begins with the
 * baseline that the directory tells, and that a look turns stale after 60 days. Throws where a point repeats the one
 * before, or the days of a subject do not ascend from the first.
 */
export function encodeTimelines(payload: TimelinePayload, directory: PlaceDirectory): Uint8Array {
  const { startsOn, lastDay, timelines } = payload;
  const looks = createLooks();
  const first = firstLooks(directory, looks);
  if (timelines.at.length !== first.length + 1)
    throw new Error(`The timelines have ${timelines.at.length - 1} subjects, the directory ${first.length}.`);
  const spans = spansFromTimelines(timelines, startsOn, looks);
  return sealForm(FORM, (pbf) => {
    writeCounts(pbf, [payload.policy, startsOn, lastDay, directorySum(directory)]);
    writeTexts(pbf, payload.parties);
    for (const field of ["status", "holder", "parties"] as const)
      writeNumbers(
        pbf,
        looks.list.map((look) => look[field]),
      );
    writeChanges(pbf, changesFromSpans(spans, first, startsOn), first, looks.list.length);
    writeCounts(pbf, spans.staleness);
    writeNumbers(pbf, spans.flips);
    writeDays(pbf, payload.days, startsOn);
  });
}

/**
 * The payload in bytes of `encodeTimelines`, given the same directory. Throws where they are none, of another policy or
 * made with another directory.
 */
export function decodeTimelines(bytes: Uint8Array, directory: PlaceDirectory): TimelinePayload {
  return openForm(FORM, bytes, (pbf) => {
    const [policy = 0, startsOn = 0, lastDay = 0, sum] = readCounts(pbf);
    if (!isKnownPolicy(policy))
      throw new Error(`This ${FORM.name} follows policy ${policy}, which is not known here.`);
    if (sum !== directorySum(directory)) throw new Error(`This ${FORM.name} belongs to another directory.`);
    const parties = readTexts(pbf);
    const [status, holder, disputed] = [readNumbers(pbf), readNumbers(pbf), readNumbers(pbf)];
    const looks = createLooks();
    status.forEach((code, i) => {
      looks.indexOf(code, holder[i] ?? -1, disputed[i] ?? 0);
    });
    const first = firstLooks(directory, looks);
    const changes = readChanges(pbf, first, looks.list.length);
    const staleness = Int32Array.from(readCounts(pbf));
    const spans: LookSpans = {
      ...spansFromChanges(changes, first, startsOn),
      staleness,
      flips: readNumbers(pbf),
    };
    const timelines = timelinesFromSpans(spans, looks.list);
    return { policy, startsOn, lastDay, parties, timelines, days: readDays(pbf, startsOn) };
  });
}

/** The look that each subject is expected to have on the first day. */
const firstLooks = (directory: PlaceDirectory, looks: ReturnType<typeof createLooks>): Int32Array =>
  Int32Array.from(baselinesOf(directory), (holder) => looks.indexOf(BASELINE, holder, 0));

/** What differs from the expected first looks, by day and subject. */
function changesFromSpans({ at, day, look }: LookSpans, first: Int32Array, startsOn: number): LookChanges {
  const spans: number[] = [];
  const subjectOf = new Int32Array(day.length);
  first.forEach((expected, subject) => {
    const begin = at[subject] ?? 0;
    for (let span = begin; span < (at[subject + 1] ?? 0); span += 1) {
      subjectOf[span] = subject;
      if (span > begin || look[span] !== expected) spans.push(span);
    }
  });
  // spans are numbered subject by subject
  const sorted = Int32Array.from(spans).sort((a, b) => (day[a] ?? 0) - (day[b] ?? 0) || a - b);
  return {
    day: sorted.map((span) => (day[span] ?? 0) - startsOn),
    subject: sorted.map((span) => subjectOf[span] ?? 0),
    look: sorted.map((span) => look[span] ?? 0),
  };
}

/** The spans that changes make of the expected first looks. */
function spansFromChanges(
  changes: LookChanges,
  first: Int32Array,
  startsOn: number,
): Pick<LookSpans, "at" | "day" | "look"> {
  const counts = new Int32Array(first.length).fill(1);
  changes.subject.forEach((subject, i) => {
    if (changes.day[i] !== 0) counts[subject] = (counts[subject] ?? 0) + 1;
  });
  const at = new Int32Array(first.length + 1);
  counts.forEach((count, subject) => {
    at[subject + 1] = (at[subject] ?? 0) + count;
  });
  const day = new Int32Array(at[first.length] ?? 0);
  const look = new Int32Array(day.length);
  const next = at.slice(0, first.length);
  const put = (subject: number, from: number, shown: number): void => {
    const span = next[subject] ?? 0;
    day[span] = from;
    look[span] = shown;
    next[subject] = span + 1;
  };
  first.forEach((expected, subject) => {
    put(subject, startsOn, expected);
  });
  changes.subject.forEach((subject, i) => {
    if (changes.day[i] === 0) next[subject] = at[subject] ?? 0;
    put(subject, startsOn + (changes.day[i] ?? 0), changes.look[i] ?? 0);
  });
  return { at, day, look };
}

function writeDays(
  pbf: PbfWriter,
  { first, certain, uncertain, events }: DayColumns,
  startsOn: number,
): void {
  writeNumbers(pbf, [first - startsOn]);
  writeCounts(pbf, certain);
  writeNumbers(pbf, differences(uncertain));
  writeCounts(pbf, events);
}

function readDays(pbf: PbfReader, startsOn: number): DayColumns {
  const [first = 0] = readNumbers(pbf);
  return {
    first: first + startsOn,
    certain: Uint32Array.from(readCounts(pbf)),
    uncertain: Uint32Array.from(sums(readNumbers(pbf))),
    events: Uint8Array.from(readCounts(pbf)),
  };
}
