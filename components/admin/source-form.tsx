"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { draftOfNames, NamesEntry, namesOf } from "@/components/admin/names-entry";
import { RecordForm } from "@/components/admin/record-form";
import { filled, useRecord } from "@/components/admin/use-record";
import { Choice, Entry, LongEntry } from "@/components/form/entry";
import { useMessages } from "@/components/shell/messages-provider";
import { pickName } from "@/lib/domain/names";
import { type Source, sourceKinds } from "@/lib/domain/source";
import type { Party } from "@/lib/domain/theatre";

interface SourceFormProps {
  slug: string;
  parties: readonly Pick<Party, "key" | "names">[];
  /** Null makes a new one. */
  source:
    | (Pick<Source, "names" | "kind" | "alignment" | "url" | "note"> & { id: string; revision: number })
    | null;
}

/** Makes a source, or changes what is known of it. Its grade is given on its own page, by reviewers. */
export function SourceForm({ slug, parties, source }: SourceFormProps) {
  const { t, language } = useMessages();
  const router = useRouter();
  const [names, setNames] = useState(draftOfNames(source?.names));
  const [kind, setKind] = useState<string>(source?.kind ?? "");
  const [alignment, setAlignment] = useState(source?.alignment ?? "");
  const [url, setUrl] = useState(source?.url ?? "");
  const [note, setNote] = useState(source?.note ?? "");
  const mine = {
    names: namesOf(names),
    kind,
    alignment: filled(alignment),
    url: filled(url),
    note: filled(note),
    ...(source === null && { reliability: null }),
  };
  const record = useRecord(mine, source && { revision: source.revision });
  const { errorAt } = record.sender;
  const save = async (isOnTop: boolean) => {
    const path = source ? `/api/v1/sources/${source.id}` : `/api/v1/theatres/${slug}/sources`;
    const saved = await record.save<{ id: string }>(path, isOnTop);
    if (saved) router.push(`/sources/${saved.id}`);
  };
  return (
    <RecordForm
      record={record}
      label={t(source ? "admin.save" : "admin.source.make")}
      onSave={(isOnTop) => void save(isOnTop)}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <NamesEntry value={names} onChange={setNames} path="names" errorAt={errorAt} />
        <Choice
          label={t("admin.source.kind")}
          value={kind}
          required
          onChange={({ target }) => setKind(target.value)}
          error={errorAt("kind")}
        >
          <option value="">{t("admin.choose")}</option>
          {sourceKinds.map((one) => (
            <option key={one} value={one}>
              {t(`record.source.kind.${one}`)}
            </option>
          ))}
        </Choice>
        <Choice
          label={t("admin.source.alignment")}
          help={t("admin.source.alignment.help")}
          value={alignment}
          onChange={({ target }) => setAlignment(target.value)}
          error={errorAt("alignment")}
        >
          <option value="">{t("record.independent")}</option>
          {parties.map((party) => (
            <option key={party.key} value={party.key}>
              {t("record.aligned", { party: pickName(party.names, language) })}
            </option>
          ))}
        </Choice>
      </div>
      <Entry
        type="url"
        label={t("admin.source.url")}
        value={url}
        onChange={({ target }) => setUrl(target.value)}
        error={errorAt("url")}
      />
      <LongEntry
        label={t("admin.source.note")}
        value={note}
        maxLength={1000}
        onChange={({ target }) => setNote(target.value)}
        error={errorAt("note")}
      />
    </RecordForm>
  );
}
