"use client";

import Link from "next/link";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { ReaderList } from "@/components/account/reader-list";
import { DisplaySettings } from "@/components/shell/display-settings";
import { useMessages } from "@/components/shell/messages-provider";
import { type Section, sectionHref, sections } from "@/components/shell/sections";

interface PhoneMenuProps {
  current: Section | null;
  theatre: string | null;
}

const LINK = `flex min-h-12 items-center rounded-small border-transparent border-l-3 px-3 text-lead hover:bg-sunken
  aria-[current=page]:border-accent`;

/** The sections and settings on narrow screens, in a sheet from the right. */
export function PhoneMenu({ current, theatre }: PhoneMenuProps) {
  const { t } = useMessages();
  return (
    <DialogTrigger>
      <Button
        aria-label={t("shell.menu.open")}
        className="flex size-11 shrink-0 cursor-pointer items-center justify-center rounded-small hover:bg-sunken lg:hidden"
      >
        <Strokes d="M3 6h18M3 12h18M3 18h18" />
      </Button>
      <ModalOverlay isDismissable className="fixed inset-0 z-40 bg-black/40">
        <Modal className="fixed inset-y-0 right-0 w-72 max-w-[85vw] overflow-y-auto bg-surface shadow-raised">
          <Dialog className="p-4 outline-none">
            {({ close }) => (
              <>
                <div className="mb-2 flex items-center justify-between">
                  <Heading slot="title" className="px-2 text-ink-soft text-small">
                    {theatre ?? t("shell.menu.title")}
                  </Heading>
                  <Button
                    onPress={close}
                    aria-label={t("shell.menu.close")}
                    className="flex size-11 cursor-pointer items-center justify-center rounded-small hover:bg-sunken"
                  >
                    <Strokes d="m5 5 14 14M19 5 5 19" />
                  </Button>
                </div>
                <nav aria-label={t("shell.nav")}>
                  <ul className="mb-6 flex flex-col">
                    {sections.map((section) => (
                      <li key={section}>
                        <Link
                          href={sectionHref(section)}
                          onClick={close}
                          aria-current={section === current ? "page" : undefined}
                          className={LINK}
                        >
                          {t(`shell.nav.${section}`)}
                        </Link>
                      </li>
                    ))}
                    <li>
                      <Link href="/theatres" prefetch={false} onClick={close} className={LINK}>
                        {t("admin.theatres.title")}
                      </Link>
                    </li>
                  </ul>
                </nav>
                <ReaderList close={close} />
                <DisplaySettings />
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function Strokes({ d }: { d: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      className="size-6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
    >
      <path d={d} />
    </svg>
  );
}
