import Link from "next/link";
import type { Language } from "@/lib/domain/names";
import type { ImportedStatement } from "@/lib/wire/import/import-view";
import type { Translate } from "@/lib/wire/messages/translate";
import { dateInWords } from "@/lib/wire/words-of-dates";

interface ImportedListProps {
  statements: readonly ImportedStatement[];
  t: Translate;
  language: Language;
}

/** The first statements of an import. Nothing where none came in. */
export function ImportedList({ statements, t, language }: ImportedListProps) {
  if (statements.length === 0) return null;
  return (
    <section aria-labelledby="imported" className="mt-12">
      <h2 id="imported" className="font-semibold text-title">
        {t("import.job.first")}
      </h2>
      <ul className="mt-3 border-line border-t">
        {statements.map(({ id, summary, saidOn, struck }) => (
          <li key={id} className="max-w-read border-line border-b py-3">
            <Link href={`/statements/${id}`} className="prose-link">
              {summary}
            </Link>
            <span className="block text-ink-soft text-small">
              {dateInWords(saidOn, language)}
              {struck && `, ${t("import.job.struck")}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
