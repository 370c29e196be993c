"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { ReaderMenu } from "@/components/account/reader-menu";
import { SearchTool } from "@/components/search/search-tool";
import { DisplaySettings } from "@/components/shell/display-settings";
import { useMessages } from "@/components/shell/messages-provider";
import { PhoneMenu } from "@/components/shell/phone-menu";
import { sectionHref, sections } from "@/components/shell/sections";

interface TopBarProps {
  /** Name of the theatre, in the page's language. */
  theatre: string | null;
  /** Its slug, for the search; null hides the search: there is nothing to find. */
  slug: string | null;
  /** Selects a place that was searched for on this page; without it the place's own page opens. */
  onSelectPlace?: (id: string) => void;
  /** What a page adds between the navigation and the settings (viewpoint); hidden behind nothing. */
  tools?: ReactNode;
}

/** The slim bar above every page, 56 px high: name, theatre, sections, search, the page's own tools, language and colours. */
export function TopBar({ theatre, slug, onSelectPlace, tools }: TopBarProps) {
  const { t } = useMessages();
  const path = usePathname();
  const current = sections.find((section) => sectionHref(section) === path) ?? null;
  return (
    <header
      className="sticky top-0 z-30 flex h-14 items-center gap-x-4 border-line border-b bg-surface px-3 sm:px-5"
      data-print="no"
    >
      <Link href="/" className="touch-target flex min-w-0 shrink-0 items-center gap-2.5">
        <Emblem />
        <span className="whitespace-nowrap font-[650] text-body text-ink tracking-tight">
          {t("shell.name")}
        </span>
      </Link>
      {theatre && (
        <Link
          href="/theatres"
          prefetch={false}
          className="min-w-0 truncate border-line border-l pl-4 text-ink-soft text-small hover:text-ink max-sm:hidden lg:max-xl:hidden"
        >
          <span className="sr-only">{t("shell.theatre")}: </span>
          {theatre}
        </Link>
      )}
      <nav aria-label={t("shell.nav")} className="ml-2 h-full max-lg:hidden">
        <ul className="flex h-full gap-1">
          {sections.map((section) => (
            <li key={section} className="h-full">
              <Link
                href={sectionHref(section)}
                aria-current={section === current ? "page" : undefined}
                className="flex h-full items-center border-transparent border-b-2 px-2 text-body text-ink-soft hover:text-ink xl:px-3
                  aria-[current=page]:border-accent aria-[current=page]:text-ink"
              >
                {t(`shell.nav.${section}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="ml-auto flex min-w-0 items-center gap-2 md:shrink-0">
        {slug !== null && <SearchTool slug={slug} onSelectPlace={onSelectPlace} />}
        {tools}
        <ReaderMenu />
        <DialogTrigger>
          <Button
            aria-label={t("shell.display")}
            className="touch-target flex shrink-0 cursor-pointer items-center gap-2 rounded-small px-2.5 text-small hover:bg-sunken max-lg:hidden"
          >
            <HalfDisc />
            <span aria-hidden="true">{t("shell.language.short")}</span>
          </Button>
          <Popover
            placement="bottom end"
            className="w-64 rounded-panel border border-line bg-surface p-3 shadow-raised"
          >
            <Dialog aria-label={t("shell.display")} className="outline-none">
              <DisplaySettings />
            </Dialog>
          </Popover>
        </DialogTrigger>
        <PhoneMenu current={current} theatre={theatre} />
      </div>
    </header>
  );
}

/** The mark of the atlas: a square of land in dispute, half solid, half striped, in ink. */
function Emblem() {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className="size-6 shrink-0 text-ink">
      <path d="M2 2h9v20H2z" fill="currentColor" />
      <path
        d="m13 8 6-6M13 15 22 6M13 22l9-9M19 22l3-3"
        stroke="currentColor"
        strokeWidth="2.4"
        fill="none"
      />
    </svg>
  );
}

function HalfDisc() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      className="size-5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    >
      <circle cx="10" cy="10" r="7.25" />
      <path d="M10 2.75a7.25 7.25 0 0 1 0 14.5z" fill="currentColor" />
    </svg>
  );
}
