"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { filled } from "@/components/admin/use-record";
import { Entry } from "@/components/form/entry";
import { SendFoot } from "@/components/form/send-foot";
import { SendForm } from "@/components/form/send-form";
import { useSend } from "@/components/form/use-send";
import { FIELD } from "@/components/record/filter-fields";
import { useMessages } from "@/components/shell/messages-provider";
import { pickName } from "@/lib/domain/names";
import type { TheatreDeskView, TheatreRegion } from "@/lib/wire/theatre-view";
import { areaInWords } from "@/lib/wire/words-of-figures";

type Held = Pick<TheatreRegion, "revision" | "baseline">;

const CELL = "py-2 pr-4 text-left align-middle";

/** Who held which region on the first day, and the places that differ from their region. */
export function BaselineTable({
  theatre,
}: {
  theatre: Pick<TheatreDeskView, "regions" | "parties" | "overrides">;
}) {
  const { t, language } = useMessages();
  const router = useRouter();
  const sender = useSend();
  /** What was saved from here, which the page may not show yet. */
  const [saved, setSaved] = useState<ReadonlyMap<string, Held>>(new Map());
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [reason, setReason] = useState("");
  const [isDone, setIsDone] = useState(false);
  const { parties, overrides } = theatre;
  const regions = theatre.regions.map((region) => {
    const own = saved.get(region.id);
    return own && own.revision > region.revision ? { ...region, ...own } : region;
  });
  const nameOf = (key: string | null) => {
    const party = parties.find((one) => one.key === key);
    return party ? pickName(party.names, language) : t("admin.baseline.unknown");
  };
  const send = async () => {
    setIsDone(false);
    const left = new Map(chosen);
    for (const { id, revision, baseline } of regions) {
      const next = left.get(id);
      if (next !== undefined && next !== (baseline ?? "")) {
        const body = { baseline: next === "" ? null : next, reason: filled(reason) };
        const path = `/api/v1/regions/${id}`;
        const sent = await sender.send<Held>({ method: "PATCH", path, body, basedOn: revision });
        // Those that are saved already stay saved; what is not yet stays chosen.
        if (!sent.ok) return;
        const held = { revision: sent.value.revision, baseline: sent.value.baseline };
        setSaved((before) => new Map(before).set(id, held));
      }
      left.delete(id);
      setChosen(new Map(left));
    }
    setReason("");
    setIsDone(true);
    router.refresh();
  };
  return (
    <SendForm sender={sender} onSend={() => void send()} className="max-w-3xl space-y-4">
      <table className="w-full border-line border-t">
        <thead>
          <tr className="border-line border-b text-ink-soft text-small">
            <th scope="col" className={`${CELL} font-normal`}>
              {t("admin.baseline.region")}
            </th>
            <th scope="col" className={`${CELL} font-normal max-sm:hidden`}>
              {t("admin.baseline.size")}
            </th>
            <th scope="col" className={`${CELL} font-normal`}>
              {t("admin.baseline.holder")}
            </th>
          </tr>
        </thead>
        <tbody>
          {regions.map((region) => (
            <tr key={region.id} className="border-line border-b">
              <th scope="row" className={`${CELL} font-semibold`}>
                {pickName(region.names, language)}
              </th>
              <td className={`${CELL} text-ink-soft text-small max-sm:hidden`}>
                {t("admin.baseline.places", {
                  km2: areaInWords(region.km2, language),
                  count: region.places,
                })}
              </td>
              <td className={CELL}>
                <select
                  aria-label={t("admin.baseline.of", { name: pickName(region.names, language) })}
                  className={FIELD}
                  value={chosen.get(region.id) ?? region.baseline ?? ""}
                  onChange={({ target }) => setChosen(new Map(chosen).set(region.id, target.value))}
                >
                  <option value="">{t("admin.baseline.unknown")}</option>
                  {parties.map(({ key }) => (
                    <option key={key} value={key}>
                      {nameOf(key)}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {overrides.length > 0 && (
        <div>
          <h3 className="font-semibold">{t("admin.baseline.overrides")}</h3>
          <ul className="mt-1 space-y-1">
            {overrides.map(({ id, names, party }) => (
              <li key={id}>
                <Link href={`/editor/places/${id}`} className="prose-link">
                  {pickName(names, language)}
                </Link>
                : {nameOf(party)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Entry
        label={t("admin.reason")}
        help={t("admin.reason.help")}
        value={reason}
        maxLength={1000}
        onChange={({ target }) => setReason(target.value)}
        error={sender.errorAt("reason")}
      />
      <SendFoot sender={sender} label={t("admin.baseline.save")} done={isDone && t("admin.saved")} />
    </SendForm>
  );
}
