"use client";

import type { ComponentProps } from "react";
import { Entry } from "@/components/form/entry";
import type { FieldWords } from "@/components/form/field-frame";
import { useMessages } from "@/components/shell/messages-provider";
import { type Day, isDay, toDay } from "@/lib/domain/day";
import { readEdtf } from "@/lib/domain/edtf-date";
import { readDayWords } from "@/lib/domain/read-day-words";
import { capitalise } from "@/lib/wire/sentence";
import { dateInWords } from "@/lib/wire/words-of-dates";

interface DayEntryProps extends FieldWords, Omit<ComponentProps<"input">, "value"> {
  value: string;
  /** The day of the report, as EDTF or null: it gives a missing year, and what "yesterday" is. */
  writtenOn: string | null;
}

/** The latest day that a text in EDTF may mean; null where there is none. */
export function lastDayOf(edtf: string | null): Day | null {
  if (edtf === null) return null;
  if (isDay(edtf)) return toDay(edtf);
  try {
    return readEdtf(edtf).latest;
  } catch {
    return null;
  }
}

/** What a typed date means as EDTF; the text itself where it means nothing, so that the schema complains of it. */
export function dayEntered(text: string, writtenOn: string | null): string {
  const reading = readDayWords(text, lastDayOf(writtenOn));
  return "edtf" in reading ? reading.edtf : text.trim();
}

/** A date in an editor's own words or in EDTF, with its reading below: how it was understood, and how it is stored. */
export function DayEntry({ value, writtenOn, help, error, ...input }: DayEntryProps) {
  const { t, language } = useMessages();
  const reading = value.trim() === "" ? null : readDayWords(value, lastDayOf(writtenOn));
  const read =
    reading === null
      ? help
      : "edtf" in reading
        ? t("entry.day.read", { words: capitalise(dateInWords(reading.edtf, language)), edtf: reading.edtf })
        : t(`entry.day.${reading.problem}`);
  return <Entry {...input} value={value} autoComplete="off" help={read} error={error} maxLength={80} />;
}
