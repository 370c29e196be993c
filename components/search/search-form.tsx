import { FIELD } from "@/components/record/filter-fields";
import type { Language } from "@/lib/domain/names";
import { translator } from "@/lib/wire/messages/translate";
import { SEARCH_MAX_LENGTH } from "@/lib/wire/search-results";

/** The field of the page of results: a plain form, its text in the address. */
export function SearchForm({ text, language }: { text: string; language: Language }) {
  const t = translator(language);
  return (
    <search className="mt-6 mb-10 block max-w-read" data-print="no">
      {/* The field starts from the address again whenever it changes. */}
      <form action="/search" key={text} className="flex gap-3">
        <input
          type="search"
          name="q"
          aria-label={t("search.label")}
          defaultValue={text}
          maxLength={SEARCH_MAX_LENGTH}
          placeholder={t("search.placeholder")}
          className={FIELD}
        />
        <button
          type="submit"
          className="touch-target shrink-0 cursor-pointer rounded-small bg-accent px-5 font-semibold text-accent-ink hover:opacity-90"
        >
          {t("search.submit")}
        </button>
      </form>
    </search>
  );
}
