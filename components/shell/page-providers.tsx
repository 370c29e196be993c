"use client";

import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components";
import { type Reader, ReaderProvider } from "@/components/account/reader-provider";
import { MessagesProvider } from "@/components/shell/messages-provider";
import { type ThemeChoice, ThemeProvider } from "@/components/shell/theme-provider";
import type { Language } from "@/lib/domain/names";

/** Locales of dates and numbers: British order of day and month, Ukrainian. */
const LOCALES: Record<Language, string> = { en: "en-GB", uk: "uk-UA" };

interface PageProvidersProps {
  language: Language;
  theme: ThemeChoice;
  reader: Reader | null;
  children: ReactNode;
}

/** What every client component may rely on: words, locale, colours and who is signed in. */
export function PageProviders({ language, theme, reader, children }: PageProvidersProps) {
  return (
    <I18nProvider locale={LOCALES[language]}>
      <MessagesProvider language={language}>
        <ThemeProvider initial={theme}>
          <ReaderProvider reader={reader}>{children}</ReaderProvider>
        </ThemeProvider>
      </MessagesProvider>
    </I18nProvider>
  );
}
