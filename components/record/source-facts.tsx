import type { ReactNode } from "react";
import { OutLink } from "@/components/record/out-link";
import { type Language, pickName } from "@/lib/domain/names";
import { translateOrNull, translator } from "@/lib/wire/messages/translate";
import type { SourceView } from "@/lib/wire/record-views";

/** Whose interest a source serves and what that means, how reliable it has been graded and why, where to find it. */
export function SourceFacts({ source, language }: { source: SourceView; language: Language }) {
  const t = translator(language);
  const { alignment, reliability } = source;
  const party = alignment && pickName(alignment.names, language);
  return (
    <div className="mt-8 grid max-w-page gap-px border border-line bg-line md:grid-cols-2">
      <Fact label={t("record.source.alignment")}>
        <p className="flex items-center gap-2.5 font-semibold text-lead">
          {alignment && (
            <span aria-hidden="true" className="size-4 shrink-0" style={{ background: alignment.colour }} />
          )}
          {party ?? t("record.source.alignment.independent")}
        </p>
        <p className="mt-2 text-ink-soft text-small">
          {party
            ? t("record.source.alignment.partyMeaning", { party })
            : t("record.source.alignment.independentMeaning")}
        </p>
        {source.note && <p className="mt-2 text-small">{source.note}</p>}
      </Fact>
      <Fact label={t("record.source.reliability")}>
        <p className="font-semibold text-lead">
          {reliability
            ? (translateOrNull(language, `record.source.grade.${reliability.grade}`) ?? reliability.grade)
            : t("record.source.reliability.none")}
        </p>
        {reliability && <p className="mt-2 text-ink-soft text-small">{reliability.reason}</p>}
        {source.url && (
          <p className="mt-2 text-small">
            <OutLink href={source.url} language={language}>
              {t("record.source.website")}
            </OutLink>
          </p>
        )}
      </Fact>
    </div>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="bg-surface px-5 py-5 sm:px-6">
      <p className="mb-2 text-ink-soft text-small">{label}</p>
      <div className="max-w-read">{children}</div>
    </div>
  );
}
