"use client";

import { type CalendarDate, parseDate } from "@internationalized/date";
import { useState } from "react";
import {
  Button,
  DateField,
  DateInput,
  DateSegment,
  DialogTrigger,
  Label,
  Popover,
  Text,
} from "react-aria-components";
import { useMessages } from "@/components/shell/messages-provider";
import { type Day, isDay, toDay } from "@/lib/domain/day";
import { dayInWords } from "@/lib/wire/words-of-dates";
import type { DayRange } from "./day-steps";
import { shortDay } from "./short-day";

interface DateEntryProps {
  range: DayRange;
  day: Day;
  onChange: (day: Day) => void;
}

/** The date in words; pressed, it opens a field to type another one into. A date inside the range is taken at once. */
export function DateEntry({ range, day, onChange }: DateEntryProps) {
  const { t, language } = useMessages();
  return (
    <DialogTrigger>
      <Button
        aria-label={t("map.date.change", { date: dayInWords(day, language) })}
        className="touch-target -mx-2 flex min-w-0 cursor-pointer items-center gap-2 whitespace-nowrap rounded-small px-2 font-semibold text-lead hover:bg-sunken"
      >
        <time dateTime={day} data-testid="date">
          <span className="max-sm:hidden">{dayInWords(day, language, true)}</span>
          <span className="sm:hidden">{shortDay(day, language)}</span>
        </time>
        <svg
          aria-hidden="true"
          viewBox="0 0 20 20"
          className="size-4 shrink-0 text-ink-soft"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
        >
          <path d="M3 17h4L17 7l-4-4L3 13z" />
        </svg>
      </Button>
      {/* Without a Dialog inside, the popover is the dialog itself, with the buttons that leave it. */}
      <Popover
        aria-label={t("map.date.go")}
        placement="top start"
        className="w-72 rounded-panel border border-line bg-surface p-4 shadow-raised"
      >
        <TypedDate label={t("map.date.go")} range={range} day={day} onChange={onChange} />
      </Popover>
    </DialogTrigger>
  );
}

/** A field for a date. A date inside the range is taken at once. */
export function TypedDate({ label, range, day, onChange }: DateEntryProps & { label: string }) {
  const { t, language } = useMessages();
  const [draft, setDraft] = useState<CalendarDate | null>(() => parseDate(day));
  const type = (value: CalendarDate | null) => {
    setDraft(value);
    const text = value?.toString() ?? "";
    if (isDay(text) && text >= range.first && text <= range.last) onChange(toDay(text));
  };
  return (
    <DateField
      autoFocus
      value={draft}
      onChange={type}
      minValue={parseDate(range.first)}
      maxValue={parseDate(range.last)}
    >
      <Label className="mb-1 block text-small text-ink-soft">{label}</Label>
      <DateInput className="flex min-h-11 items-center rounded-small border border-line-strong bg-surface px-3 data-invalid:border-danger">
        {(segment) => (
          <DateSegment
            segment={segment}
            className="rounded-small px-0.5 tabular-nums outline-none focus:bg-accent focus:text-accent-ink data-placeholder:text-ink-soft data-placeholder:focus:text-accent-ink"
          />
        )}
      </DateInput>
      <Text slot="description" className="mt-2 block text-ink-soft text-small">
        {t("map.date.range", {
          first: dayInWords(range.first, language),
          last: dayInWords(range.last, language),
        })}
      </Text>
    </DateField>
  );
}
