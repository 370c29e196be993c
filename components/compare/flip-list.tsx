"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { Subject } from "@/components/atlas/atlas-data";
import { MoreRows } from "@/components/atlas/more-rows";
import type { Selection } from "@/components/map/atlas-map";
import { useMessages } from "@/components/shell/messages-provider";
import { type Flip, flips } from "@/lib/domain/difference";
import { measureDifferences } from "@/lib/domain/difference-columns";
import { toKm2 } from "@/lib/wire/cell-areas";
import { areaInWords } from "@/lib/wire/words-of-figures";
import { readFlip } from "./compare-sides";
import { FlipCard } from "./flip-card";
import type { ComparedPair, Comparison } from "./use-comparison";
import { flipWords } from "./words-of-flips";

interface FlipListProps {
  comparison: Comparison;
  pair: ComparedPair;
  /** Whole square metres of each place's cell. */
  m2: Float64Array;
  /** Told which places are shown: the claims behind their statuses are fetched for them. */
  onShown: (subjects: readonly Subject[]) => void;
  onSelect: (selection: Selection) => void;
}

/** Thousands of places may differ: drawing every row at each step of the slider would be slow. */
const ROWS_AT_ONCE = 60;

/** While the slider moves, what is shown changes too often to ask the server about each. */
const REST_MS = 300;

/** The difference in words: how much, then every place and region, by what happened to it. */
export function FlipList({ comparison, pair, m2, onShown, onSelect }: FlipListProps) {
  const { t, language } = useMessages();
  const { places, regions } = pair.order;
  const { byFlip, disagreement: hands } = measureDifferences(pair.differences, m2);
  const otherwise = byFlip[flips.indexOf("other")] ?? { count: 0, m2: 0 };
  const isEmpty = pair.differences.subject.length === 0;
  const km2 = (value: number) => areaInWords(value, language);
  const sum = comparison.kind === "days" ? "compare.sum.days" : "compare.sum.views";
  return (
    <div className="pb-8">
      <p className="px-5 pt-3" data-testid="extent">
        {t(sum, { count: hands.count })}{" "}
        {hands.count > 0 && t("compare.sum.km2", { km2: km2(toKm2(hands.m2)), count: hands.count })}
      </p>
      {otherwise.count > 0 && (
        <p className="px-5 pt-1 text-ink-soft text-small">
          {t("compare.sum.other", { count: otherwise.count, km2: km2(toKm2(otherwise.m2)) })}
        </p>
      )}
      {hands.count + otherwise.count > 0 && (
        <p className="px-5 pt-1 text-ink-soft text-small">{t("compare.sum.method")}</p>
      )}
      {isEmpty && <p className="px-5 pt-3 text-ink-soft">{t("compare.none")}</p>}
      {flips.map((flip) => (
        <Rows
          key={flip}
          title={flipWords(flip, comparison.kind, language).name}
          rows={places[flip]}
          {...{ comparison, pair, flip, onShown, onSelect }}
        />
      ))}
      <Rows
        title={t("compare.regions")}
        rows={regions}
        flip={null}
        {...{ comparison, pair, onShown, onSelect }}
      />
    </div>
  );
}

interface RowsProps extends Omit<FlipListProps, "m2"> {
  title: string;
  /** Null for regions, whatever happened to them. */
  flip: Flip | null;
  /** Numbers of rows of the difference. */
  rows: readonly number[];
}

function Rows({ title, flip, rows, comparison, pair, onShown, onSelect }: RowsProps) {
  const [limit, setLimit] = useState(ROWS_AT_ONCE);
  const shown = rows.slice(0, limit).map((row) => readFlip(pair.differences, pair, row));
  const tellShown = useEffectEvent(() => onShown(shown.map(({ subject }) => subject)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names stand for what is shown
  useEffect(() => {
    const timer = window.setTimeout(() => tellShown(), REST_MS);
    return () => window.clearTimeout(timer);
  }, [pair.before.data.lens, pair.after.data.lens, shown.map(({ subject }) => subject.id).join()]);
  if (rows.length === 0) return null;
  const hidden = rows.length - limit;
  return (
    <section aria-label={title} className="pt-4" data-testid={flip ?? "regions"}>
      <h3 className="border-line border-b px-5 pb-1 font-semibold text-ink-soft text-small">
        {title} · {rows.length}
      </h3>
      <ul className="divide-y divide-line">
        {shown.map((row) => (
          <li key={row.subject.id}>
            <FlipCard {...{ row, comparison, onSelect }} before={pair.before} after={pair.after} />
          </li>
        ))}
      </ul>
      <MoreRows hidden={hidden} onPress={() => setLimit(limit + 10 * ROWS_AT_ONCE)} />
    </section>
  );
}
