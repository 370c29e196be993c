import Link from "next/link";
import { RevisionItems } from "@/components/record/revision-list";
import type { Language } from "@/lib/domain/names";
import { translator } from "@/lib/wire/messages/translate";
import type { StatementView } from "@/lib/wire/record-views";
import { instantInWords } from "@/lib/wire/words-of-dates";

/** Who entered a draft and when, what was asked of its author the last time, and what was changed since. */
export function DraftPast({ statement, language }: { statement: StatementView; language: Language }) {
  const t = translator(language);
  const { revisions, revision } = statement;
  const first = revisions[0];
  const asked = revisions.findLast(({ operation }) => operation === "return" || operation === "reject");
  const since = asked ? revisions.filter(({ number }) => number > asked.number) : [];
  const when = (instant: string) => instantInWords(instant, language);
  return (
    <>
      {first && (
        <p className="mt-1 text-ink-soft text-small">
          {t("review.open.by", { author: first.author, when: when(first.recordedAt), revision })}
        </p>
      )}
      <p className="mt-2">
        <Link href="#decision" className="prose-link touch-target inline-flex items-center text-small">
          {t("review.open.toDecision")}
        </Link>
      </p>
      {asked && (
        <section
          aria-labelledby="asked"
          className="mt-4 max-w-read border-line-strong border-l-4 bg-surface px-5 py-4"
        >
          <h2 id="asked" className="font-semibold">
            {t("review.open.returned", { author: asked.author, when: when(asked.recordedAt) })}
          </h2>
          <p className="mt-1">{asked.reason}</p>
          <h3 className="mt-4 mb-2 font-semibold text-small">{t("review.open.since")}</h3>
          {since.length > 0 ? (
            <RevisionItems revisions={since} language={language} />
          ) : (
            <p className="text-ink-soft text-small">{t("review.open.unchanged")}</p>
          )}
        </section>
      )}
    </>
  );
}
