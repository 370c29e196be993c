import type { Language } from "@/lib/domain/names";
import { lensParameters } from "@/lib/wire/lens-query";
import { translator } from "@/lib/wire/messages/translate";
import type { AtlasView } from "@/lib/wire/view-url";

interface SpanFormProps {
  /** Where the form leads: this page. */
  action: string;
  from: string;
  to: string;
  /** Parameters of the link that could not be read. */
  problems: readonly string[];
  view: AtlasView;
  language: Language;
}

const ends = ["from", "to"] as const;

/** Two days to choose, both included: a plain form, its values in the address, the rest of the view kept. */
export function SpanForm({ action, from, to, problems, view, language }: SpanFormProps) {
  const t = translator(language);
  const days = { from, to };
  return (
    <form
      key={`${from} ${to}`}
      action={action}
      className="mt-6 flex flex-wrap items-end gap-x-3 gap-y-3"
      data-print="no"
    >
      {[...lensParameters(view, view.knownAsOf)].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {ends.map((end) => (
        <label key={end} className="block">
          <span className="mb-1 block text-ink-soft text-small">{t(`desk.span.${end}`)}</span>
          <input
            type="date"
            name={end}
            required
            defaultValue={days[end]}
            className="touch-target rounded-small border border-line-strong bg-surface px-3"
          />
        </label>
      ))}
      <button
        type="submit"
        className="touch-target cursor-pointer rounded-small border border-line-strong bg-surface px-3 hover:bg-sunken"
      >
        {t("desk.span.show")}
      </button>
      <span className="basis-full text-ink-soft text-small">{t("record.filter.inclusive")}</span>
      {ends.some((end) => problems.includes(end)) && (
        <p role="status" className="max-w-read basis-full border-danger border-l-4 bg-surface px-4 py-3">
          {t("desk.span.problem")}
        </p>
      )}
    </form>
  );
}
