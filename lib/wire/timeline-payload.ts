import type { PbfReader, PbfWriter } from "pbf";
import type { DayColumns } from "@/lib/domain/day-columns";
import { POLICY_NUMBER } from "@/lib/domain/policy";
import { statuses } from "@/lib/domain/resolve/status";
import type { Timelines } from "@/lib/domain/resolve/timelines";
import {
  type Form,
  openForm,
  readCounts,
  readNumbers,
  readTexts,
  sealForm,
  writeCounts,
  writeNumbers,
  writeTexts,
} from "@/lib/wire/byte-columns";
import { type LookChange, readChanges, writeChanges } from "@/lib/wire/look-changes";
import { baselinesOf, directorySum, type PlaceDirectory } from "@/lib/wire/place-directory";
import { readStaleness, type Span, writeStaleness } from "@/lib/wire/stale-spans";

/** Everything that a slider needs of a theatre as it was known at one moment: what changed when, and how much was said. */
export interface TimelinePayload {
  policy: typeof POLICY_NUMBER;
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
const BASELINE = statuses.indexOf("baseline");

/** What a subject shows, staleness apart. */
interface Look {
  status: number;
  holder: number;
  parties: number;
}

/** A look of a subject and how long it lasted. */
interface SubjectSpan extends Span {
  look: number;
}

/**
 * The payload as bytes, the same for the same payload. What the directory tells is left out: that a subject begins with its
 * baseline. Throws where a point repeats the one before, or the days of a subject do not ascend.
 */
export function encodeTimelines(payload: TimelinePayload, directory: PlaceDirectory): Uint8Array {
  const { startsOn, lastDay, timelines } = payload;
  const baselines = baselinesOf(directory);
  const subjects = timelines.at.length - 1;
  if (subjects !== baselines.length)
    throw new Error(`The timelines have ${subjects} subjects, the directory ${baselines.length}.`);
  const looks = createLooks();
  const first = Array.from(baselines, (holder) => looks.indexOf(baselineLook(holder)));
  const spans: SubjectSpan[] = [];
  const changes: LookChange[] = [];
  const surprising: number[] = [];
  for (let subject = 0; subject < subjects; subject += 1) {
    const own = spansOf(timelines, subject, lastDay, looks.indexOf);
    spans.push(...own);
    const isExpected = own[0]?.day === startsOn && own[0].look === first[subject];
    if (!isExpected) surprising.push(subject);
    for (const { day, look } of isExpected ? own.slice(1) : own)
      changes.push({ day: day - startsOn, subject, look });
  }
  changes.sort((a, b) => a.day - b.day || a.subject - b.subject);
  return sealForm(FORM, (pbf) => {
    writeCounts(pbf, [payload.policy, startsOn, lastDay, directorySum(directory)]);
    writeTexts(pbf, payload.parties);
    for (const field of ["status", "holder", "parties"] as const)
      writeNumbers(
        pbf,
        looks.list.map((look) => look[field]),
      );
    writeNumbers(pbf, differences(surprising));
    writeChanges(pbf, changes);
    writeStaleness(pbf, spans);
    writeDays(pbf, payload.days, startsOn);
  });
}

/** The payload in bytes of `encodeTimelines`, given the same directory. Throws where they are none, of another policy or another directory. */
export function decodeTimelines(bytes: Uint8Array, directory: PlaceDirectory): TimelinePayload {
  return openForm(FORM, bytes, (pbf) => {
    const [policy, startsOn = 0, lastDay = 0, sum] = readCounts(pbf);
    if (policy !== POLICY_NUMBER)
      throw new Error(`This ${FORM.name} follows policy ${policy}: only ${POLICY_NUMBER} is known here.`);
    if (sum !== directorySum(directory)) throw new Error(`This ${FORM.name} belongs to another directory.`);
    const parties = readTexts(pbf);
    const [status, holder, disputed] = [readNumbers(pbf), readNumbers(pbf), readNumbers(pbf)];
    const looks = status.map(
      (code, i): Look => ({ status: code, holder: holder[i] ?? -1, parties: disputed[i] ?? 0 }),
    );
    const spans = readSpans(pbf, { directory, looks, startsOn, lastDay });
    const timelines = timelinesOf(spans, looks);
    return { policy, startsOn, lastDay, parties, timelines, days: readDays(pbf, startsOn) };
  });
}

const baselineLook = (holder: number): Look => ({ status: BASELINE, holder, parties: 0 });

/** A dictionary of looks, in the order in which they are asked for. */
function createLooks(): { list: Look[]; indexOf: (look: Look) => number } {
  const list: Look[] = [];
  const known = new Map<string, number>();
  const indexOf = (look: Look) => {
    const key = `${look.status} ${look.holder} ${look.parties}`;
    const index = known.get(key) ?? list.push(look) - 1;
    known.set(key, index);
    return index;
  };
  return { list, indexOf };
}

/** The looks of one subject in order, with what became stale in them. */
function spansOf(
  { at, day, status, holder, parties, stale }: Timelines,
  subject: number,
  lastDay: number,
  indexOf: (look: Look) => number,
): SubjectSpan[] {
  const spans: SubjectSpan[] = [];
  const [begin, end] = [at[subject] ?? 0, at[subject + 1] ?? 0];
  for (let point = begin; point < end; point += 1) {
    const look: Look = {
      status: status[point] ?? 0,
      holder: holder[point] ?? -1,
      parties: parties[point] ?? 0,
    };
    const index = indexOf(look);
    const pointDay = day[point] ?? 0;
    const last = spans.at(-1);
    if (point > begin && pointDay <= (day[point - 1] ?? 0))
      throw new Error(`The days of subject ${subject} do not ascend.`);
    if (last?.look !== index) {
      if (last) last.end = pointDay;
      const isStale = stale[point] === 1;
      spans.push({ day: pointDay, end: lastDay + 1, status: look.status, look: index, isStale, flips: [] });
    } else if (stale[point] !== stale[point - 1]) last.flips.push(pointDay);
    else throw new Error(`Subject ${subject} has a point that repeats the one before.`);
  }
  return spans;
}

/** The spans of each subject. */
function readSpans(
  pbf: PbfReader,
  {
    directory,
    looks,
    startsOn,
    lastDay,
  }: { directory: PlaceDirectory; looks: readonly Look[]; startsOn: number; lastDay: number },
): SubjectSpan[][] {
  const baselines = baselinesOf(directory);
  const begin = (day: number, look: number): SubjectSpan => ({
    day,
    end: lastDay + 1,
    status: looks[look]?.status ?? 0,
    look,
    isStale: false,
    flips: [],
  });
  const firstLooks = new Map(
    looks.flatMap(({ status, holder, parties }, index) =>
      status === BASELINE && parties === 0 ? [[holder, index] as const] : [],
    ),
  );
  const spans = Array.from(baselines, (holder) => [begin(startsOn, firstLooks.get(holder) ?? 0)]);
  for (const subject of sums(readNumbers(pbf))) spans[subject] = [];
  for (const { day, subject, look } of readChanges(pbf)) {
    const own = spans[subject];
    if (!own) continue;
    const last = own.at(-1);
    if (last) last.end = startsOn + day;
    own.push(begin(startsOn + day, look));
  }
  readStaleness(pbf, spans.flat());
  return spans;
}

/** The columns that spans amount to. */
function timelinesOf(spans: readonly SubjectSpan[][], looks: readonly Look[]): Timelines {
  let count = 0;
  const at = Int32Array.from([
    0,
    ...spans.map((own) => {
      for (const { flips } of own) count += 1 + flips.length;
      return count;
    }),
  ]);
  const timelines: Timelines = {
    at,
    day: new Int32Array(count),
    status: new Uint8Array(count),
    holder: new Int8Array(count),
    parties: new Int32Array(count),
    stale: new Uint8Array(count),
  };
  let point = 0;
  for (const { day, look, isStale, flips } of spans.flat()) {
    [day, ...flips].forEach((from, i) => {
      timelines.day[point] = from;
      timelines.status[point] = looks[look]?.status ?? 0;
      timelines.holder[point] = looks[look]?.holder ?? -1;
      timelines.parties[point] = looks[look]?.parties ?? 0;
      timelines.stale[point] = isStale === (i % 2 === 0) ? 1 : 0;
      point += 1;
    });
  }
  return timelines;
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

const differences = (column: ArrayLike<number>): number[] =>
  Array.from(column, (value, i) => value - (i > 0 ? (column[i - 1] ?? 0) : 0));

function sums(column: readonly number[]): number[] {
  let sum = 0;
  return column.map((difference) => {
    sum += difference;
    return sum;
  });
}
