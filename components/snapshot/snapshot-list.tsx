import { ReasonForm } from "@/components/review/reason-form";
import type { Language } from "@/lib/domain/names";
import { mayDo, type Role } from "@/lib/domain/role";
import type { SnapshotListRow } from "@/lib/wire/desk-views";
import { translator } from "@/lib/wire/messages/translate";
import { dayInWords, instantInWords } from "@/lib/wire/words-of-dates";
import { LabelForm } from "./label-form";

/** The links that were frozen, for those who keep them. */
export function SnapshotList({
  rows,
  role,
  language,
}: {
  rows: readonly SnapshotListRow[];
  role: Role;
  language: Language;
}) {
  const t = translator(language);
  return (
    <ul className="mt-6 border-line border-t">
      {rows.map((row) => (
        <li key={row.id} className="border-line border-b py-5">
          <h2 className="font-semibold text-lead">
            <a href={`/s/${row.id}`} className="prose-link">
              {row.label ?? row.title ?? days(row, language)}
            </a>
          </h2>
          <p className="text-small">
            {[
              row.label === null ? null : row.title,
              days(row, language),
              row.viewpoint === "all" ? null : row.viewpoint,
              t("frozen.desk.policy", { policy: row.policy }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          <p className="text-ink-soft text-small">
            {row.frozenBy === null
              ? t("frozen.desk.byReader", { instant: instantInWords(row.frozenAt, language) })
              : t("frozen.desk.by", {
                  instant: instantInWords(row.frozenAt, language),
                  author: row.frozenBy,
                })}
            {" · "}
            <code>/s/{row.id}</code>
          </p>
          {row.revoked && (
            <p className="mt-1 text-danger text-small">
              {t("frozen.desk.revoked", {
                author: row.revoked.by,
                instant: instantInWords(row.revoked.at, language),
                reason: row.revoked.reason,
              })}
            </p>
          )}
          <div className="mt-3 flex flex-wrap items-start gap-3">
            <LabelForm id={row.id} label={row.label} />
            {mayDo(role, "revokeSnapshot") &&
              (row.revoked ? (
                <ReasonForm
                  label="frozen.desk.reinstate"
                  help="frozen.desk.reinstate.help"
                  path={`/api/v1/snapshots/${row.id}/reinstate`}
                />
              ) : (
                <ReasonForm
                  label="frozen.desk.revoke"
                  help="frozen.desk.revoke.help"
                  path={`/api/v1/snapshots/${row.id}/revoke`}
                />
              ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

const days = ({ date, compareDate }: SnapshotListRow, language: Language): string =>
  [compareDate, date].flatMap((day) => (day === null ? [] : dayInWords(day, language))).join(" – ");
