import Link from "next/link";
import type { Language } from "@/lib/domain/names";
import type { ImportView } from "@/lib/wire/import/import-view";
import type { Translate } from "@/lib/wire/messages/translate";
import { instantInWords } from "@/lib/wire/words-of-dates";

interface PastImportsProps {
  imports: readonly Omit<ImportView, "report">[];
  t: Translate;
  language: Language;
}

/** The newest imports: what became of each, and the way to it. */
export function PastImports({ imports, t, language }: PastImportsProps) {
  return (
    <section aria-labelledby="past" className="mt-14">
      <h2 id="past" className="font-semibold text-title">
        {t("import.past.title")}
      </h2>
      {imports.length === 0 ? (
        <p className="mt-2 text-ink-soft">{t("import.past.none")}</p>
      ) : (
        <ul className="mt-3 border-line border-t">
          {imports.map(({ id, fileName, state, author, startedAt, theatre, statements, claims }) => (
            <li key={id} className="border-line border-b py-3">
              <Link href={`/editor/import/${id}`} className="prose-link break-words font-semibold">
                {fileName}
              </Link>
              : {t(`import.state.${state}`)}
              {statements > 0 && `, ${t("import.past.counts", { statements, claims })}`}
              <span className="block text-ink-soft text-small">
                {t("import.past.line", { author, moment: instantInWords(startedAt, language), theatre })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
