import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readPageSettings } from "@/app/page-settings";
import { EditLink } from "@/components/admin/edit-link";
import { ViewNote } from "@/components/areas/view-note";
import { PlaceFacts } from "@/components/record/place-facts";
import { PlaceStatus } from "@/components/record/place-status";
import { RevisionList } from "@/components/record/revision-list";
import { StatementList } from "@/components/record/statement-list";
import { VoiceStrip } from "@/components/record/voice-strip";
import { Notice } from "@/components/shell/notice";
import { type Language, pickName } from "@/lib/domain/names";
import { database } from "@/lib/service/database";
import { getPlace } from "@/lib/service/get-place";
import { groundHistory } from "@/lib/service/ground-history";
import { tracePlace } from "@/lib/service/trace-place";
import { writeQuery } from "@/lib/wire/span-query";
import { parseView, readLink, serializeView } from "@/lib/wire/view-url";

interface PageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

// Arguments are plain values, so that page and metadata share one read.
const readPlace = cache(async (id: string, link: string, lang: Language) => {
  const { date, viewpoint, asKnown, filter, knownAsOf } = readLink(link);
  const place = await getPlace(database(), { id, date, viewpoint, asKnown, filter, knownAsOf, lang });
  return !place.ok && place.error.code === "notFound" ? notFound() : place;
});

async function open({ params, searchParams }: PageProps) {
  const [settings, { id }, query] = await Promise.all([readPageSettings(), params, searchParams]);
  const { view } = parseView(query);
  const place = await readPlace(id, serializeView(view), settings.language);
  return { settings, place, view };
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { settings, place } = await open(props);
  if (!place.ok) return {};
  return { title: pickName(place.value.label, settings.language), description: place.value.sentence };
}

export default async function PlacePage(props: PageProps) {
  const { settings, place, view } = await open(props);
  const { t, language } = settings;
  if (!place.ok) {
    return (
      <Notice headingLevel={1} title={t("shell.invalid.title")}>
        {[place.error.message, ...(place.error.fields ?? []).map((field) => field.message)].map((message) => (
          <p key={message}>{message}</p>
        ))}
      </Notice>
    );
  }
  const { id, label, region, kind, statements, parties, date } = place.value;
  const { viewpoint, asKnown, filter, knownAsOf } = view;
  const [trace, revisions] = await Promise.all([
    tracePlace(database(), { id, viewpoint, asKnown, filter, knownAsOf }),
    groundHistory(database(), "place", id),
  ]);
  return (
    <>
      <h1 className="font-semibold text-display tracking-tight">{pickName(label, language)}</h1>
      <p className="mt-1 text-ink-soft">
        {region
          ? t("record.place.in", {
              kind: t(`record.place.kind.${kind}`),
              region: pickName(region.names, language),
            })
          : t(`record.place.kind.${kind}`)}
        <EditLink href={`/editor/places/${id}`} deed="keepPlace" />
      </p>
      <ViewNote
        view={view}
        sides={{ theatre: { parties: place.value.parties }, sources: place.value.namedSources }}
        language={language}
        wholeHref={`/places/${id}${writeQuery({ date })}`}
      />
      <div className="mt-8 grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="min-w-0">
          <PlaceStatus place={place.value} view={view} language={language} />
          {trace.ok && <VoiceStrip trace={trace.value} parties={parties} language={language} date={date} />}
          <section aria-labelledby="said" className="mt-14">
            <h2 id="said" className="mb-3 font-semibold text-title">
              {t("record.place.statements")}
            </h2>
            {statements.length === 0 ? (
              <p className="max-w-read text-ink-soft">{t("record.place.statements.none")}</p>
            ) : (
              <StatementList statements={statements} parties={parties} language={language} headingLevel={3} />
            )}
          </section>
        </div>
        <PlaceFacts place={place.value} language={language} />
      </div>
      <RevisionList revisions={revisions} language={language} />
    </>
  );
}
