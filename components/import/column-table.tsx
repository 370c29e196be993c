import { actions, answerKinds, assertions, denialSubjects } from "@/lib/domain/claim";
import { importColumns, importFields } from "@/lib/wire/import/import-columns";
import type { Translate } from "@/lib/wire/messages/translate";

/** The closed lists of which a column takes one. */
const MODIFIERS = "exact, about, atLeast, atMost";
const VALUES: Record<string, string> = {
  assertion: assertions.join(", "),
  action: actions.join(", "),
  of: denialSubjects.join(", "),
  targetKind: "place, region, area, line, count",
  unit: "km2, count, share",
  modifier: MODIFIERS,
  countModifier: MODIFIERS,
  quantityOf: "target, lost",
  answers: answerKinds.join(", "),
};

/** Every documented column, what it says and what else it may be called. */
export function ColumnTable({ t }: { t: Translate }) {
  return (
    <section aria-labelledby="columns" className="mt-14">
      <h2 id="columns" className="font-semibold text-title">
        {t("import.columns.title")}
      </h2>
      <p className="mt-2 max-w-read text-ink-soft">{t("import.columns.lead")}</p>
      <dl className="mt-3 border-line border-t">
        {importFields.map((field) => (
          <div key={field} className="grid gap-x-8 border-line border-b py-2 md:grid-cols-[14rem_1fr]">
            <dt className="min-w-0">
              <code className="font-semibold">{field}</code>
              {importColumns[field].aliases.length > 0 && (
                <span className="block break-words text-ink-soft text-small">
                  {t("import.columns.also", { names: importColumns[field].aliases.join(", ") })}
                </span>
              )}
            </dt>
            <dd className="max-w-read">{t(`import.column.${field}`, { values: VALUES[field] ?? "" })}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
