"use client";

import Link from "next/link";
import { readerLinks } from "@/components/account/reader-links";
import { useReader } from "@/components/account/reader-provider";
import { signOut } from "@/components/account/sign-out";
import { useMessages } from "@/components/shell/messages-provider";

const ITEM =
  "flex min-h-12 w-full cursor-pointer items-center rounded-small px-3 text-left text-body hover:bg-sunken";

/** The same as the bar's menu, in the menu of narrow screens. */
export function ReaderList({ close }: { close: () => void }) {
  const { t } = useMessages();
  const reader = useReader();
  return (
    <div className="mb-6 border-line border-t pt-2">
      {reader && <p className="px-3 pt-2 text-ink-soft text-small">{reader.name}</p>}
      <ul>
        {(reader ? readerLinks(reader) : [{ href: "/sign-in", key: "account.signIn" } as const]).map(
          ({ href, key }) => (
            <li key={href}>
              <Link href={href} onClick={close} className={ITEM}>
                {t(key)}
              </Link>
            </li>
          ),
        )}
        {reader && (
          <li>
            <button type="button" className={ITEM} onClick={() => void signOut()}>
              {t("account.signOut")}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}
