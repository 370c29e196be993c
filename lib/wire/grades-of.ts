import type { RevisionView } from "./record-views";

/** A grade that a source was given, or (null) that was taken from it. */
export interface GradeGiven {
  grade: string | null;
  reason: string | null;
  author: string;
  recordedAt: string;
  /** The revision that gave it. */
  number: number;
}

const GRADE = "reliability.grade";
const REASON = "reliability.reason";

/** The grades of a source from its revisions, first one first, newest grade first. A reason that was changed alone counts as given anew. */
export function gradesOf(revisions: readonly RevisionView[]): GradeGiven[] {
  let grade: string | null = null;
  let reason: string | null = null;
  const given: GradeGiven[] = [];
  for (const { changes, author, recordedAt, number } of revisions) {
    const changed = changes.filter(({ path }) => path === GRADE || path === REASON);
    for (const { path, after } of changed) {
      const value = after === null ? null : String(JSON.parse(after));
      if (path === GRADE) grade = value;
      else reason = value;
    }
    if (changed.length > 0) given.unshift({ grade, reason, author, recordedAt, number });
  }
  return given;
}
