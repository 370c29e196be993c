"use client";

import { PLAIN_ACTION } from "@/components/account/looks";
import { Entry } from "@/components/form/entry";
import { Tick } from "@/components/form/tick";
import { useMessages } from "@/components/shell/messages-provider";

/** A spelling of a place's name as the form holds it. */
export interface NameDraft {
  /** Tells rows apart while they are edited. */
  row: string;
  text: string;
  lang: string;
  preferred: boolean;
}

/** A name that is not there yet. */
export const newName = (lang: string, preferred = false): NameDraft => ({
  row: crypto.randomUUID(),
  text: "",
  lang,
  preferred,
});

interface NameRowsProps {
  names: readonly NameDraft[];
  onChange: (names: NameDraft[]) => void;
  errorAt: (path: string) => string | undefined;
}

/** The names of a place: each spelling with its language, and which of them to show. */
export function NameRows({ names, onChange, errorAt }: NameRowsProps) {
  const { t } = useMessages();
  const set = (index: number, patch: Partial<NameDraft>) =>
    onChange(names.map((name, at) => (at === index ? { ...name, ...patch } : name)));
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">{t("admin.place.names")}</legend>
      <p className="mb-3 text-ink-soft text-small">{t("admin.place.names.help")}</p>
      {names.length === 0 && errorAt("names") && <p className="text-danger text-small">{errorAt("names")}</p>}
      <ul className="space-y-3">
        {names.map((name, index) => (
          <li
            key={name.row}
            className="grid items-end gap-3 border-line border-b pb-3 sm:grid-cols-[minmax(0,1fr)_6rem_auto_auto]"
          >
            <Entry
              label={t("admin.place.name")}
              value={name.text}
              {...(name.lang !== "" && { lang: name.lang })}
              onChange={({ target }) => set(index, { text: target.value })}
              error={errorAt(`names.${index}.text`)}
            />
            <Entry
              label={t("admin.place.lang")}
              value={name.lang}
              placeholder="uk"
              onChange={({ target }) => set(index, { lang: target.value.trim() })}
              error={errorAt(`names.${index}.lang`)}
            />
            <Tick
              label={t("admin.place.preferred")}
              checked={name.preferred}
              onChange={({ target }) => set(index, { preferred: target.checked })}
            />
            <button
              type="button"
              className={PLAIN_ACTION}
              aria-label={t("admin.place.name.remove", { name: name.text })}
              onClick={() => onChange(names.filter((_, at) => at !== index))}
            >
              {t("admin.remove")}
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={`${PLAIN_ACTION} mt-3`}
        onClick={() => onChange([...names, newName("")])}
      >
        {t("admin.place.name.add")}
      </button>
    </fieldset>
  );
}
