"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { NamesEntry, namesOf } from "@/components/admin/names-entry";
import { SaveFoot } from "@/components/admin/save-foot";
import { useRecordSave } from "@/components/admin/use-record-save";
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
  const save = useRecordSave<{ id: string }>();
  const [names, setNames] = useState({ en: source?.names.en ?? "", uk: source?.names.uk ?? "" });
  const [kind, setKind] = useState<string>(source?.kind ?? "");
  const [alignment, setAlignment] = useState(source?.alignment ?? "");
  const [url, setUrl] = useState(source?.url ?? "");
  const [note, setNote] = useState(source?.note ?? "");
  const [reason, setReason] = useState("");
  const filled = (text: string) => (text.trim() === "" ? null : text.trim());
  const mine = {
    names: namesOf(names),
    kind,
    alignment: filled(alignment),
    url: filled(url),
    note: filled(note),
  };
  const send = async (basedOn: number | null) => {
    const saved = await save.save(
      source
        ? {
            method: "PATCH",
            path: `/api/v1/sources/${source.id}`,
            body: { ...mine, reason: filled(reason) },
            basedOn: basedOn ?? source.revision,
          }
        : { method: "POST", path: `/api/v1/theatres/${slug}/sources`, body: { ...mine, reliability: null } },
    );
    if (saved) router.push(`/sources/${source?.id ?? saved.id}`);
  };
  return (
    <form
      ref={save.form}
      method="post"
      noValidate
      className="max-w-3xl space-y-6"
      onSubmit={(event) => {
        event.preventDefault();
        void send(null);
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <NamesEntry value={names} onChange={setNames} path="names" errorAt={save.errorAt} />
        <Choice
          label={t("admin.source.kind")}
          value={kind}
          required
          onChange={({ target }) => setKind(target.value)}
          error={save.errorAt("kind")}
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
          error={save.errorAt("alignment")}
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
        error={save.errorAt("url")}
      />
      <LongEntry
        label={t("admin.source.note")}
        value={note}
        maxLength={1000}
        onChange={({ target }) => setNote(target.value)}
        error={save.errorAt("note")}
      />
      <SaveFoot
        save={save}
        label={t(source ? "admin.save" : "admin.source.make")}
        {...(source && { reason: { value: reason, onChange: setReason } })}
        mine={mine}
        onOverwrite={(revision) => void send(revision)}
      />
    </form>
  );
}
