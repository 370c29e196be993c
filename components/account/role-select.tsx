"use client";

import { FIELD, Labelled } from "@/components/record/filter-fields";
import { useMessages } from "@/components/shell/messages-provider";
import { type Role, roles } from "@/lib/domain/role";

/** The choice of a role in a form, each with what it may do. */
export function RoleSelect({ initial }: { initial: Role }) {
  const { t } = useMessages();
  return (
    <Labelled label={t("account.people.role")}>
      <select name="role" defaultValue={initial} className={FIELD}>
        {roles.map((role) => (
          <option key={role} value={role}>
            {t(`account.role.${role}`)}: {t(`account.role.${role}.may`)}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
