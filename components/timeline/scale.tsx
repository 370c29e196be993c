import { memo, useMemo } from "react";
import { useMessages } from "@/components/shell/messages-provider";
import { locales } from "@/lib/wire/words-of-dates";
import type { DayRange } from "./day-steps";
import { ticksOf, tickWords } from "./day-ticks";
import type { DayWindow } from "./day-window";

interface ScaleProps {
  range: DayRange;
  window: DayWindow;
  widthPx: number;
}

/** Years, months or days under the slider, as fine as the zoom has room for. */
export const Scale = memo(function Scale({ range, window, widthPx }: ScaleProps) {
  const { language } = useMessages();
  const words = useMemo(() => tickWords(locales[language]), [language]);
  const ticks = useMemo(() => ticksOf(range, window, widthPx, words), [range, window, widthPx, words]);
  return (
    <ol aria-hidden="true" className="relative h-5 text-ink-soft text-small">
      {ticks.map(({ day, xPx, label, isMajor }) => (
        <li
          key={day}
          className={`absolute top-0 -translate-x-1/2 whitespace-nowrap ${isMajor ? "font-semibold text-ink" : ""}`}
          style={{ left: xPx }}
        >
          {label}
        </li>
      ))}
    </ol>
  );
});
