"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { AccountForm } from "@/components/account/account-form";
import { AccountSection } from "@/components/account/account-section";
import { PersonRow, type PersonShown } from "@/components/account/person-row";
import { RoleSelect } from "@/components/account/role-select";
import { type Problem, type Sent, sendAccount } from "@/components/account/send-account";
import { ShownOnce } from "@/components/account/shown-once";
import { useMessages } from "@/components/shell/messages-provider";

interface MadeLink {
  path: string;
}

/** Everybody with an account, and the way to invite somebody. */
export function PeopleDesk({ people }: { people: readonly PersonShown[] }) {
  const { t } = useMessages();
  const router = useRouter();
  const [invited, setInvited] = useState<{ email: string; link: string } | null>(null);
  const [reset, setReset] = useState<{ email: string; link: string } | null>(null);
  const [said, setSaid] = useState<Problem | "saved" | null>(null);
  const linkOf = ({ path }: MadeLink) => new URL(path, window.location.origin).href;

  const settle = <T,>(sent: Sent<T>): sent is { ok: true; value: T } => {
    setReset(null);
    setSaid(sent.ok ? "saved" : (sent.problems[0] ?? null));
    router.refresh();
    return sent.ok;
  };

  return (
    <>
      <AccountSection id="invite" title={t("account.people.invite")}>
        <AccountForm<MadeLink>
          fields={[{ name: "email", label: t("account.email"), type: "email", autoComplete: "off" }]}
          submit={t("account.people.invite.make")}
          send={(values) => sendAccount("POST", "/api/people/invitations", values)}
          onDone={(made, { email = "" }) => setInvited({ email, link: linkOf(made) })}
        >
          <RoleSelect initial="contributor" />
        </AccountForm>
        {invited && (
          <ShownOnce
            key={invited.link}
            lead={t("account.people.invite.made", { email: invited.email })}
            value={invited.link}
          />
        )}
      </AccountSection>
      <AccountSection id="people" title={t("account.people.table")}>
        <p aria-live="polite" className={`mb-3 min-h-6 ${said === "saved" ? "text-accent" : "text-danger"}`}>
          {said === "saved" ? t("account.people.saved") : said && t(said.key, said.values)}
        </p>
        <ul className="border-line border-t">
          {people.map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              change={async (change) => {
                settle(await sendAccount("PATCH", `/api/people/${person.id}`, change));
              }}
              dropFactor={async () => {
                settle(await sendAccount("DELETE", `/api/people/${person.id}/second-factor`));
              }}
              makeReset={async () => {
                const sent = await sendAccount<MadeLink>("POST", `/api/people/${person.id}/reset-link`);
                if (settle(sent)) setReset({ email: person.email, link: linkOf(sent.value) });
              }}
              resetLink={reset?.email === person.email ? reset.link : null}
            />
          ))}
        </ul>
      </AccountSection>
    </>
  );
}
