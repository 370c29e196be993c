"use client";

import { useMessages } from "@/components/shell/messages-provider";

/** The keys of the desk. They are physical keys, so that they are the same on a Ukrainian keyboard. */
const DESK_KEYS = [
  [["↓"], "next"],
  [["↑"], "before"],
  [["Enter"], "edit"],
  [["A"], "accept"],
  [["R"], "reject"],
  [["M"], "merge"],
  [["S"], "split"],
  [["Ctrl", "Enter"], "acceptEdited"],
  [["Alt", "S"], "splitHere"],
  [["Esc"], "close"],
  [["Ctrl", "Shift", "Enter"], "acceptAll"],
] as const;

/** The keys with which drafts are worked, written on the page. */
export function DeskKeys() {
  const { t } = useMessages();
  return (
    <details open className="text-small">
      <summary className="cursor-pointer py-2 font-semibold">{t("entry.keys")}</summary>
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5">
        {DESK_KEYS.map(([keys, does]) => (
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
            <dd className="text-ink-soft">{t(`drafting.keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
