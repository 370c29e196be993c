"use client";

import { Button } from "react-aria-components";
import { CompareControl, type ComparePatch } from "@/components/compare/compare-control";
import type { DayRange } from "@/components/timeline/day-steps";
import type { Day } from "@/lib/domain/day";
import type { AtlasHead } from "@/lib/wire/atlas-payload";
import type { AtlasView } from "@/lib/wire/view-url";

/** Where the focus goes when a comparison ends. */
export const COMPARE_BUTTON = "compare-with";

interface CompareButtonProps {
  head: AtlasHead;
  view: AtlasView;
  range: DayRange;
  day: Day;
  label: string;
  id?: string;
  onChange: (patch: ComparePatch) => void;
}

/** The button that opens the choice of what to compare with. */
export function CompareButton({ label, id, ...choice }: CompareButtonProps) {
  return (
    <CompareControl
      {...choice}
      trigger={
        <Button
          {...(id && { id })}
          className="touch-target min-w-0 cursor-pointer truncate rounded-small border border-line-strong px-3 text-small hover:bg-sunken"
        >
          {label}
        </Button>
      }
    />
  );
}
