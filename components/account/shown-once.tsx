"use client";

import { useState } from "react";
import { PLAIN_ACTION } from "@/components/account/looks";
import { useMessages } from "@/components/shell/messages-provider";

/** A link or key that is shown now and never again, with a way to copy it. */
export function ShownOnce({ lead, value }: { lead: string; value: string }) {
  const { t } = useMessages();
  const [isCopied, setCopied] = useState(false);
  return (
    <div role="status" className="mt-5 max-w-read border-accent border-l-4 bg-accent-soft px-5 py-4">
      <p>{lead}</p>
      <p className="my-3">
        <code className="select-all break-all">{value}</code>
      </p>
      <button
        type="button"
        className={PLAIN_ACTION}
        onClick={async () => {
          await navigator.clipboard.writeText(value);
          setCopied(true);
        }}
      >
        {t(isCopied ? "account.copied" : "account.copy")}
      </button>
    </div>
  );
}
