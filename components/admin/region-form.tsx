"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { PLAIN_ACTION } from "@/components/account/looks";
import { draftOfNames, NamesEntry, namesOf } from "@/components/admin/names-entry";
import { RecordForm } from "@/components/admin/record-form";
import { filled, useRecord } from "@/components/admin/use-record";
import { Entry } from "@/components/form/entry";
import { SendFoot } from "@/components/form/send-foot";
import { SendForm } from "@/components/form/send-form";
import { useSend } from "@/components/form/use-send";
import { useMessages } from "@/components/shell/messages-provider";
import { pickName } from "@/lib/domain/names";
import type { TheatreRegion } from "@/lib/wire/theatre-view";

type Fields = Pick<TheatreRegion, "names" | "country" | "admin1">;
const fieldsOf = ({ names, country, admin1 }: Fields): Fields => ({ names, country, admin1 });

/** Names, country and code of one region, folded away; and the way to take one out that nothing lies in. */
export function RegionForm({ region }: { region: TheatreRegion }) {
  const { t, language } = useMessages();
  const router = useRouter();
  const striker = useSend();
  const [names, setNames] = useState(draftOfNames(region.names));
  const [country, setCountry] = useState(region.country);
  const [admin1, setAdmin1] = useState(region.admin1 ?? "");
  const mine: Fields = { names: namesOf(names), country, admin1: filled(admin1) };
  const record = useRecord(mine, { revision: region.revision, fields: fieldsOf(region) });
  const { errorAt } = record.sender;
  const save = async (isOnTop: boolean) => {
    const path = `/api/v1/regions/${region.id}`;
    const saved = await record.save<Fields & { revision: number }>(path, isOnTop);
    if (!saved) return;
    // What is stored now may have more than was typed here: what somebody else saved before.
    setNames(draftOfNames(saved.names));
    setCountry(saved.country);
    setAdmin1(saved.admin1 ?? "");
    record.keep(fieldsOf(saved), saved.revision);
    router.refresh();
  };
  const strike = async () => {
    const path = `/api/v1/regions/${region.id}/strike`;
    const body = { reason: filled(record.reason) ?? t("admin.regions.strike.reason") };
    const done = await striker.send({ method: "POST", path, body, basedOn: region.revision });
    if (done.ok) router.refresh();
  };
  return (
    <details className="rounded-small border border-line bg-surface px-4 py-2">
      <summary className="touch-target flex cursor-pointer items-center">
        {pickName(region.names, language)}
      </summary>
      <RecordForm
        record={record}
        label={t("admin.save")}
        onSave={(isOnTop) => void save(isOnTop)}
        className="space-y-4 py-3"
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <NamesEntry value={names} onChange={setNames} path="names" errorAt={errorAt} />
          <Entry
            label={t("admin.regions.country.code")}
            help={t("admin.regions.country.help")}
            value={country}
            maxLength={2}
            onChange={({ target }) => setCountry(target.value.toUpperCase())}
            error={errorAt("country")}
          />
          <Entry
            label={t("admin.regions.code")}
            help={t("admin.regions.admin1.help")}
            value={admin1}
            maxLength={20}
            onChange={({ target }) => setAdmin1(target.value)}
            error={errorAt("admin1")}
          />
        </div>
      </RecordForm>
      <div className="border-line border-t py-3">
        <SendForm sender={striker} onSend={() => void strike()} className="">
          <SendFoot sender={striker} label={t("admin.regions.strike")} look={PLAIN_ACTION} />
          <p className="mt-1 text-ink-soft text-small">{t("admin.regions.strike.help")}</p>
        </SendForm>
      </div>
    </details>
  );
}
