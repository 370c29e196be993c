"use client";

import { Button } from "react-aria-components";
import { statusOn } from "@/components/atlas/atlas-data";
import type { Selection } from "@/components/map/atlas-map";
import { SubjectSwatch } from "@/components/map/region-swatch";
import { useMessages } from "@/components/shell/messages-provider";
import type { Day } from "@/lib/domain/day";
import { pickName } from "@/lib/domain/names";
import { statusSentence } from "@/lib/wire/status-sentence";
import { statusWords } from "@/lib/wire/status-words";
import type { CompareSide, FlipRow } from "./compare-sides";
import type { Comparison } from "./use-comparison";

interface FlipCardProps {
  row: FlipRow;
  comparison: Comparison;
  before: CompareSide;
  after: CompareSide;
  /** Null where the place is chosen already. */
  onSelect: ((selection: Selection) => void) | null;
  /** A day whose status is told elsewhere: between two days, it is not told again. */
  toldDay?: Day | null;
}

/** One place that differs: how each side shows it, and on whose word. Of two viewpoints each has its own say. */
export function FlipCard({ row, comparison, before, after, onSelect, toldDay = null }: FlipCardProps) {
  const { t, language } = useMessages();
  const { subject } = row;
  const { names } = subject;
  const { parties } = after.data.head.theatre;
  const isTold = (side: CompareSide) =>
    comparison.kind === "days" && (toldDay === null ? side === before : side.day === toldDay);
  const sides = [
    { side: before, status: row.before, name: comparison.names.before },
    { side: after, status: row.after, name: comparison.names.after },
  ];
  return (
    <div className="px-5 py-2.5" data-flip={row.flip}>
      {onSelect && (
        <Button
          onPress={() => onSelect({ kind: subject.kind, id: subject.id })}
          className="prose-link -my-1 flex min-h-9 cursor-pointer items-center font-semibold max-lg:min-h-11"
        >
          {pickName(names, language)}
        </Button>
      )}
      <ol className="flex flex-wrap items-center gap-x-2 gap-y-1 text-small" aria-label={t("compare.places")}>
        {sides.map(({ status, name }, at) => (
          <li key={name} className="flex items-center gap-2">
            {at === 1 && <span aria-hidden="true">→</span>}
            <SubjectSwatch kind={subject.kind} status={status} parties={parties} />
            <span className="sr-only">{name}: </span>
            <span className="font-semibold">
              {statusWords({ ...status, stale: false }, parties, language)}
            </span>
          </li>
        ))}
      </ol>
      {sides.map(({ side, name }) => {
        const status = isTold(side) ? null : statusOn(side.data, subject, side.day);
        if (!status) return null; // told elsewhere, or its claims are on their way
        const claims = status.because.flatMap((id) => side.data.shelf.claims.get(id) ?? []);
        return (
          <p key={name} className="mt-1.5 max-w-read text-small">
            {comparison.kind !== "days" && <span className="text-ink-soft">{name}: </span>}
            {statusSentence({ name: names, date: side.day, status, claims, parties }, language)}
          </p>
        );
      })}
    </div>
  );
}
