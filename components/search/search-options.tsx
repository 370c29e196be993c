"use client";

import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components";
import { useMessages } from "@/components/shell/messages-provider";
import { type SearchGroup, type SearchResults, searchAddress } from "@/lib/wire/search-results";
import { capitalise } from "@/lib/wire/sentence";
import { dateInWords } from "@/lib/wire/words-of-dates";
import type { Search } from "./use-search";
import { placeInWords, sourceInWords } from "./words-of-hits";

interface Option {
  id: string;
  href: string;
  /** Chooses it here instead of opening its page. */
  choose?: () => void;
  name: string;
  /** A second spelling, beside the name. */
  alias: string | null;
  detail: string;
  count: string | null;
}

interface SearchOptionsProps {
  search: Search;
  text: string;
  onSelectPlace: ((id: string) => void) | undefined;
}

/** What was found, as the list under the field: groups of options, then the way to everything. */
export function SearchOptions({ search, text, onSelectPlace }: SearchOptionsProps) {
  const { t, language } = useMessages();
  const { results, state } = search;
  const groups = results ? listOptions(results) : [];
  const filled = groups.filter(({ options }) => options.length > 0);

  function listOptions(found: SearchResults): { group: SearchGroup; options: Option[] }[] {
    const places = found.places.map(
      (place): Option => ({
        id: place.id,
        href: `/places/${place.id}`,
        ...(onSelectPlace && { choose: () => onSelectPlace(place.id) }),
        name: place.name,
        alias: place.otherNames[0] ?? null,
        detail: placeInWords(place, language).join(" · "),
        count: place.claims === 0 ? null : t("search.place.claims", { count: place.claims }),
      }),
    );
    const sources = found.sources.map(
      (source): Option => ({
        id: source.id,
        href: `/sources/${source.id}`,
        name: capitalise(source.name),
        alias: null,
        detail: sourceInWords(source, language).join(" · "),
        count: source.statements === 0 ? null : t("search.source.statements", { count: source.statements }),
      }),
    );
    const statements = found.statements.map(
      ({ id, speaker, summary, saidOn }): Option => ({
        id,
        href: `/statements/${id}`,
        name: capitalise(speaker.name),
        alias: null,
        detail: summary,
        count: capitalise(dateInWords(saidOn, language)),
      }),
    );
    return [
      { group: "places", options: places },
      { group: "sources", options: sources },
      { group: "statements", options: statements },
    ];
  }

  return (
    <ListBox
      aria-busy={state === "loading"}
      className="max-h-[inherit] overflow-y-auto overscroll-contain py-1 outline-none"
      renderEmptyState={() => <NoOptions state={state} text={text} />}
    >
      {filled.map(({ group, options }) => (
        <ListBoxSection key={group} id={group} aria-label={t(`search.${group}`)}>
          <Header className="px-3 pt-3 pb-1 font-semibold text-ink-soft text-small">
            {t(`search.${group}`)}
          </Header>
          <Collection items={options.map((option) => ({ ...option, id: `${group} ${option.id}` }))}>
            {(option) => <SearchOption option={option} />}
          </Collection>
        </ListBoxSection>
      ))}
      {filled.length > 0 && (
        <ListBoxItem
          id="all"
          href={searchAddress({ text, only: null, cursor: null })}
          textValue={t("search.all", { text })}
          className={`${OPTION} mt-1 border-line border-t font-semibold text-accent text-small`}
        >
          {t("search.all", { text })}
        </ListBoxItem>
      )}
    </ListBox>
  );
}

const OPTION = `block min-h-11 cursor-pointer px-3 py-2 no-underline outline-none
  data-focused:bg-accent-soft data-hovered:bg-accent-soft`;

function SearchOption({ option }: { option: Option }) {
  const { id, href, choose, name, alias, detail, count } = option;
  const spoken = [name, alias, detail, count].filter(Boolean).join(", ");
  return (
    <ListBoxItem
      id={id}
      aria-label={spoken}
      {...(choose ? { onAction: choose } : { href })}
      textValue={spoken}
      className={OPTION}
    >
      <span className="flex items-baseline gap-x-3">
        <span className="min-w-0 truncate text-body text-ink">
          <span className="font-semibold">{name}</span>
          {alias && <span className="ml-2 text-ink-soft">{alias}</span>}
        </span>
        {count && <span className="ml-auto shrink-0 text-ink-soft text-small">{count}</span>}
      </span>
      <span className="line-clamp-2 text-ink-soft text-small">{detail}</span>
    </ListBoxItem>
  );
}

function NoOptions({ state, text }: { state: Search["state"]; text: string }) {
  const { t } = useMessages();
  if (state === "loading" || state === "idle")
    return <p className="px-3 py-3 text-ink-soft text-small">{t("search.loading")}</p>;
  const isFailed = state === "failed";
  return (
    <div className="px-3 py-3">
      <p className="font-semibold text-body">{t(isFailed ? "search.failed" : "search.none", { text })}</p>
      <p className="mt-1 text-ink-soft text-small">
        {t(isFailed ? "search.failed.hint" : "search.none.hint")}
      </p>
    </div>
  );
}
