import Link from "next/link";
import type { Language } from "@/lib/domain/names";
import { filterWords } from "@/lib/wire/filter-words";
import { type NamedSides, viewpointName } from "@/lib/wire/list-viewpoints";
import { translator } from "@/lib/wire/messages/translate";
import { type AtlasView, defaultView } from "@/lib/wire/view-url";
import { instantInWords } from "@/lib/wire/words-of-dates";

interface ViewNoteProps {
  view: AtlasView;
  sides: NamedSides;
  language: Language;
  /** The same page with all sources and all that is known today. */
  wholeHref: string;
}

/** Through whose eyes a page looks, where it is not everybody's: figures of one side must not be read as everybody's. */
export function ViewNote({ view, sides, language, wholeHref }: ViewNoteProps) {
  const t = translator(language);
  const { viewpoint, asKnown, filter, knownAsOf } = view;
  const phrases = [
    ...(viewpoint === defaultView.viewpoint ? [] : [viewpointName(sides, viewpoint, language)]),
    ...filterWords(filter, sides, language),
    ...(asKnown === defaultView.asKnown ? [] : [t(`map.asKnown.${asKnown}`)]),
    ...(knownAsOf === null ? [] : [t("map.knownAsOf", { instant: instantInWords(knownAsOf, language) })]),
  ];
  if (phrases.length === 0) return null;
  return (
    <p className="mt-5 max-w-read border-accent border-l-4 bg-surface px-4 py-3">
      <span className="font-semibold">{t("desk.view")}</span> {phrases.join(" · ")}.{" "}
      <Link href={wholeHref} className="prose-link whitespace-nowrap">
        {t("desk.view.whole")}
      </Link>
    </p>
  );
}
