"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { PLAIN_ACTION } from "@/components/account/looks";
import { changedFields } from "@/components/admin/changed-fields";
import { NamesEntry, namesOf } from "@/components/admin/names-entry";
import { SaveFoot } from "@/components/admin/save-foot";
import { useRecordSave } from "@/components/admin/use-record-save";
import { Entry } from "@/components/form/entry";
import { ProblemList } from "@/components/form/problem-list";
import { useMessages } from "@/components/shell/messages-provider";
import { pickName } from "@/lib/domain/names";
import type { TheatreRegion } from "@/lib/wire/theatre-view";

/** Names, country and code of one region, folded away; and the way to take one out that nothing lies in. */
export function RegionForm({ region }: { region: TheatreRegion }) {
  const { t, language } = useMessages();
  const router = useRouter();
  const save = useRecordSave<unknown>();
  const strike = useRecordSave<unknown>();
  const [names, setNames] = useState({ en: region.names.en, uk: region.names.uk ?? "" });
  const [country, setCountry] = useState(region.country);
  const [admin1, setAdmin1] = useState(region.admin1 ?? "");
  const [reason, setReason] = useState("");
  const filled = (text: string) => (text.trim() === "" ? null : text.trim());
  const mine = { names: namesOf(names), country, admin1: filled(admin1) };
  const [before] = useState(mine);
  const send = async (basedOn: number) => {
    const body = { ...changedFields(before, mine), reason: filled(reason) };
    const saved = await save.save({ method: "PATCH", path: `/api/v1/regions/${region.id}`, body, basedOn });
    if (saved) router.refresh();
  };
  return (
    <details className="rounded-small border border-line bg-surface px-4 py-2">
      <summary className="touch-target flex cursor-pointer items-center">
        {pickName(region.names, language)}
      </summary>
      <form
        ref={save.form}
        method="post"
        noValidate
        className="space-y-4 py-3"
        onSubmit={(event) => {
          event.preventDefault();
          void send(region.revision);
        }}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <NamesEntry value={names} onChange={setNames} path="names" errorAt={save.errorAt} />
          <Entry
            label={t("admin.regions.country.code")}
            help={t("admin.regions.country.help")}
            value={country}
            maxLength={2}
            onChange={({ target }) => setCountry(target.value.toUpperCase())}
            error={save.errorAt("country")}
          />
          <Entry
            label={t("admin.regions.code")}
            help={t("admin.regions.admin1.help")}
            value={admin1}
            maxLength={20}
            onChange={({ target }) => setAdmin1(target.value)}
            error={save.errorAt("admin1")}
          />
        </div>
        <SaveFoot
          save={save}
          label={t("admin.save")}
          reason={{ value: reason, onChange: setReason }}
          mine={changedFields(before, mine)}
          onOverwrite={(revision) => void send(revision)}
        />
      </form>
      <div className="border-line border-t py-3">
        <ProblemList problems={strike.problems} />
        <button
          type="button"
          disabled={strike.isSending}
          className={PLAIN_ACTION}
          onClick={async () => {
            const path = `/api/v1/regions/${region.id}/strike`;
            const body = { reason: filled(reason) ?? t("admin.regions.strike.reason") };
            const done = await strike.save({ method: "POST", path, body, basedOn: region.revision });
            if (done) router.refresh();
          }}
        >
          {t("admin.regions.strike")}
        </button>
        <p className="mt-1 text-ink-soft text-small">{t("admin.regions.strike.help")}</p>
      </div>
    </details>
  );
}
