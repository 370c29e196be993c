import { ChoiceField, FilterForm, WordsField } from "@/components/record/filter-form";
import type { Language } from "@/lib/domain/names";
import { type DraftState, draftStates } from "@/lib/domain/statement";
import { translator } from "@/lib/wire/messages/translate";

interface DraftFiltersProps {
  query: { states: readonly DraftState[]; author: string | null; text: string | null };
  counts: Readonly<Record<DraftState, number>>;
  authors: readonly string[];
  language: Language;
}

/** The fields that narrow the queue. */
export function DraftFilters({ query, counts, authors, language }: DraftFiltersProps) {
  const t = translator(language);
  const { states, author, text } = query;
  const asked = states.join(",");
  // An address may ask for several states at once: those are a choice of their own.
  const choices = [...draftStates.map((state) => [state]), ...(states.length > 1 ? [states] : [])];
  return (
    <FilterForm
      action="/editor/review"
      query={query}
      apply={t("review.queue.apply")}
      clear={{ label: t("review.queue.clear"), href: "/editor/review" }}
      isNarrowed={asked !== "draft" || author !== null || text !== null}
      columns="lg:grid-cols-[16rem_14rem_minmax(0,1fr)]"
    >
      <ChoiceField
        name="state"
        label={t("review.queue.state")}
        lineOn="phone"
        value={asked}
        options={choices.map((some) => ({
          value: some.join(","),
          name: some.map((state) => `${t(`review.state.${state}`)} (${counts[state]})`).join(", "),
        }))}
      />
      <ChoiceField
        name="author"
        label={t("review.queue.author")}
        lineOn="phone"
        value={author}
        any={t("review.queue.anybody")}
        options={authors.map((one) => ({ value: one, name: one }))}
      />
      <WordsField label={t("review.queue.words")} value={text} />
    </FilterForm>
  );
}
