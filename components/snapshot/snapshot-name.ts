import { type Language, pickName } from "@/lib/domain/names";
import { translator } from "@/lib/wire/messages/translate";
import type { SnapshotContent } from "@/lib/wire/snapshot/snapshot-content";
import { dayInWords } from "@/lib/wire/words-of-dates";

type Named = Pick<SnapshotContent, "title" | "theatre" | "view">;

/** The theatre with the frozen day, or with both of them where they are compared. */
export function snapshotDays({ theatre, view }: Named, language: Language): string {
  const t = translator(language);
  const name = pickName(theatre.names, language);
  const date = dayInWords(view.date, language);
  if (view.compareDate === null) return t("frozen.strip.day", { theatre: name, date });
  const other = dayInWords(view.compareDate, language);
  const [before, after] = view.compareDate < view.date ? [other, date] : [date, other];
  return t("frozen.strip.days", { theatre: name, before, after });
}

/** What a snapshot is called: by whoever froze it, else by theatre and day. */
export const snapshotName = (content: Named, language: Language): string =>
  content.title ?? snapshotDays(content, language);
