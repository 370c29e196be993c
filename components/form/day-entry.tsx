"use client";

import type { ComponentProps } from "react";
import { Entry } from "@/components/form/entry";
import type { FieldWords } from "@/components/form/field-frame";
import { useMessages } from "@/components/shell/messages-provider";
import { readEnteredDay } from "@/lib/domain/day-entered";
import { capitalise } from "@/lib/wire/sentence";
import { dateInWords } from "@/lib/wire/words-of-dates";

interface DayEntryProps extends FieldWords, Omit<ComponentProps<"input">, "value"> {
  value: string;
  /** The day of the report, as EDTF or null: it gives a missing year, and what "yesterday" is. */
  writtenOn: string | null;
}

/** A date in an editor's own words or in EDTF, with its reading below: how it was understood, and how it is stored. */
export function DayEntry({ value, writtenOn, help, error, ...input }: DayEntryProps) {
  const { t, language } = useMessages();
  const reading = value.trim() === "" ? null : readEnteredDay(value, writtenOn);
  const read =
    reading === null
      ? help
      : "edtf" in reading
        ? t("entry.day.read", { words: capitalise(dateInWords(reading.edtf, language)), edtf: reading.edtf })
        : t(`entry.day.${reading.problem}`);
  return <Entry {...input} value={value} autoComplete="off" help={read} error={error} maxLength={80} />;
}
