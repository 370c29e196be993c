"use client";

import { useMessages } from "@/components/shell/messages-provider";
import { fieldChanges } from "@/lib/wire/field-changes";

/** The fields of a form that differ from what is stored now. */
export function FieldDifferences({ current, mine }: { current: unknown; mine: object }) {
  const { t } = useMessages();
  const own = new Set(Object.keys(mine));
  const changes = fieldChanges(current, mine).filter(({ path }) => own.has(path.split(".")[0] ?? ""));
  return (
    <div className="mt-2 overflow-x-auto">
      <table className="w-full text-left text-small">
        <thead>
          <tr className="text-ink-soft">
            <th className="py-1 pr-4 font-normal">{t("record.history.field")}</th>
            <th className="py-1 pr-4 font-normal">{t("admin.conflict.now")}</th>
            <th className="py-1 font-normal">{t("admin.conflict.yours")}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ path, before, after }) => (
            <tr key={path} className="border-line border-t align-top">
              <th scope="row" className="py-1 pr-4 font-normal">
                <code>{path}</code>
              </th>
              <td className="py-1 pr-4">{before ?? t("record.history.absent")}</td>
              <td className="py-1">{after ?? t("record.history.absent")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
