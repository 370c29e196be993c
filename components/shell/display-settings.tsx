"use client";

import { Label, Radio, RadioGroup } from "react-aria-components";
import { useMessages } from "@/components/shell/messages-provider";
import { type ThemeChoice, useTheme } from "@/components/shell/theme-provider";
import { languages } from "@/lib/domain/names";

const THEMES: ThemeChoice[] = ["light", "dark", "system"];

const OPTION = `flex min-h-11 cursor-pointer items-center gap-3 rounded-small px-2 text-body
  before:size-4 before:shrink-0 before:rounded-full before:border before:border-line-strong
  hover:bg-sunken data-selected:before:border-[5px] data-selected:before:border-accent`;

/** Opens this page again in another language: the whole view is in the address, so nothing is lost. */
function reopenIn(language: string): void {
  const address = new URL(window.location.href);
  address.searchParams.set("lang", language);
  window.location.assign(address);
}

/** Choice of language and colours. */
export function DisplaySettings() {
  const { t, language } = useMessages();
  const { choice, choose } = useTheme();
  return (
    <div className="flex flex-col gap-5">
      <RadioGroup value={language} onChange={reopenIn}>
        <Label className="mb-1 block px-2 text-small text-ink-soft">{t("shell.language")}</Label>
        {languages.map((one) => (
          <Radio key={one} value={one} lang={one} className={OPTION}>
            {t(`shell.language.${one}`)}
          </Radio>
        ))}
      </RadioGroup>
      {/* The three values are the ThemeChoices listed above. */}
      <RadioGroup value={choice} onChange={(value) => choose(value as ThemeChoice)}>
        <Label className="mb-1 block px-2 text-small text-ink-soft">{t("shell.theme")}</Label>
        {THEMES.map((one) => (
          <Radio key={one} value={one} className={OPTION}>
            {t(`shell.theme.${one}`)}
          </Radio>
        ))}
      </RadioGroup>
    </div>
  );
}
