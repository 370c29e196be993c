"use client";

import { useState } from "react";
import { Button } from "react-aria-components";
import type { Selection } from "@/components/map/atlas-map";
import { useMessages } from "@/components/shell/messages-provider";
import { type Flip, flips } from "@/lib/domain/difference";
import { areaInWords } from "@/lib/wire/words-of-figures";
import { type FlipRow, measureFlips } from "./compare-sides";
import { FlipCard } from "./flip-card";
import type { ComparedPair, Comparison } from "./use-comparison";
import { flipWords } from "./words-of-flips";

interface FlipListProps {
  comparison: Comparison;
  pair: ComparedPair;
  /** Sizes of the places' cells in whole square metres. */
  areas: ReadonlyMap<string, { m2: number }>;
  onSelect: (selection: Selection) => void;
}

/** Thousands of places may differ: drawing every row at each step of the slider would be slow. */
const ROWS_AT_ONCE = 60;

/** The difference in words: how much, then every place and region, by what happened to it. */
export function FlipList({ comparison, pair, areas, onSelect }: FlipListProps) {
  const { t, language } = useMessages();
  const { places, regions } = pair;
  const { hands, otherwise } = measureFlips(places, areas);
  const km2 = (value: number) => areaInWords(value, language);
  const sum = comparison.kind === "days" ? "compare.sum.days" : "compare.sum.views";
  return (
    <div className="pb-8">
      <p className="px-5 pt-3" data-testid="extent">
        {t(sum, { count: hands.count })}{" "}
        {hands.count > 0 && t("compare.sum.km2", { km2: km2(hands.km2), count: hands.count })}
      </p>
      {otherwise.count > 0 && (
        <p className="px-5 pt-1 text-ink-soft text-small">
          {t("compare.sum.other", { count: otherwise.count, km2: km2(otherwise.km2) })}
        </p>
      )}
      {places.length > 0 && <p className="px-5 pt-1 text-ink-soft text-small">{t("compare.sum.method")}</p>}
      {places.length + regions.length === 0 && <p className="px-5 pt-3 text-ink-soft">{t("compare.none")}</p>}
      {flips.map((flip) => (
        <Rows
          key={flip}
          title={flipWords(flip, comparison.kind, language).name}
          rows={places.filter((row) => row.flip === flip)}
          {...{ comparison, pair, flip, onSelect }}
        />
      ))}
      <Rows title={t("compare.regions")} rows={regions} flip={null} {...{ comparison, pair, onSelect }} />
    </div>
  );
}

interface RowsProps extends Omit<FlipListProps, "areas"> {
  title: string;
  /** Null for regions, whatever happened to them. */
  flip: Flip | null;
  rows: readonly FlipRow[];
}

function Rows({ title, flip, rows, comparison, pair, onSelect }: RowsProps) {
  const { t } = useMessages();
  const [limit, setLimit] = useState(ROWS_AT_ONCE);
  if (rows.length === 0) return null;
  const hidden = rows.length - limit;
  return (
    <section aria-label={title} className="pt-4" data-testid={flip ?? "regions"}>
      <h3 className="border-line border-b px-5 pb-1 font-semibold text-ink-soft text-small">
        {title} · {rows.length}
      </h3>
      <ul className="divide-y divide-line">
        {rows.slice(0, limit).map((row) => (
          <li key={row.subject.record.id}>
            <FlipCard {...{ row, comparison, onSelect }} before={pair.before} after={pair.after} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button
          onPress={() => setLimit(limit + 10 * ROWS_AT_ONCE)}
          className="prose-link touch-target mx-5 mt-2 cursor-pointer"
        >
          {t("map.list.more", { count: hidden })}
        </Button>
      )}
    </section>
  );
}
