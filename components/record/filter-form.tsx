import Link from "next/link";
import type { ReactNode } from "react";
import { FIELD, Labelled } from "@/components/record/filter-fields";
import type { Translate } from "@/lib/wire/messages/translate";

interface FilterFormProps {
  /** Path of the list. */
  action: string;
  /** What the list is narrowed by: the fields start from it again whenever it changes. */
  query: object;
  /** Parameters that narrowing keeps. */
  kept?: Readonly<Record<string, string>>;
  apply: string;
  /** The way back to everything. */
  clear: { label: string; href: string };
  /** Whether there is a way back to go; unless said, wherever something but the place in the list is given. */
  isNarrowed?: boolean;
  /** Says that both days are included, where there are days. */
  inclusive?: string;
  /** Widths of the fields where there is room for all. */
  columns: string;
  children: ReactNode;
}

const isGiven = (query: object): boolean =>
  Object.entries(query).some(([name, value]) => name !== "cursor" && value !== null);

/** The fields that narrow a list: a plain form, its values in the address. */
export function FilterForm({
  action,
  query,
  kept = {},
  apply,
  clear,
  isNarrowed = isGiven(query),
  inclusive,
  columns,
  children,
}: FilterFormProps) {
  return (
    <search className="mt-8 mb-8 block" data-print="no">
      <form
        action={action}
        key={JSON.stringify(query)}
        className={`grid grid-cols-2 gap-x-4 gap-y-3 ${columns}`}
      >
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <div className="col-span-full flex flex-wrap items-center gap-x-5 gap-y-2">
          <button
            type="submit"
            className="touch-target cursor-pointer rounded-small bg-accent px-5 font-semibold text-accent-ink hover:opacity-90"
          >
            {apply}
          </button>
          {isNarrowed && (
            <Link href={clear.href} className="touch-target prose-link inline-flex items-center">
              {clear.label}
            </Link>
          )}
          {inclusive && (
            <p id="inclusive" className="text-ink-soft text-small">
              {inclusive}
            </p>
          )}
        </div>
      </form>
    </search>
  );
}

interface DayFieldsProps {
  days: { from: string | null; to: string | null };
  /** Keys of the labels, before `from` and `to`. */
  words: "desk.span" | "record.filter" | "review.activity";
  t: Translate;
}

/** The first and the last day, both included. */
export function DayFields({ days, words, t }: DayFieldsProps) {
  return (["from", "to"] as const).map((end) => (
    <Labelled key={end} label={t(`${words}.${end}`)}>
      <input
        type="date"
        name={end}
        defaultValue={days[end] ?? ""}
        className={FIELD}
        aria-describedby="inclusive"
      />
    </Labelled>
  ));
}

interface ChoiceFieldProps {
  name: string;
  label: string;
  lineOn?: "phone";
  value: string | null;
  /** What no choice is called; absent where one is always chosen. */
  any?: string;
  options: readonly { value: string; name: string }[];
}

/** One of some values. */
export function ChoiceField({ name, label, lineOn, value, any, options }: ChoiceFieldProps) {
  return (
    <Labelled label={label} {...(lineOn && { lineOn })}>
      <select name={name} defaultValue={value ?? ""} className={FIELD}>
        {any !== undefined && <option value="">{any}</option>}
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.name}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** Words to look for. */
export function WordsField({ label, value }: { label: string; value: string | null }) {
  return (
    <Labelled label={label} lineOn="narrow">
      <input type="search" name="q" defaultValue={value ?? ""} maxLength={200} className={FIELD} />
    </Labelled>
  );
}
