import { flipBetween, flips } from "./difference";
import { statuses } from "./resolve/status";
import { pointOn, type Timelines } from "./resolve/timelines";

/** One of two maps compared: timelines, and the day (Julian day number) at which they are read. */
export interface DifferenceSide {
  timelines: Timelines;
  day: number;
}

/** The subjects that two maps show differently, as columns in order of subjects. */
export interface Differences {
  subject: Int32Array;
  /** Index in `flips`. */
  flip: Uint8Array;
  /** Change points in force in the first and the second timelines; -1 before the first one: held as on the first day. */
  before: Int32Array;
  after: Int32Array;
}

/** How many places, and how much land around them in whole square metres. */
export interface Extent {
  count: number;
  m2: number;
}

const BASELINE = statuses.indexOf("baseline");
/** Stands in the table for "no flip". */
const SAME = 255;

/** Holders as `flipBetween` tells them apart: nobody, the one before, another. */
const HOLDERS = [null, "one", "other"];

/** What `flipBetween` says of every two statuses, by status and holder before, status and holder after. */
const flipTable = Uint8Array.from(
  statuses.flatMap((before) =>
    HOLDERS.slice(0, 2).flatMap((held) =>
      statuses.flatMap((after) =>
        HOLDERS.map((holds) => {
          const flip = flipBetween({ status: before, holder: held }, { status: after, holder: holds });
          return flip === null ? SAME : flips.indexOf(flip);
        }),
      ),
    ),
  ),
);

function flipCode(status: number, holder: number, laterStatus: number, laterHolder: number): number {
  const later = laterHolder < 0 ? 0 : laterHolder === holder || holder < 0 ? 1 : 2;
  const before = status * 2 + (holder < 0 ? 0 : 1);
  return flipTable[(before * statuses.length + laterStatus) * HOLDERS.length + later] ?? SAME;
}

/**
 * Every subject whose status or holder differs between two maps of the same subjects and parties: two days of one
 * timeline, or two viewpoints on one day. `baseline` is the party that held each subject on the first day (-1 unknown),
 * for days before its first change point. Equal to `flipBetween` for each subject.
 */
export function findDifferences(
  before: DifferenceSide,
  after: DifferenceSide,
  baseline: Int8Array,
): Differences {
  const subjects = before.timelines.at.length - 1;
  const found = {
    subject: new Int32Array(subjects),
    flip: new Uint8Array(subjects),
    before: new Int32Array(subjects),
    after: new Int32Array(subjects),
  };
  const [one, other] = [before.timelines, after.timelines];
  let count = 0;
  for (let subject = 0; subject < subjects; subject += 1) {
    const was = pointOn(one, subject, before.day);
    const is = pointOn(other, subject, after.day);
    if (one === other && was === is) continue;
    const first = baseline[subject] ?? -1;
    const flip = flipCode(
      was < 0 ? BASELINE : (one.status[was] ?? BASELINE),
      was < 0 ? first : (one.holder[was] ?? -1),
      is < 0 ? BASELINE : (other.status[is] ?? BASELINE),
      is < 0 ? first : (other.holder[is] ?? -1),
    );
    if (flip === SAME) continue;
    found.subject[count] = subject;
    found.flip[count] = flip;
    found.before[count] = was;
    found.after[count] = is;
    count += 1;
  }
  return {
    subject: found.subject.slice(0, count),
    flip: found.flip.slice(0, count),
    before: found.before.slice(0, count),
    after: found.after.slice(0, count),
  };
}

/**
 * How many places differ in which way (in the order of `flips`), and the whole square metres of their catchments (`m2`
 * by place: subjects beyond it are regions and do not count). `disagreement` is what the two maps show in other hands,
 * or disputed on one of them only: all but `other`, where the holder is the same by another rule or there is none.
 */
export function measureDifferences(
  { subject, flip }: Pick<Differences, "subject" | "flip">,
  m2: Float64Array,
): { byFlip: Extent[]; disagreement: Extent } {
  const byFlip = flips.map((): Extent => ({ count: 0, m2: 0 }));
  const disagreement: Extent = { count: 0, m2: 0 };
  subject.forEach((one, index) => {
    const code = flip[index] ?? -1;
    if (one >= m2.length) return;
    for (const extent of flips[code] === "other" ? [byFlip[code]] : [byFlip[code], disagreement]) {
      if (!extent) continue;
      extent.count += 1;
      extent.m2 += m2[one] ?? 0;
    }
  });
  return { byFlip, disagreement };
}
