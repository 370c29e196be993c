import { type Language, pickName } from "@/lib/domain/names";
import { dayInWords } from "@/lib/wire/words-of-dates";
import type { SnapshotContent } from "./snapshot-content";

/** A text without line ends and other control characters. */
export const onOneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, " ").trim();

type Named = Pick<SnapshotContent, "title" | "theatre" | "view" | "lang">;

/** What a snapshot is called: its own title, or the theatre with the day or days that it shows. */
export function titleOfSnapshot(content: Named, language: Language = content.lang): string {
  const { title, theatre, view } = content;
  const own = title === null ? "" : onOneLine(title);
  if (own !== "") return own;
  const days = [view.compareDate, view.date].flatMap((day) =>
    day === null ? [] : [dayInWords(day, language)],
  );
  return `${pickName(theatre.names, language)}, ${days.join(" – ")}`;
}
