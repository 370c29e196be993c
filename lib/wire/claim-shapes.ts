import { type ClaimColumns, FOREVER, NO_DAY } from "@/lib/domain/resolve/claim-columns";

/** How many subjects, answers or assessments a claim has: none, one, or a number that is written beside. */
export const MANY = 2;
/** How a day is told: not at all, as the same as another, or as the difference from it. */
const NONE = 0;
export const SAME = 1;
export const OTHER = 2;

/**
 * What many claims have in common, whatever they are about: what they say, and which of their days and lists have to be
 * told. The claims of a ledger come in few shapes, so that a claim's takes one byte.
 */
export interface ClaimShape {
  assertion: number;
  position: number;
  gains: number;
  /** NONE or OTHER: differs from the day before in the ledger. */
  said: number;
  /** NONE, SAME as the day it was said, or OTHER. */
  from: number;
  /** NONE, SAME as `from`, or OTHER. */
  to: number;
  subjects: number;
  answers: number;
  assessments: number;
}

/** The number of a shape: a mixed-radix number below 2^36. */
function keyOf(columns: ClaimColumns, row: number): number {
  const { saidOn, from, to } = columns;
  const [said, begin, end] = [saidOn[row] ?? NO_DAY, from[row] ?? NO_DAY, to[row] ?? FOREVER];
  let key = columns.assertion[row] ?? 0;
  key = key * 256 + (columns.position[row] ?? 0);
  key = key * 256 + (columns.gains[row] ?? 0);
  key = key * 3 + (said === NO_DAY ? NONE : OTHER);
  key = key * 3 + (begin === NO_DAY ? NONE : begin === said ? SAME : OTHER);
  key = key * 3 + (end === FOREVER ? NONE : end === begin ? SAME : OTHER);
  for (const at of [columns.subjectsAt, columns.answersAt, columns.assessmentsAt])
    key = key * 3 + Math.min((at[row + 1] ?? 0) - (at[row] ?? 0), MANY);
  return key;
}

/** The keys of the shapes that there are, and of each row the index of its own. */
export function shapesOf(columns: ClaimColumns): { keys: number[]; shape: Uint32Array } {
  const indices = new Map<number, number>();
  const shape = new Uint32Array(columns.source.length);
  for (let row = 0; row < shape.length; row += 1) {
    const key = keyOf(columns, row);
    const index = indices.get(key) ?? indices.size;
    if (index === indices.size) indices.set(key, index);
    shape[row] = index;
  }
  return { keys: [...indices.keys()], shape };
}

/** The shape with a key. */
export function shapeFromKey(key: number): ClaimShape {
  let rest = key;
  const next = (radix: number): number => {
    const digit = rest % radix;
    rest = Math.floor(rest / radix);
    return digit;
  };
  const [assessments, answers, subjects] = [next(3), next(3), next(3)];
  const [to, from, said] = [next(3), next(3), next(3)];
  const [gains, position, assertion] = [next(256), next(256), next(256)];
  return { assertion, position, gains, said, from, to, subjects, answers, assessments };
}
