"use client";

import { PLAIN_ACTION } from "@/components/account/looks";
import { useMessages } from "@/components/shell/messages-provider";
import type { OpenEnd } from "./desk-model";

interface OpenEndListProps {
  ends: readonly OpenEnd[];
  text: string;
  lit: string | null;
  onPoint: (key: string | null) => void;
  onBegin: (key: string) => void;
  onLeave: (key: string) => void;
}

const LONGEST = 240;

/** What looks territorial and was not understood: nothing that a report says of the land is passed over in silence. */
export function OpenEndList({ ends, text, lit, onPoint, onBegin, onLeave }: OpenEndListProps) {
  const { t } = useMessages();
  if (ends.length === 0) return null;
  return (
    <section aria-labelledby="desk-ends" className="mt-10">
      <h2 id="desk-ends" className="border-ink border-b-2 pb-2 font-semibold text-lead">
        {t("drafting.ends")}
      </h2>
      <p className="mt-2 max-w-read text-ink-soft text-small">{t("drafting.ends.help")}</p>
      <ul className="mt-4 space-y-3">
        {ends.map(({ key, span, reason, place, isLeft }) => (
          <li
            key={key}
            data-lit={lit === key || undefined}
            onPointerEnter={() => onPoint(key)}
            onPointerLeave={() => onPoint(null)}
            onFocus={() => onPoint(key)}
            onBlur={() => onPoint(null)}
            className="border-line-strong border-l-4 bg-surface px-4 py-3 data-lit:border-accent"
          >
            <p className={`break-words font-serif ${isLeft ? "text-ink-soft line-through" : ""}`}>
              {text.slice(span.start, Math.min(span.end, span.start + LONGEST)).trim()}
              {span.end - span.start > LONGEST && "…"}
            </p>
            <p className="mt-1 text-ink-soft text-small">
              {t(`drafting.ends.${reason}`)}
              {place !== null && ` ${t("drafting.ends.place", { name: place })}`}
            </p>
            <div className="mt-2 flex flex-wrap gap-2">
              {!isLeft && (
                <button type="button" id={`end-${key}`} onClick={() => onBegin(key)} className={PLAIN_ACTION}>
                  {t("drafting.ends.begin")}
                </button>
              )}
              <button type="button" onClick={() => onLeave(key)} className={PLAIN_ACTION}>
                {t(isLeft ? "drafting.ends.back" : "drafting.ends.leave")}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
