"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { AccountForm } from "@/components/account/account-form";
import { AccountSection } from "@/components/account/account-section";
import { PLAIN_ACTION } from "@/components/account/looks";
import { RoleSelect } from "@/components/account/role-select";
import { type Problem, sendAccount } from "@/components/account/send-account";
import { ShownOnce } from "@/components/account/shown-once";
import { ProblemList } from "@/components/form/problem-list";
import { useHydrated } from "@/components/form/use-hydrated";
import { FIELD, Labelled } from "@/components/record/filter-fields";
import { useMessages } from "@/components/shell/messages-provider";
import type { Role } from "@/lib/domain/role";

/** What is shown of a key; its words of days are the server's. */
export interface KeyShown {
  id: string;
  name: string;
  role: Role;
  madeBy: string;
  state: string;
  used: string;
  works: boolean;
}

const DAYS = [30, 90, 365];
const CELL = "py-3 pr-4 text-left align-middle";

/** All keys, and the way to make and revoke one. */
export function KeysDesk({ keys }: { keys: readonly KeyShown[] }) {
  const { t } = useMessages();
  const router = useRouter();
  const [made, setMade] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const isHydrated = useHydrated();
  const heads = [
    "account.name",
    "account.people.role",
    "account.keys.state",
    "account.keys.used",
    "account.keys.madeBy",
  ] as const;
  return (
    <>
      <AccountSection id="new-key" title={t("account.keys.new")}>
        <AccountForm<{ key: string }>
          fields={[
            {
              name: "name",
              label: t("account.keys.name"),
              help: t("account.keys.name.help"),
              autoComplete: "off",
              maxLength: 80,
            },
          ]}
          submit={t("account.keys.make")}
          send={({ days, ...values }) =>
            sendAccount("POST", "/api/keys", { ...values, days: days ? Number(days) : null })
          }
          onDone={({ key }) => {
            setMade(key);
            router.refresh();
          }}
        >
          <RoleSelect initial="editor" />
          <Labelled label={t("account.keys.days")}>
            <select name="days" defaultValue="" className={FIELD}>
              <option value="">{t("account.keys.days.ever")}</option>
              {DAYS.map((days) => (
                <option key={days} value={days}>
                  {t("account.keys.days.for", { days })}
                </option>
              ))}
            </select>
          </Labelled>
        </AccountForm>
        {made && <ShownOnce key={made} lead={t("account.keys.made")} value={made} />}
      </AccountSection>
      <AccountSection id="keys" title={t("account.keys.table")}>
        <ProblemList problems={problem ? [t(problem.key, problem.values)] : []} />
        {keys.length === 0 ? (
          <p className="text-ink-soft">{t("account.keys.none")}</p>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to scroll it where it is wider than the screen
          <section aria-label={t("account.keys.title")} tabIndex={0} className="overflow-x-auto">
            <table className="w-full min-w-2xl border-line border-t">
              <thead>
                <tr className="border-line border-b text-ink-soft text-small">
                  {heads.map((head) => (
                    <th key={head} scope="col" className={`${CELL} font-normal`}>
                      {t(head)}
                    </th>
                  ))}
                  <td />
                </tr>
              </thead>
              <tbody>
                {keys.map(({ id, name, role, state, used, madeBy, works }) => (
                  <tr key={id} className="border-line border-b">
                    <th scope="row" className={`${CELL} break-words font-semibold`}>
                      {name}
                    </th>
                    <td className={CELL}>{t(`account.role.${role}`)}</td>
                    <td className={CELL}>{state}</td>
                    <td className={CELL}>{used}</td>
                    <td className={CELL}>{madeBy}</td>
                    <td className="py-3 text-right">
                      {works && (
                        <button
                          type="button"
                          className={PLAIN_ACTION}
                          disabled={!isHydrated}
                          aria-label={t("account.keys.revoke.of", { name })}
                          onClick={async () => {
                            const sent = await sendAccount("DELETE", `/api/keys/${id}`);
                            setProblem(sent.ok ? null : (sent.problems[0] ?? null));
                            router.refresh();
                          }}
                        >
                          {t("account.keys.revoke")}
                        </button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </AccountSection>
    </>
  );
}
