"use client";

import { memo } from "react";
import { Button, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useMessages } from "@/components/shell/messages-provider";
import { LEAST_DAYS } from "./day-window";
import { ZOOM_IN, ZOOM_OUT } from "./timeline-keys";

interface ZoomControlsProps {
  /** Days in sight, and of the whole range. */
  shown: number;
  count: number;
  /** Asks for a window of so many days; null is the whole range. */
  onLength: (days: number | null) => void;
  onFactor: (factor: number) => void;
}

/** Lengths to choose at one press; those that the range does not reach are left out. */
const PRESETS = [
  { id: "year", days: 365 },
  { id: "quarter", days: 91 },
  { id: "month", days: 30 },
  { id: "fortnight", days: LEAST_DAYS },
] as const;

const PART = `grid min-h-9 cursor-pointer place-items-center border-line px-2.5 text-small not-first:border-l
  hover:bg-sunken data-selected:bg-accent-soft data-selected:font-semibold disabled:cursor-default disabled:opacity-40
  data-focus-visible:z-10 pointer-coarse:min-h-11 pointer-coarse:min-w-11 max-sm:min-h-11 max-sm:min-w-11 max-sm:px-1.5`;

/** How much of the time is in sight: lengths to choose, and in and out by halves. */
export const ZoomControls = memo(function ZoomControls({
  shown,
  count,
  onLength,
  onFactor,
}: ZoomControlsProps) {
  const { t } = useMessages();
  const presets = PRESETS.filter(({ days }) => days < count);
  const chosen = shown >= count ? "all" : presets.find(({ days }) => days === shown)?.id;
  if (presets.length === 0) return null;
  return (
    <div className="flex items-center gap-2">
      <ToggleButtonGroup
        aria-label={t("timeline.zoom")}
        selectedKeys={chosen ? [chosen] : []}
        disallowEmptySelection
        onSelectionChange={(keys) => {
          const [key] = [...keys];
          if (key !== undefined) onLength(presets.find(({ id }) => id === key)?.days ?? null);
        }}
        className="flex rounded-small border border-line bg-surface"
      >
        <ToggleButton id="all" aria-label={t("timeline.zoom.all")} className={PART}>
          {t("timeline.zoom.all.short")}
        </ToggleButton>
        {presets.map(({ id }) => (
          <ToggleButton
            key={id}
            id={id}
            aria-label={t(`timeline.zoom.${id}`)}
            className={`${PART} ${id === "quarter" && presets.length > 3 ? "max-sm:hidden" : ""}`}
          >
            {t(`timeline.zoom.${id}.short`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <div className="flex rounded-small border border-line bg-surface max-sm:hidden">
        <Button
          aria-label={t("timeline.zoom.out")}
          isDisabled={shown >= count}
          onPress={() => onFactor(ZOOM_OUT)}
          className={PART}
        >
          <SignIcon path="M4 10h12" />
        </Button>
        <Button
          aria-label={t("timeline.zoom.in")}
          isDisabled={shown <= LEAST_DAYS}
          onPress={() => onFactor(ZOOM_IN)}
          className={PART}
        >
          <SignIcon path="M4 10h12M10 4v12" />
        </Button>
      </div>
    </div>
  );
});

function SignIcon({ path }: { path: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      className="size-4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
    >
      <path d={path} />
    </svg>
  );
}
