import type { ReactNode } from "react";

/** One field of a record: its label and what it holds; null leaves it out. */
export interface Field {
  label: string;
  value: ReactNode;
}

/** Fields of a record as pairs of label and value. Fields without a value are left out. */
export function FieldList({ fields, label }: { fields: readonly Field[]; label?: string }) {
  return (
    <dl aria-label={label} className="grid gap-x-6 gap-y-2 text-small sm:grid-cols-[9rem_minmax(0,1fr)]">
      {fields
        .filter((field) => field.value !== null && field.value !== "")
        .map((field) => (
          <div key={field.label} className="contents">
            <dt className="text-ink-soft max-sm:-mb-2">{field.label}</dt>
            <dd className="text-ink">{field.value}</dd>
          </div>
        ))}
    </dl>
  );
}
