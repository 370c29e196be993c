import type { Metadata } from "next";
import { readPageSettings } from "@/app/page-settings";
import { InvalidLink } from "@/components/record/invalid-link";
import { PageTurner } from "@/components/record/page-turner";
import { StatementFilters } from "@/components/record/statement-filters";
import { StatementList } from "@/components/record/statement-list";
import { Notice } from "@/components/shell/notice";
import { database } from "@/lib/service/database";
import { listStatements } from "@/lib/service/list-statements";
import { readTheatre } from "@/lib/service/read-theatre";
import { csvAddress } from "@/lib/wire/span-query";
import { parseStatementQuery, serializeStatementQuery } from "@/lib/wire/statement-query";

/** Rows of one page of the list. */
const PAGE_SIZE = 25;

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return { title: t("record.statements.title"), description: t("record.statements.lead") };
}

export default async function StatementsPage({ searchParams }: PageProps) {
  const { language, t } = await readPageSettings();
  const { query, problems } = parseStatementQuery(await searchParams);
  const db = database();
  const [theatre, list] = await Promise.all([
    readTheatre(db, null),
    listStatements(db, { ...query, slug: null, limit: PAGE_SIZE }),
  ]);
  const isNarrowed = serializeStatementQuery({ ...query, cursor: null }) !== "";
  const at = (cursor: string | null) => `/statements${serializeStatementQuery({ ...query, cursor })}`;
  const message = problems.length > 0 ? problems.join(", ") : list.ok ? null : list.error.message;
  return (
    <>
      <h1 className="font-semibold text-display tracking-tight">{t("record.statements.title")}</h1>
      <p className="mt-2 max-w-read text-ink-soft">{t("record.statements.lead")}</p>
      {theatre.ok && (
        <StatementFilters
          query={query}
          sources={theatre.value.sources}
          places={theatre.value.places}
          language={language}
        />
      )}
      {theatre.ok && <InvalidLink message={message} t={t} />}
      {!theatre.ok || (list.ok && list.value.items.length === 0) ? (
        <Notice
          headingLevel={2}
          title={t(isNarrowed ? "record.statements.empty.title" : "record.statements.none.title")}
        >
          <p>{t(isNarrowed ? "record.statements.empty.body" : "record.statements.none.body")}</p>
        </Notice>
      ) : (
        list.ok && (
          <>
            <p role="status" className="mb-3 text-ink-soft text-small">
              {t("record.statements.count", {
                count: list.value.items.length,
                paged: list.value.nextCursor || query.cursor ? "yes" : "no",
              })}
            </p>
            <StatementList
              statements={list.value.items}
              parties={theatre.value.parties}
              language={language}
              headingLevel={2}
              wide
            />
            <p className="mt-4 text-small" data-print="no">
              <a
                href={csvAddress(theatre.value.slug, "statements", {
                  from: query.from,
                  to: query.to,
                  source: query.sourceId,
                  place: query.placeId,
                  q: query.text,
                  lang: language,
                })}
                download
                className="touch-target prose-link inline-flex items-center"
              >
                {t("desk.download.statements")}
              </a>
            </p>
            <PageTurner
              label={t("record.statements.title")}
              next={list.value.nextCursor ? at(list.value.nextCursor) : null}
              nextWords={t("record.statements.next")}
              start={query.cursor ? at(null) : null}
              startWords={t("record.statements.first")}
            />
          </>
        )
      )}
    </>
  );
}
