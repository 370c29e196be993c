import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readPageSettings } from "@/app/page-settings";
import { AreaSection } from "@/components/areas/area-section";
import { RegionPlaces } from "@/components/areas/region-places";
import { RegionStatus } from "@/components/areas/region-status";
import { SpanForm } from "@/components/areas/span-form";
import { UnplacedClaims } from "@/components/areas/unplaced-claims";
import { ViewNote } from "@/components/areas/view-note";
import { RevisionList } from "@/components/record/revision-list";
import { Notice } from "@/components/shell/notice";
import { type Language, pickName } from "@/lib/domain/names";
import { database } from "@/lib/service/database";
import { getRegion } from "@/lib/service/get-region";
import { groundHistory } from "@/lib/service/ground-history";
import { parseSpanQuery, type SpanQuery, writeQuery } from "@/lib/wire/span-query";
import { parseView, readLink, serializeView } from "@/lib/wire/view-url";
import { areaInWords } from "@/lib/wire/words-of-figures";

interface PageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

// Arguments are plain values, so that page and metadata share one read.
const readRegion = cache(
  async (id: string, from: SpanQuery["from"], to: SpanQuery["to"], link: string, lang: Language) => {
    const { viewpoint, asKnown, filter, knownAsOf } = readLink(link);
    const region = await getRegion(database(), {
      ...{ id, from, to, lang },
      ...{ viewpoint, asKnown, filter, knownAsOf },
    });
    return !region.ok && region.error.code === "notFound" ? notFound() : region;
  },
);

async function open({ params, searchParams }: PageProps) {
  const [settings, { id }, given] = await Promise.all([readPageSettings(), params, searchParams]);
  const { view } = parseView(given);
  const { query, problems } = parseSpanQuery(given);
  // A link from the map carries its day: the span ends there.
  const to = query.to ?? (query.from === null ? view.date : null);
  const region = await readRegion(id, query.from, to, serializeView(view), settings.language);
  return { settings, region, view, problems };
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { settings, region } = await open(props);
  if (!region.ok) return {};
  return { title: pickName(region.value.names, settings.language), description: region.value.sentence };
}

export default async function RegionPage(props: PageProps) {
  const { settings, region, view, problems } = await open(props);
  const { t, language } = settings;
  if (!region.ok) {
    return (
      <Notice headingLevel={1} title={t("shell.invalid.title")}>
        {[region.error.message, ...(region.error.fields ?? []).map((field) => field.message)].map(
          (message) => (
            <p key={message}>{message}</p>
          ),
        )}
      </Notice>
    );
  }
  const shown = region.value;
  const given = { region: shown, view, language };
  const revisions = await groundHistory(database(), "region", shown.id);
  return (
    <>
      <h1 className="font-semibold text-display tracking-tight">{pickName(shown.names, language)}</h1>
      <p className="mt-1 text-ink-soft">
        {t("desk.region.subtitle", { km2: areaInWords(shown.km2, language) })}
      </p>
      <ViewNote
        view={view}
        sides={{ theatre: { parties: shown.parties }, sources: shown.namedSources }}
        language={language}
        wholeHref={`/regions/${shown.id}${writeQuery({ from: shown.from, to: shown.to })}`}
      />
      <SpanForm
        action={`/regions/${shown.id}`}
        from={shown.from}
        to={shown.to}
        problems={problems}
        view={view}
        language={language}
      />
      <RegionStatus {...given} />
      <AreaSection {...given} />
      <RegionPlaces {...given} />
      <UnplacedClaims region={shown} language={language} />
      <RevisionList revisions={revisions} language={language} />
    </>
  );
}
