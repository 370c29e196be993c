import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readPageSettings } from "@/app/page-settings";
import { readIdentity } from "@/app/read-identity";
import { EditLink } from "@/components/admin/edit-link";
import { RevisionList } from "@/components/record/revision-list";
import { SourceFacts } from "@/components/record/source-facts";
import { StatementList } from "@/components/record/statement-list";
import { TrackRecord } from "@/components/record/track-record";
import { GradeHistory } from "@/components/review/grade-history";
import { pickName } from "@/lib/domain/names";
import { database } from "@/lib/service/database";
import { getSource } from "@/lib/service/get-source";
import { trackSource } from "@/lib/service/track-source";
import type { MessageKey } from "@/lib/wire/messages/catalogue";
import { translateOrNull } from "@/lib/wire/messages/translate";
import { capitalise } from "@/lib/wire/sentence";
import { defaultView, serializeView } from "@/lib/wire/view-url";

interface PageProps {
  params: Promise<{ id: string }>;
}

const readSource = cache(async (id: string) => {
  const source = await getSource(database(), { id });
  return source.ok ? source.value : notFound();
});

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const [{ language }, { id }] = await Promise.all([readPageSettings(), params]);
  return { title: capitalise(pickName((await readSource(id)).names, language)) };
}

export default async function SourcePage({ params }: PageProps) {
  const [{ language, t }, { id }] = await Promise.all([readPageSettings(), params]);
  const [source, record, identity] = await Promise.all([
    readSource(id),
    trackSource(database(), { id }),
    readIdentity(),
  ]);
  const { said, carried, parties } = source;
  const lists: { id: string; title: MessageKey; none: MessageKey; statements: typeof said }[] = [
    { id: "said", title: "record.source.said", none: "record.source.said.none", statements: said },
    {
      id: "carried",
      title: "record.source.carried",
      none: "record.source.carried.none",
      statements: carried,
    },
  ];
  return (
    <>
      <h1 className="max-w-read font-semibold text-display tracking-tight">
        {capitalise(pickName(source.names, language))}
      </h1>
      <p className="mt-1 text-ink-soft">
        {translateOrNull(language, `record.source.kind.${source.kind}`) ?? source.kind}
        <EditLink href={`/editor/sources/${id}`} deed="keepSource" />
      </p>
      <SourceFacts source={source} language={language} />
      <GradeHistory source={source} role={identity?.actor.role ?? "viewer"} language={language} />
      {said.length > 0 && (
        <p className="mt-6">
          <Link
            href={`/${serializeView({ ...defaultView, viewpoint: `source:${id}` })}`}
            className="prose-link font-semibold"
          >
            {t("record.source.viewpoint")} →
          </Link>
        </p>
      )}
      {record.ok && said.length > 0 && <TrackRecord record={record.value} language={language} />}
      {lists.map((list) => (
        <section key={list.id} aria-labelledby={list.id} className="mt-14">
          <h2 id={list.id} className="mb-3 font-semibold text-title">
            {t(list.title)}
          </h2>
          {list.statements.length === 0 ? (
            <p className="text-ink-soft">{t(list.none)}</p>
          ) : (
            <StatementList
              statements={list.statements}
              parties={parties}
              language={language}
              headingLevel={3}
              wide
            />
          )}
        </section>
      ))}
      <RevisionList revisions={source.revisions} language={language} />
    </>
  );
}
