"use client";

import { Entry } from "@/components/form/entry";
import { useMessages } from "@/components/shell/messages-provider";

/** A name as a form holds it: empty where there is none. */
export interface NamesDraft {
  en: string;
  uk: string;
}

/** The name that a record keeps. */
export const namesOf = ({ en, uk }: NamesDraft) => ({ en, uk: uk.trim() === "" ? null : uk });

interface NamesEntryProps {
  value: NamesDraft;
  onChange: (names: NamesDraft) => void;
  errorAt: (path: string) => string | undefined;
  /** Path of the name in its record. */
  path: string;
}

/** A name in the languages of the interface. */
export function NamesEntry({ value, onChange, errorAt, path }: NamesEntryProps) {
  const { t } = useMessages();
  return (
    <>
      <Entry
        label={t("admin.name.en")}
        value={value.en}
        required
        onChange={({ target }) => onChange({ ...value, en: target.value })}
        error={errorAt(`${path}.en`)}
      />
      <Entry
        label={t("admin.name.uk")}
        value={value.uk}
        lang="uk"
        onChange={({ target }) => onChange({ ...value, uk: target.value })}
        error={errorAt(`${path}.uk`)}
      />
    </>
  );
}
