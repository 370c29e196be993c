import type { Metadata } from "next";
import Link from "next/link";
import { readFrame } from "@/app/page-frame-data";
import { readPageSettings } from "@/app/page-settings";
import { Follow } from "@/components/record/follow";
import { ResultGroups } from "@/components/search/result-groups";
import { SearchForm } from "@/components/search/search-form";
import { Notice } from "@/components/shell/notice";
import { database } from "@/lib/service/database";
import { searchAtlas } from "@/lib/service/search-atlas";
import { parseSearchQuery, searchAddress, searchGroups } from "@/lib/wire/search-results";

/** Of each group, where all three are shown; of one group alone. */
const [HITS_TOGETHER, HITS_ALONE] = [10, 50];

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { t } = await readPageSettings();
  const { text } = parseSearchQuery(await searchParams);
  return {
    title: text === "" ? t("search.page.title") : t("search.page.titleOf", { text }),
    robots: { index: false },
  };
}

export default async function SearchPage({ searchParams }: PageProps) {
  const [{ language, t }, { slug }, given] = await Promise.all([
    readPageSettings(),
    readFrame(),
    searchParams,
  ]);
  const query = parseSearchQuery(given);
  const { text: q, only, cursor } = query;
  const limit = only === null ? HITS_TOGETHER : HITS_ALONE;
  const found =
    q === "" ? null : await searchAtlas(database(), { slug: null, q, only, cursor, limit, lang: language });
  const isEmpty = found?.ok && searchGroups.every((group) => found.value[group].length === 0);
  return (
    <>
      <h1 className="font-semibold text-display tracking-tight">
        {q === "" ? t("search.page.title") : t("search.page.titleOf", { text: q })}
      </h1>
      <p className="mt-2 max-w-read text-ink-soft">{t("search.page.lead")}</p>
      <SearchForm text={q} language={language} />
      {found === null && <p className="max-w-read">{t("search.page.ask")}</p>}
      {found && !found.ok && (
        <p role="status" className="mb-6 max-w-read border-danger border-l-4 bg-surface px-4 py-3">
          {t("search.page.invalid", { message: found.error.message })}
        </p>
      )}
      {isEmpty && (
        <Notice headingLevel={2} title={t("search.none", { text: q })}>
          <p>{t("search.none.hint")}</p>
        </Notice>
      )}
      {found?.ok && <ResultGroups query={query} results={found.value} language={language} />}
      {slug !== null && found?.ok && (
        <Follow
          lead="follow.search"
          slug={slug}
          names={{ place: null, source: null, text: q }}
          language={language}
        />
      )}
      {only !== null && (
        <Link
          href={searchAddress({ text: q, only: null, cursor: null })}
          className="touch-target prose-link inline-flex items-center"
        >
          {t("search.page.back")}
        </Link>
      )}
    </>
  );
}
