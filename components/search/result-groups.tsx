import Link from "next/link";
import type { ReactNode } from "react";
import type { Language } from "@/lib/domain/names";
import { translator } from "@/lib/wire/messages/translate";
import {
  type SearchGroup,
  type SearchQuery,
  type SearchResults,
  searchAddress,
  searchGroups,
} from "@/lib/wire/search-results";
import { capitalise } from "@/lib/wire/sentence";
import { dateInWords } from "@/lib/wire/words-of-dates";
import { placeInWords, sourceInWords } from "./words-of-hits";

interface ResultGroupsProps {
  query: SearchQuery;
  results: SearchResults;
  language: Language;
}

/** Everything that a search found, group by group, each with the way to more of it. */
export function ResultGroups({ query, results, language }: ResultGroupsProps) {
  const t = translator(language);
  return searchGroups.map((group) => {
    const next = results.nextCursors[group];
    if (results[group].length === 0) return null;
    return (
      <section key={group} aria-labelledby={group} className="mb-12">
        <h2 id={group} className="mb-2 font-semibold text-title">
          {t(`search.${group}`)}
        </h2>
        <ul className="border-line border-t">{listHits(group, results, language)}</ul>
        {next && (
          <Link
            href={searchAddress({ ...query, only: group, cursor: next })}
            className="touch-target prose-link mt-3 inline-flex items-center"
          >
            {t(`search.page.more.${group}`)}
          </Link>
        )}
      </section>
    );
  });
}

function listHits(group: SearchGroup, results: SearchResults, language: Language): ReactNode[] {
  const t = translator(language);
  switch (group) {
    case "places":
      return results.places.map((place) => (
        <Hit
          key={place.id}
          href={`/places/${place.id}`}
          name={place.name}
          aside={place.otherNames.join(", ")}
          count={t("search.place.claims", { count: place.claims })}
        >
          <p className="text-ink-soft text-small">{placeInWords(place, language).join(" · ")}</p>
        </Hit>
      ));
    case "sources":
      return results.sources.map((source) => (
        <Hit
          key={source.id}
          href={`/sources/${source.id}`}
          name={capitalise(source.name)}
          count={t("search.source.statements", { count: source.statements })}
        >
          <p className="text-ink-soft text-small">{sourceInWords(source, language).join(" · ")}</p>
        </Hit>
      ));
    case "statements":
      return results.statements.map(({ id, speaker, summary, excerpt, saidOn }) => (
        <Hit
          key={id}
          href={`/statements/${id}`}
          name={capitalise(speaker.name)}
          count={capitalise(dateInWords(saidOn, language))}
        >
          <p className="mt-1 font-serif text-[1.0625rem] leading-7">{summary}</p>
          {excerpt && <p className="mt-1 font-serif text-ink-soft">“{excerpt}”</p>}
        </Hit>
      ));
  }
}

interface HitProps {
  href: string;
  name: string;
  aside?: string;
  count: string;
  children: ReactNode;
}

function Hit({ href, name, aside, count, children }: HitProps) {
  return (
    <li className="group relative border-line border-b py-3">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h3 className="font-semibold text-body">
          <Link href={href} prefetch={false} className="after:absolute after:inset-0 group-hover:underline">
            {name}
          </Link>
        </h3>
        {aside && <span className="min-w-0 text-ink-soft text-small">{aside}</span>}
        <span className="text-ink-soft text-small sm:ml-auto">{count}</span>
      </div>
      <div className="max-w-read">{children}</div>
    </li>
  );
}
