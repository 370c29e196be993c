/**
 * A claim under a subject in four numbers that lie beside one another, so that telling a subject does not wander through
 * the columns: row (or link, where it is LINKED), first counting day, the day it was said, and its word. A speech has the
 * same four fields.
 */
export const ENTRY_SIZE = 4;
export const ROW = 0;
export const FROM = 1;
export const SAID = 2;
export const WORD = 3;

/** A word holds source, position and gains, and three marks. */
export const packWord = (source: number, position: number, gains: number): number =>
  (source << 16) | (position << 9) | (gains << 3);
export const sourceOf = (word: number): number => word >>> 16;
export const positionOf = (word: number): number => (word >>> 9) & 127;
export const gainsOf = (word: number): number => (word >>> 3) & 63;
export const ALL_MARKS = 7;

/** Marks of a claim. It answers, is answered or is about a region: it cannot be told by itself. */
export const LINKED = 1;
/** It ends, or was assessed, or its speaker came back to it. */
export const SPECIAL = 2;
/** It was said after its first counting day, or nobody knows when. */
export const LATE = 4;

/** Marks of a speech. Its claim is about the whole region and the subject is one place of it. */
export const REGION_WIDE = 1;
/** It speaks for a span of days. */
export const ENDS = 2;
export const IS_VERIFIED = 4;
