import type { PbfReader, PbfWriter } from "pbf";
import { type ClaimColumns, NO_DAY } from "@/lib/domain/resolve/claim-columns";
import {
  readCounts,
  readNumbers,
  readPlanes,
  writeCounts,
  writeNumbers,
  writePlanes,
} from "@/lib/wire/byte-columns";
import { anchorOf } from "@/lib/wire/claim-days";
import { type ClaimShape, MANY } from "@/lib/wire/claim-shapes";

type ListName = "subjects" | "answers" | "assessments";

/** Writes how long the lists are whose length the shapes leave open. */
function writeLengths(pbf: PbfWriter, at: Int32Array): void {
  const lengths: number[] = [];
  for (let row = 0; row + 1 < at.length; row += 1) {
    const length = (at[row + 1] ?? 0) - (at[row] ?? 0);
    if (length >= MANY) lengths.push(length - MANY);
  }
  writeCounts(pbf, lengths);
}

function readStarts(
  pbf: PbfReader,
  name: ListName,
  shapes: readonly ClaimShape[],
  shape: Uint32Array,
): Int32Array {
  const lengths = readCounts(pbf);
  const usual = Uint8Array.from(shapes, (own) => own[name]);
  const at = new Int32Array(shape.length + 1);
  let next = 0;
  for (let row = 0; row < shape.length; row += 1) {
    const length = usual[shape[row] ?? 0] ?? 0;
    at[row + 1] = (at[row] ?? 0) + (length === MANY ? MANY + (lengths[next++] ?? 0) : length);
  }
  return at;
}

/** The first subject of each claim; of the others of a drawn area the differences, which are small along the Hilbert curve. */
export function writeSubjects(pbf: PbfWriter, { subjectsAt, subjectOf }: ClaimColumns): void {
  const first: number[] = [];
  const further: number[] = [];
  for (let row = 0; row + 1 < subjectsAt.length; row += 1) {
    const begin = subjectsAt[row] ?? 0;
    for (let i = begin; i < (subjectsAt[row + 1] ?? 0); i += 1) {
      if (i === begin) first.push(subjectOf[i] ?? 0);
      else further.push((subjectOf[i] ?? 0) - (subjectOf[i - 1] ?? 0));
    }
  }
  writeLengths(pbf, subjectsAt);
  writePlanes(pbf, first);
  writeNumbers(pbf, further);
}

export function readSubjects(
  pbf: PbfReader,
  shapes: readonly ClaimShape[],
  shape: Uint32Array,
): Pick<ClaimColumns, "subjectsAt" | "subjectOf"> {
  const subjectsAt = readStarts(pbf, "subjects", shapes, shape);
  const first = readPlanes(pbf);
  const further = readNumbers(pbf);
  const subjectOf = new Int32Array(subjectsAt[shape.length] ?? 0);
  let nextFirst = 0;
  let nextFurther = 0;
  for (let row = 0; row < shape.length; row += 1) {
    const begin = subjectsAt[row] ?? 0;
    for (let i = begin; i < (subjectsAt[row + 1] ?? 0); i += 1)
      subjectOf[i] =
        i === begin ? (first[nextFirst++] ?? 0) : (subjectOf[i - 1] ?? 0) + (further[nextFurther++] ?? 0);
  }
  return { subjectsAt, subjectOf };
}

/** Answers by how many rows back the answered claim stands: 1 and more before, below 0 itself and after, 0 is none. */
export function writeAnswers(pbf: PbfWriter, { answersAt, answerTo, answerKind }: ClaimColumns): void {
  const back: number[] = [];
  for (let row = 0; row + 1 < answersAt.length; row += 1) {
    for (let i = answersAt[row] ?? 0; i < (answersAt[row + 1] ?? 0); i += 1) {
      const answered = answerTo[i] ?? -1;
      back.push(answered === -1 ? 0 : answered < row ? row - answered : row - answered - 1);
    }
  }
  writeLengths(pbf, answersAt);
  writeNumbers(pbf, back);
  writePlanes(pbf, answerKind);
}

export function readAnswers(
  pbf: PbfReader,
  shapes: readonly ClaimShape[],
  shape: Uint32Array,
): Pick<ClaimColumns, "answersAt" | "answerTo" | "answerKind"> {
  const answersAt = readStarts(pbf, "answers", shapes, shape);
  const back = readNumbers(pbf);
  const answerTo = new Int32Array(back.length);
  for (let row = 0; row < shape.length; row += 1) {
    for (let i = answersAt[row] ?? 0; i < (answersAt[row + 1] ?? 0); i += 1) {
      const steps = back[i] ?? 0;
      answerTo[i] = steps === 0 ? -1 : steps > 0 ? row - steps : row - steps - 1;
    }
  }
  return { answersAt, answerTo, answerKind: Uint8Array.from(readPlanes(pbf)) };
}

/** Assessments; the day shown by how long before the day made: 1 is the same day, 0 is none. */
export function writeAssessments(pbf: PbfWriter, columns: ClaimColumns): void {
  const { assessmentsAt, assessor, verdict, madeOn, shownDay } = columns;
  const made: number[] = [];
  const shown: number[] = [];
  for (let row = 0; row + 1 < assessmentsAt.length; row += 1) {
    for (let i = assessmentsAt[row] ?? 0; i < (assessmentsAt[row + 1] ?? 0); i += 1) {
      const day = madeOn[i] ?? 0;
      const before = day - (shownDay[i] ?? NO_DAY);
      made.push(day - anchorOf(columns, row));
      shown.push(shownDay[i] === NO_DAY ? 0 : before < 0 ? before : before + 1);
    }
  }
  writeLengths(pbf, assessmentsAt);
  writePlanes(pbf, assessor);
  writePlanes(pbf, verdict);
  writeNumbers(pbf, made);
  writeNumbers(pbf, shown);
}

export function readAssessments(
  pbf: PbfReader,
  shapes: readonly ClaimShape[],
  shape: Uint32Array,
  days: Pick<ClaimColumns, "startsOn" | "saidOn">,
): Pick<ClaimColumns, "assessmentsAt" | "assessor" | "verdict" | "madeOn" | "shownDay"> {
  const assessmentsAt = readStarts(pbf, "assessments", shapes, shape);
  const assessor = Int32Array.from(readPlanes(pbf));
  const verdict = Uint8Array.from(readPlanes(pbf));
  const madeOn = Int32Array.from(readNumbers(pbf));
  const shown = readNumbers(pbf);
  for (let row = 0; row < shape.length; row += 1) {
    for (let i = assessmentsAt[row] ?? 0; i < (assessmentsAt[row + 1] ?? 0); i += 1)
      madeOn[i] = (madeOn[i] ?? 0) + anchorOf(days, row);
  }
  const shownDay = madeOn.map((day, i) => {
    const before = shown[i] ?? 0;
    return before === 0 ? NO_DAY : before < 0 ? day - before : day - before + 1;
  });
  return { assessmentsAt, assessor, verdict, madeOn, shownDay };
}
