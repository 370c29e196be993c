import type { DayColumns } from "@/lib/domain/day-columns";
import type { Translate } from "@/lib/wire/messages/translate";
import { readDay } from "./day-columns";

/** What is said of a day, in words: its claims, those that may be of it, and what else happened. */
export function dayInNumbers(t: Translate, columns: DayColumns, index: number): string {
  const { certain, uncertain, events } = readDay(columns, index);
  const claims = t("timeline.day.claims", { certain, uncertain });
  return [claims, ...events.map((kind) => t(`timeline.event.${kind}`))].join("; ");
}
