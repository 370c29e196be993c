"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { SaveFoot } from "@/components/admin/save-foot";
import { useRecordSave } from "@/components/admin/use-record-save";
import { FIELD } from "@/components/record/filter-fields";
import { useMessages } from "@/components/shell/messages-provider";
import { pickName } from "@/lib/domain/names";
import type { TheatreDeskView } from "@/lib/wire/theatre-view";
import { areaInWords } from "@/lib/wire/words-of-figures";

const CELL = "py-2 pr-4 text-left align-middle";

/** Who held which region on the first day, and the places that differ from their region. */
export function BaselineTable({
  theatre,
}: {
  theatre: Pick<TheatreDeskView, "regions" | "parties" | "overrides">;
}) {
  const { t, language } = useMessages();
  const router = useRouter();
  const save = useRecordSave<unknown>();
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [reason, setReason] = useState("");
  const [isDone, setIsDone] = useState(false);
  const { regions, parties, overrides } = theatre;
  const nameOf = (key: string | null) => {
    const party = parties.find((one) => one.key === key);
    return party ? pickName(party.names, language) : t("admin.baseline.unknown");
  };
  const send = async () => {
    setIsDone(false);
    for (const { id, revision, baseline } of regions) {
      const next = chosen.get(id);
      if (next === undefined || next === (baseline ?? "")) continue;
      const saved = await save.save({
        method: "PATCH",
        path: `/api/v1/regions/${id}`,
        body: { baseline: next === "" ? null : next, reason: reason.trim() === "" ? null : reason },
        basedOn: revision,
      });
      // Those that are saved already stay saved: the page shows them after the next look.
      if (!saved) return router.refresh();
    }
    setChosen(new Map());
    setReason("");
    setIsDone(true);
    router.refresh();
  };
  return (
    <form
      ref={save.form}
      method="post"
      className="max-w-3xl space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
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
      <SaveFoot
        save={save}
        label={t("admin.baseline.save")}
        reason={{ value: reason, onChange: setReason }}
        done={isDone ? t("admin.saved") : null}
      />
    </form>
  );
}
