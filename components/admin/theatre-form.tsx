"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { draftOfNames, NamesEntry, namesOf } from "@/components/admin/names-entry";
import { newParty, type PartyDraft, PartyRows } from "@/components/admin/party-rows";
import { RecordForm } from "@/components/admin/record-form";
import { useRecord } from "@/components/admin/use-record";
import { Entry } from "@/components/form/entry";
import { useMessages } from "@/components/shell/messages-provider";
import { makeKey } from "@/lib/domain/make-key";
import type { Theatre } from "@/lib/domain/theatre";

interface TheatreFormProps {
  /** Null founds a new one. */
  theatre: (Theatre & { revision: number }) | null;
}

const draftOf = (party: Theatre["parties"][number]): PartyDraft => ({
  row: party.key,
  key: party.key,
  names: draftOfNames(party.names),
  colour: party.colour,
  isStored: true,
});

const fieldsOf = ({ names, startsOn, parties }: Omit<Theatre, "slug">) => ({
  names,
  startsOn: startsOn as string, // a form holds what is no day yet, too
  parties: parties.map(({ key, names: own, colour }) => ({ key, names: own, colour })),
});

/** Founds a theatre, or changes its name, first day and parties. */
export function TheatreForm({ theatre }: TheatreFormProps) {
  const { t } = useMessages();
  const router = useRouter();
  const [names, setNames] = useState(draftOfNames(theatre?.names));
  const [ownSlug, setSlug] = useState<string | null>(null);
  const [startsOn, setStartsOn] = useState<string>(theatre?.startsOn ?? "");
  const [parties, setParties] = useState<PartyDraft[]>(
    () => theatre?.parties.map(draftOf) ?? [newParty(0), newParty(1)],
  );
  const slug = theatre?.slug ?? ownSlug ?? makeKey(names.en);
  const mine = {
    names: namesOf(names),
    startsOn,
    parties: parties.map(({ key, names: own, colour }) => ({ key, names: namesOf(own), colour })),
    ...(theatre === null && { slug }),
  };
  const record = useRecord(mine, theatre && { revision: theatre.revision });
  const { errorAt } = record.sender;
  const change = async (isOnTop: boolean) => {
    const saved = await record.save<Theatre & { revision: number }>(`/api/v1/theatres/${slug}`, isOnTop);
    if (!saved) return;
    // What is stored now may have more than was typed here: what somebody else saved before.
    setNames(draftOfNames(saved.names));
    setStartsOn(saved.startsOn);
    setParties(saved.parties.map(draftOf));
    record.keep(fieldsOf(saved), saved.revision);
    router.refresh();
  };
  const found = async () => {
    const saved = await record.save<{ slug: string }>("/api/v1/theatres");
    if (saved) router.push(`/editor/theatres/${saved.slug}`);
  };
  return (
    <RecordForm
      record={record}
      label={t(theatre ? "admin.save" : "admin.theatre.found")}
      onSave={(isOnTop) => void (theatre ? change(isOnTop) : found())}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <NamesEntry value={names} onChange={setNames} path="names" errorAt={errorAt} />
        <Entry
          label={t("admin.theatre.slug")}
          help={t(theatre ? "admin.theatre.slug.stays" : "admin.theatre.slug.help")}
          value={slug}
          readOnly={theatre !== null}
          onChange={({ target }) => setSlug(target.value)}
          error={errorAt("slug")}
        />
        <Entry
          type="date"
          label={t("admin.theatre.startsOn")}
          help={t("admin.theatre.startsOn.help")}
          value={startsOn}
          required
          onChange={({ target }) => setStartsOn(target.value)}
          error={errorAt("startsOn")}
        />
      </div>
      <PartyRows parties={parties} onChange={setParties} errorAt={errorAt} />
    </RecordForm>
  );
}
