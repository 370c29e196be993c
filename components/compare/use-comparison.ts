"use client";

import { useCallback, useEffect, useEffectEvent, useMemo, useState } from "react";
import type { AtlasData } from "@/components/atlas/atlas-data";
import { viewpointName } from "@/components/atlas/list-viewpoints";
import type { AskEngine } from "@/components/engine/use-engine";
import { type DayRange, dayAt, indexOf } from "@/components/timeline/day-steps";
import { type Day, toDayNumber } from "@/lib/domain/day";
import type { Differences } from "@/lib/domain/difference-columns";
import type { Language } from "@/lib/domain/names";
import { translator } from "@/lib/wire/messages/translate";
import type { AtlasView, CompareMode } from "@/lib/wire/view-url";
import { dayInWords } from "@/lib/wire/words-of-dates";
import {
  type CompareKind,
  type CompareSide,
  compareKind,
  type FlipOrder,
  orderFlips,
  orderSides,
} from "./compare-sides";

/** Two maps compared, and all that differs between them. */
export interface ComparedPair {
  before: CompareSide;
  after: CompareSide;
  differences: Differences;
  order: FlipOrder;
}

type Sides = Pick<ComparedPair, "before" | "after">;

/** What the reader compares. */
export interface Comparison {
  kind: CompareKind;
  mode: CompareMode;
  /** What each side is called: its day, its viewpoint, or both. */
  names: { before: string; after: string };
  /** The two maps; null while the other viewpoint is on its way, or cannot be had. */
  sides: Sides | null;
  /** What differs between them; null while it is being found. */
  pair: ComparedPair | null;
  /** The difference could not be found. */
  failed: boolean;
  /** Tries to find it again. */
  retry: () => void;
}

interface ComparisonInput {
  engine: AskEngine;
  view: AtlasView;
  /** The day shown. */
  day: Day;
  range: DayRange;
  data: AtlasData | null;
  /** What `view.against` tells; null while it is not here. */
  other: AtlasData | null;
  language: Language;
}

function nameSide({ data, day }: CompareSide, kind: CompareKind, language: Language): string {
  const date = dayInWords(day, language);
  if (kind === "days") return date;
  const view = viewpointName(data.head, data.lens.viewpoint, language);
  return kind === "views" ? view : translator(language)("compare.side.both", { view, date });
}

type Found = Sides & { differences: Differences };

/** The difference between two maps, found by the worker: while a new one is on its way the last one stays. */
function useDifferences(engine: AskEngine, sides: Sides | null) {
  const [found, setFound] = useState<Found | "failed" | null>(null);
  const [attempt, setAttempt] = useState(0);
  const find = useEffectEvent(async (): Promise<Found | null> => {
    if (!sides) return null;
    const ask = (side: CompareSide) => ({ lens: side.data.lens, day: toDayNumber(side.day) });
    const differences = await engine((worker) => worker.compare(ask(sides.before), ask(sides.after)));
    return { ...sides, differences };
  });
  const [before, after] = [sides?.before, sides?.after];
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the effect event reads is named here; another attempt asks anew
  useEffect(() => {
    let isWanted = true;
    find().then(
      (one) => isWanted && setFound(one),
      () => isWanted && setFound("failed"),
    );
    return () => {
      isWanted = false;
    };
  }, [before?.data.timelines, before?.day, after?.data.timelines, after?.day, attempt]);
  const failed = sides !== null && found === "failed";
  const retry = useCallback(() => {
    setFound(null);
    setAttempt((count) => count + 1);
  }, []);
  return { found: sides && found !== "failed" ? found : null, failed, retry };
}

/** The comparison that the view asks for, from what is in memory; null where it asks for none. */
export function useComparison(input: ComparisonInput): Comparison | null {
  const { engine, view, day, range, data, other: otherData, language } = input;
  const { compare, against, mode } = view;
  const asked = useMemo(() => {
    if (!data || (compare === null && against === null)) return null;
    const own = { data, day };
    const other = {
      data: (against === null ? data : otherData) ?? {
        ...data,
        lens: { ...data.lens, viewpoint: against ?? "" },
      },
      day: compare === null ? day : dayAt(range, indexOf(range, compare)),
    };
    const kind = compareKind(own, other);
    const [before, after] = orderSides(own, other);
    const names = { before: nameSide(before, kind, language), after: nameSide(after, kind, language) };
    return { kind, names, before, after };
  }, [compare, against, day, range, data, otherData, language]);
  const isHere = asked !== null && (against === null || otherData !== null);
  const { found, failed, retry } = useDifferences(engine, isHere ? asked : null);
  const order = useMemo(
    () => found && orderFlips(found.differences, found.after.data, language),
    [found, language],
  );
  return useMemo(() => {
    if (!asked) return null;
    // Stories come after the difference was found: what is in memory now tells more than what was then.
    const now = (side: CompareSide): CompareSide => {
      const known = [data, otherData].find((one) => one?.timelines === side.data.timelines);
      return known ? { ...side, data: known } : side;
    };
    return {
      ...{ kind: asked.kind, mode, names: asked.names, failed, retry },
      sides: isHere ? { before: asked.before, after: asked.after } : null,
      pair: found && order && { ...found, before: now(found.before), after: now(found.after), order },
    };
  }, [asked, isHere, found, failed, retry, order, data, otherData, mode]);
}
