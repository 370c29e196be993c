"use client";

import Link from "next/link";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { readerLinks } from "@/components/account/reader-links";
import { useReader } from "@/components/account/reader-provider";
import { signOut } from "@/components/account/sign-out";
import { useMessages } from "@/components/shell/messages-provider";

const ITEM =
  "flex min-h-11 cursor-pointer items-center rounded-small px-3 text-body outline-none data-focused:bg-sunken";

/** In the bar of wide screens: the way in, or the name of who is signed in with where they can go. */
export function ReaderMenu() {
  const { t } = useMessages();
  const reader = useReader();
  if (!reader)
    return (
      <Link
        href="/sign-in"
        className="touch-target flex shrink-0 items-center whitespace-nowrap rounded-small px-2.5 text-small hover:bg-sunken max-lg:hidden"
      >
        {t("account.signIn")}
      </Link>
    );
  return (
    <MenuTrigger>
      <Button
        aria-label={t("account.menu", { name: reader.name })}
        className="touch-target max-w-32 shrink-0 cursor-pointer truncate rounded-small px-2.5 text-small hover:bg-sunken max-lg:hidden"
      >
        {reader.name}
      </Button>
      <Popover
        placement="bottom end"
        className="w-56 rounded-panel border border-line bg-surface p-2 shadow-raised"
      >
        <Menu className="outline-none" aria-label={t("account.menu", { name: reader.name })}>
          {readerLinks(reader).map(({ href, key }) => (
            <MenuItem key={href} href={href} className={ITEM}>
              {t(key)}
            </MenuItem>
          ))}
          <MenuItem className={ITEM} onAction={() => void signOut()}>
            {t("account.signOut")}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
