import { FIELD, FilterActions, Labelled } from "@/components/record/filter-fields";
import type { Language } from "@/lib/domain/names";
import { type DraftState, draftStates } from "@/lib/domain/statement";
import { translator } from "@/lib/wire/messages/translate";

interface DraftFiltersProps {
  query: { states: readonly DraftState[]; author: string | null; text: string | null };
  counts: Readonly<Record<DraftState, number>>;
  authors: readonly string[];
  language: Language;
}

/** The fields that narrow the queue: a plain form, its values in the address. */
export function DraftFilters({ query, counts, authors, language }: DraftFiltersProps) {
  const t = translator(language);
  const [state = "draft"] = query.states;
  const isNarrowed = state !== "draft" || query.author !== null || query.text !== null;
  return (
    <search className="mt-6 mb-8 block">
      <form
        action="/editor/review"
        key={JSON.stringify(query)}
        className="grid grid-cols-2 gap-x-4 gap-y-3 lg:grid-cols-[16rem_14rem_minmax(0,1fr)]"
      >
        <Labelled label={t("review.queue.state")} lineOn="phone">
          <select name="state" defaultValue={state} className={FIELD}>
            {draftStates.map((one) => (
              <option key={one} value={one}>
                {t(`review.state.${one}`)} ({counts[one]})
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled label={t("review.queue.author")} lineOn="phone">
          <select name="author" defaultValue={query.author ?? ""} className={FIELD}>
            <option value="">{t("review.queue.anybody")}</option>
            {authors.map((author) => (
              <option key={author} value={author}>
                {author}
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled label={t("review.queue.words")} lineOn="narrow">
          <input type="search" name="q" defaultValue={query.text ?? ""} maxLength={200} className={FIELD} />
        </Labelled>
        <FilterActions
          apply={t("review.queue.apply")}
          clear={isNarrowed ? { label: t("review.queue.clear"), href: "/editor/review" } : null}
        />
      </form>
    </search>
  );
}
