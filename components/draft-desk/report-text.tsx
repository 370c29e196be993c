"use client";

import { memo, useEffect, useMemo, useRef } from "react";
import { useMessages } from "@/components/shell/messages-provider";
import { cutText, listMarks, type Stretch } from "./cut-text";
import type { DeskState } from "./desk-model";

interface ReportTextProps {
  desk: Pick<DeskState, "report" | "items" | "sources" | "openEnds">;
  /** The item, or the words that were not understood, that are shown at the moment. */
  lit: string | null;
  /** The lit one came from elsewhere: the text is scrolled to it. */
  isLed: boolean;
  /** The pointer or the focus is on words of this one; null when it left. */
  onPoint: (owner: string | null) => void;
  onFollow: (owner: string) => void;
}

/**
 * The text of a report with what was drafted from it marked. Every letter is put in as text, whatever it looks like. A mark is
 * a link to its statement; of a clause in several parts the first can be reached by keyboard.
 */
export const ReportText = memo(function ReportText({ desk, lit, isLed, onPoint, onFollow }: ReportTextProps) {
  const { t } = useMessages();
  const { report, items, sources, openEnds } = desk;
  const stretches = useMemo(
    () => cutText(report.text, listMarks({ items, sources, openEnds })),
    [report.text, items, sources, openEnds],
  );
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const mark = isLed && lit !== null ? box.current?.querySelector("[data-lit]") : null;
    if (!box.current || !(mark instanceof HTMLElement)) return;
    const [top, height] = [mark.offsetTop - box.current.offsetTop, box.current.clientHeight];
    const isSeen = top >= box.current.scrollTop && top + mark.offsetHeight <= box.current.scrollTop + height;
    if (!isSeen) box.current.scrollTop = Math.max(0, top - height / 3);
  }, [lit, isLed]);

  return (
    <section
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by keyboard
      tabIndex={0}
      aria-label={t("drafting.report")}
      className="max-h-[45dvh] overflow-y-auto whitespace-pre-wrap break-words border border-line bg-surface p-4 font-serif text-body lg:max-h-[46dvh]"
    >
      {stretches.map((stretch) => (
        <Words key={stretch.start} {...{ stretch, lit, onPoint, onFollow }} />
      ))}
    </section>
  );
});

interface WordsProps extends Pick<ReportTextProps, "lit" | "onPoint" | "onFollow"> {
  stretch: Stretch;
}

const MARK = "rounded-small text-ink no-underline decoration-2 underline-offset-4 transition-colors";

function Words({ stretch, lit, onPoint, onFollow }: WordsProps) {
  const { text, items, openEnd, pieces, isFirst } = stretch;
  const isLit = lit !== null && (items.includes(lit) || openEnd === lit);
  const piece = pieces.find(({ owner }) => owner === lit);
  const owner = isLit ? lit : (items[0] ?? openEnd);
  const isPiece = piece !== undefined;
  if (owner === null)
    return isPiece ? (
      <span data-lit className="underline decoration-2 decoration-accent underline-offset-4">
        {text}
      </span>
    ) : (
      text
    );
  const look = isLit
    ? `bg-mark ${isPiece ? "underline! decoration-accent" : ""}`
    : items.length > 0
      ? "bg-accent-soft"
      : "underline! decoration-line-strong decoration-dotted";
  return (
    <a
      href={`#${items.length > 0 ? "head" : "end"}-${owner}`}
      {...(isLit && { "data-lit": "" })}
      data-owner={owner}
      tabIndex={isFirst || items.length === 0 ? 0 : -1}
      onClick={(event) => {
        event.preventDefault();
        onFollow(owner);
      }}
      onPointerEnter={() => onPoint(owner)}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => onPoint(owner)}
      onBlur={() => onPoint(null)}
      className={`${MARK} ${look}`}
    >
      {text}
    </a>
  );
}
