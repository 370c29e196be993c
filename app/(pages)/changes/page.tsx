import type { Metadata } from "next";
import { readPageSettings } from "@/app/page-settings";
import { ViewNote } from "@/components/areas/view-note";
import { ChangeFilters } from "@/components/changes/change-filters";
import { ChangeList } from "@/components/changes/change-list";
import { Follow } from "@/components/record/follow";
import { InvalidLink } from "@/components/record/invalid-link";
import { PageTurner } from "@/components/record/page-turner";
import { Notice } from "@/components/shell/notice";
import { database } from "@/lib/service/database";
import { listChanges } from "@/lib/service/list-changes";
import { lensParameters } from "@/lib/wire/lens-query";
import { parseSpanQuery, writeQuery } from "@/lib/wire/span-query";
import { parseView } from "@/lib/wire/view-url";

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return { title: t("desk.changes.title"), description: t("desk.changes.lead") };
}

export default async function ChangesPage({ searchParams }: PageProps) {
  const [{ language, t }, given] = await Promise.all([readPageSettings(), searchParams]);
  const { query, problems } = parseSpanQuery(given);
  const { view } = parseView(given);
  const { viewpoint, asKnown, filter, knownAsOf } = view;
  const lens = Object.fromEntries(lensParameters(view, knownAsOf));
  const list = await listChanges(database(), {
    slug: view.theatre,
    ...query,
    viewpoint,
    asKnown,
    filter,
    knownAsOf,
    lang: language,
  });
  const at = (to: string | null) => `/changes${writeQuery({ ...query, to, ...lens })}`;
  const message = problems.length > 0 ? problems.join(", ") : list.ok ? null : list.error.message;
  return (
    <>
      <h1 className="font-semibold text-display tracking-tight">{t("desk.changes.title")}</h1>
      <p className="mt-2 max-w-read text-ink-soft">{t("desk.changes.lead")}</p>
      {list.ok && (
        <ViewNote
          view={view}
          sides={{ theatre: { parties: list.value.parties }, sources: list.value.namedSources }}
          language={language}
          wholeHref={`/changes${writeQuery({ ...query })}`}
        />
      )}
      {list.ok && (
        <ChangeFilters
          {...{ query, lens }}
          regions={list.value.regions}
          parties={list.value.parties}
          language={language}
        />
      )}
      <InvalidLink message={message} t={t} />
      {list.ok && list.value.days.length > 0 ? (
        <ChangeList changes={list.value} lens={lens} language={language} />
      ) : (
        <Notice headingLevel={2} title={t("desk.changes.none.title")}>
          <p>{t("desk.changes.none.body")}</p>
        </Notice>
      )}
      {list.ok && (
        <div className="mt-8">
          <Follow lead="follow.theatre" slug={list.value.theatreSlug} language={language} />
        </div>
      )}
      <PageTurner
        label={t("desk.changes.title")}
        next={list.ok && list.value.earlier ? at(list.value.earlier) : null}
        nextWords={t("desk.changes.earlier")}
        start={query.to ? at(null) : null}
        startWords={t("desk.changes.newest")}
      />
    </>
  );
}
