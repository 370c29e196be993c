"use client";

import type { ReactNode } from "react";
import { Button, Radio, RadioGroup } from "react-aria-components";
import { useMessages } from "@/components/shell/messages-provider";
import type { Day } from "@/lib/domain/day";
import type { AtlasHead } from "@/lib/wire/atlas-payload";
import { viewpointName } from "@/lib/wire/list-viewpoints";
import { compareModeSchema } from "@/lib/wire/view-url";
import { dayInWords } from "@/lib/wire/words-of-dates";
import type { ComparePatch } from "./compare-control";
import type { Comparison } from "./use-comparison";

interface CompareHeadProps {
  comparison: Comparison;
  head: AtlasHead;
  /** The viewpoint of both, where days are compared; the day of both, where viewpoints are. */
  viewpoint: string;
  day: Day;
  /** The way to another comparison. */
  control: ReactNode;
  onChange: (patch: ComparePatch) => void;
  onClose: () => void;
}

/** Over the panel while two maps are compared: which, how they are shown, and the way out. */
export function CompareHead({
  comparison,
  head,
  viewpoint,
  day,
  control,
  onChange,
  onClose,
}: CompareHeadProps) {
  const { t, language } = useMessages();
  const { kind, mode, names } = comparison;
  const common = {
    days: t("compare.seen", { view: viewpointName(head, viewpoint, language) }),
    views: t("compare.on", { date: dayInWords(day, language) }),
    both: null,
  }[kind];
  return (
    <section
      aria-label={t("compare.title")}
      className="border-line border-b bg-surface px-5 pb-3 lg:pt-4"
      data-testid="comparison"
    >
      <div className="flex items-start gap-3">
        <h2 className="min-w-0 grow font-semibold text-body lg:text-lead">{t("compare.heading", names)}</h2>
        <Button
          onPress={onClose}
          aria-label={t("compare.close")}
          className="touch-target -mt-1 -mr-2 shrink-0 cursor-pointer rounded-small px-2.5 text-lead hover:bg-sunken print:hidden"
        >
          ×
        </Button>
      </div>
      {common && <p className="text-ink-soft text-small">{common}</p>}
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2" data-print="no">
        <RadioGroup
          aria-label={t("compare.mode")}
          orientation="horizontal"
          value={mode}
          onChange={(value) => onChange({ mode: compareModeSchema.parse(value) })}
          className="flex rounded-small border border-line-strong"
        >
          {compareModeSchema.options.map((value) => (
            <Radio
              key={value}
              value={value}
              className="touch-target flex cursor-pointer items-center border-line-strong px-3 text-small not-first:border-l hover:bg-sunken data-selected:bg-accent data-selected:text-accent-ink"
            >
              {t(`compare.mode.${value}`)}
            </Radio>
          ))}
        </RadioGroup>
        {control}
      </div>
    </section>
  );
}
