"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { NamesEntry, namesOf } from "@/components/admin/names-entry";
import { newParty, type PartyDraft, PartyRows } from "@/components/admin/party-rows";
import { SaveFoot } from "@/components/admin/save-foot";
import { useRecordSave } from "@/components/admin/use-record-save";
import { Entry } from "@/components/form/entry";
import { useMessages } from "@/components/shell/messages-provider";
import type { Theatre } from "@/lib/domain/theatre";

interface TheatreFormProps {
  /** Null founds a new one. */
  theatre: (Theatre & { revision: number }) | null;
}

const slugOf = (name: string) =>
  name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);

const draftOf = (party: Theatre["parties"][number]): PartyDraft => ({
  row: party.key,
  key: party.key,
  names: { en: party.names.en, uk: party.names.uk ?? "" },
  colour: party.colour,
  isStored: true,
});

/** Founds a theatre, or changes its name, first day and parties. */
export function TheatreForm({ theatre }: TheatreFormProps) {
  const { t } = useMessages();
  const router = useRouter();
  const save = useRecordSave<{ slug: string; revision: number }>();
  const [names, setNames] = useState({ en: theatre?.names.en ?? "", uk: theatre?.names.uk ?? "" });
  const [ownSlug, setSlug] = useState<string | null>(null);
  const [startsOn, setStartsOn] = useState<string>(theatre?.startsOn ?? "");
  const [parties, setParties] = useState<PartyDraft[]>(
    () => theatre?.parties.map(draftOf) ?? [newParty(0), newParty(1)],
  );
  const [reason, setReason] = useState("");
  const [isDone, setIsDone] = useState(false);
  const slug = theatre?.slug ?? ownSlug ?? slugOf(names.en);
  const mine = {
    names: namesOf(names),
    startsOn,
    parties: parties.map(({ key, names: own, colour }) => ({ key, names: namesOf(own), colour })),
  };
  const send = async (basedOn: number | null) => {
    setIsDone(false);
    const saved = await save.save(
      theatre
        ? {
            method: "PATCH",
            path: `/api/v1/theatres/${slug}`,
            body: { ...mine, reason: reason.trim() === "" ? null : reason },
            basedOn: basedOn ?? theatre.revision,
          }
        : { method: "POST", path: "/api/v1/theatres", body: { slug, ...mine } },
    );
    if (!saved) return;
    setIsDone(true);
    setReason("");
    if (theatre) router.refresh();
    else router.push(`/editor/theatres/${saved.slug}`);
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
        <Entry
          label={t("admin.theatre.slug")}
          help={t(theatre ? "admin.theatre.slug.stays" : "admin.theatre.slug.help")}
          value={slug}
          readOnly={theatre !== null}
          onChange={({ target }) => setSlug(target.value)}
          error={save.errorAt("slug")}
        />
        <Entry
          type="date"
          label={t("admin.theatre.startsOn")}
          help={t("admin.theatre.startsOn.help")}
          value={startsOn}
          required
          onChange={({ target }) => setStartsOn(target.value)}
          error={save.errorAt("startsOn")}
        />
      </div>
      <PartyRows parties={parties} onChange={setParties} errorAt={save.errorAt} />
      <SaveFoot
        save={save}
        label={t(theatre ? "admin.save" : "admin.theatre.found")}
        {...(theatre && { reason: { value: reason, onChange: setReason } })}
        mine={mine}
        onOverwrite={(revision) => void send(revision)}
        done={isDone ? t("admin.saved") : null}
      />
    </form>
  );
}
