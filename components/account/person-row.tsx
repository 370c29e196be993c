"use client";

import { useState } from "react";
import { PLAIN_ACTION } from "@/components/account/looks";
import { ShownOnce } from "@/components/account/shown-once";
import { useHydrated } from "@/components/form/use-hydrated";
import { FIELD } from "@/components/record/filter-fields";
import { useMessages } from "@/components/shell/messages-provider";
import { type Role, roleSchema, roles } from "@/lib/domain/role";

/** What is shown of somebody with an account. */
export interface PersonShown {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabled: boolean;
  hasSecondFactor: boolean;
}

interface PersonRowProps {
  person: PersonShown;
  change: (change: { role?: Role; disabled?: boolean }) => Promise<void>;
  dropFactor: () => Promise<void>;
  makeReset: () => Promise<void>;
  /** The link that was just made for them. */
  resetLink: string | null;
}

/** One person: role, account, and what an administrator can do for them. */
export function PersonRow({ person, change, dropFactor, makeReset, resetLink }: PersonRowProps) {
  const { t } = useMessages();
  const { name, email, role, disabled, hasSecondFactor } = person;
  const [isRunning, setRunning] = useState(false);
  const isBusy = !useHydrated() || isRunning;
  const run = async (deed: () => Promise<void>) => {
    setRunning(true);
    await deed();
    setRunning(false);
  };
  const actions = [
    {
      label: t(disabled ? "account.people.reopen" : "account.people.close"),
      deed: () => change({ disabled: !disabled }),
    },
    { label: t("account.people.reset"), deed: makeReset },
    ...(hasSecondFactor ? [{ label: t("account.people.dropFactor"), deed: dropFactor }] : []),
  ];
  return (
    <li className="border-line border-b py-4">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-56">
          <p className="truncate font-semibold">{name}</p>
          <p className="truncate text-ink-soft text-small">
            {email}
            {hasSecondFactor && ` · ${t("account.people.factor")}`}
          </p>
          {disabled && (
            <p className="text-danger text-small">
              {t("account.people.state")}: {t("account.people.closed")}
            </p>
          )}
        </div>
        <select
          aria-label={t("account.people.roleOf", { name })}
          className={`${FIELD} sm:max-w-44`}
          value={role}
          disabled={isBusy}
          onChange={(event) => void run(() => change({ role: roleSchema.parse(event.target.value) }))}
        >
          {roles.map((one) => (
            <option key={one} value={one}>
              {t(`account.role.${one}`)}
            </option>
          ))}
        </select>
        <div className="flex flex-wrap gap-2">
          {actions.map(({ label, deed }) => (
            <button
              key={label}
              type="button"
              className={PLAIN_ACTION}
              disabled={isBusy}
              aria-label={t("account.people.forName", { action: label, name })}
              onClick={() => void run(deed)}
            >
              {label}
            </button>
          ))}
        </div>
      </div>
      {resetLink && <ShownOnce lead={t("account.people.reset.made", { email })} value={resetLink} />}
    </li>
  );
}
