"use client";

import { useMemo } from "react";
import { viewpointName } from "@/components/atlas/list-viewpoints";
import type { AtlasIndex } from "@/components/atlas/status-on-day";
import { type DayRange, dayAt, indexOf } from "@/components/timeline/day-steps";
import type { Day } from "@/lib/domain/day";
import type { Language } from "@/lib/domain/names";
import { translator } from "@/lib/wire/messages/translate";
import type { AtlasView, CompareMode } from "@/lib/wire/view-url";
import { dayInWords } from "@/lib/wire/words-of-dates";
import {
  type CompareKind,
  type CompareSide,
  compareKind,
  compareSides,
  type FlipRow,
  orderSides,
} from "./compare-sides";

/** Two maps compared, and all that differs between them. */
export interface ComparedPair {
  before: CompareSide;
  after: CompareSide;
  places: FlipRow[];
  regions: FlipRow[];
}

/** What the reader compares. */
export interface Comparison {
  kind: CompareKind;
  mode: CompareMode;
  /** What each side is called: its day, its viewpoint, or both. */
  names: { before: string; after: string };
  /** Null while the other viewpoint is on its way, or cannot be had. */
  pair: ComparedPair | null;
}

interface ComparisonInput {
  view: AtlasView;
  /** The day shown, and the payload and viewpoint it is shown from. */
  day: Day;
  range: DayRange;
  index: AtlasIndex;
  viewpoint: string;
  /** The payload of `view.against`; null while it is not here. */
  otherIndex: AtlasIndex | null;
  language: Language;
}

function nameSide({ index, day, viewpoint }: CompareSide, kind: CompareKind, language: Language): string {
  const date = dayInWords(day, language);
  if (kind === "days") return date;
  const view = viewpointName(index.payload, viewpoint, language);
  return kind === "views" ? view : translator(language)("compare.side.both", { view, date });
}

/** The comparison that the view asks for, from payloads in memory; null where it asks for none. */
export function useComparison(input: ComparisonInput): Comparison | null {
  const { view, day, range, index, viewpoint, otherIndex, language } = input;
  const { compare, against, mode } = view;
  return useMemo(() => {
    if (compare === null && against === null) return null;
    const own = { index, day, viewpoint };
    const other = {
      index: (against === null ? index : otherIndex) ?? index, // its names are the same in both
      day: compare === null ? day : dayAt(range, indexOf(range, compare)),
      viewpoint: against ?? viewpoint,
    };
    const kind = compareKind(own, other);
    const [before, after] = orderSides(own, other);
    const names = { before: nameSide(before, kind, language), after: nameSide(after, kind, language) };
    const isHere = against === null || otherIndex !== null;
    const pair = isHere ? { before, after, ...compareSides(before, after, language) } : null;
    return { kind, mode, names, pair };
  }, [compare, against, mode, day, range, index, viewpoint, otherIndex, language]);
}
