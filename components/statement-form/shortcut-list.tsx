"use client";

import { useMessages } from "@/components/shell/messages-provider";

/** The keys of the form. They are physical keys, so that they are the same on a Ukrainian keyboard. */
const SHORTCUTS = [
  [["Ctrl", "Enter"], "save"],
  [["Ctrl", "Shift", "Enter"], "next"],
  [["Alt", "Enter"], "add"],
  [["Alt", "Shift", "Enter"], "duplicate"],
  [["Alt", "Page Up"], "up"],
  [["Alt", "Page Down"], "down"],
  [["Alt", "Delete"], "remove"],
] as const;

/** The keys with which the form is worked, written on the page. */
export function ShortcutList() {
  const { t } = useMessages();
  return (
    <details open className="text-small">
      <summary className="cursor-pointer py-2 font-semibold">{t("entry.keys")}</summary>
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5">
        {SHORTCUTS.map(([keys, does]) => (
          <div key={does} className="contents">
            <dt className="whitespace-nowrap">
              {keys.map((key, index) => (
                <span key={key}>
                  {index > 0 && "+"}
                  <kbd className="rounded-small border border-line-strong bg-sunken px-1.5 font-sans">
                    {key}
                  </kbd>
                </span>
              ))}
            </dt>
            <dd className="text-ink-soft">{t(`entry.keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-ink-soft">{t("entry.keys.list")}</p>
    </details>
  );
}
