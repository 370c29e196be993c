"use client";

import { memo, useId, useState } from "react";
import { Button, DialogTrigger, Popover } from "react-aria-components";
import { useMessages } from "@/components/shell/messages-provider";
import { eventKinds } from "./day-columns";
import { BarMark, EventMark } from "./timeline-marks";

/** What stands on the keys, where it is the same in every language. */
const KEYS = [
  { does: "day", key: "← →" },
  { does: "week", key: "Shift + ← →" },
  { does: "month", key: "Page ↓ ↑" },
  { does: "ends", key: "Home, End" },
  { does: "change", key: ",  ." },
  { does: "zoom", key: "+  −" },
  { does: "whole", key: "0" },
  { does: "play", key: null },
] as const;

/** What the drawing means, and every key and gesture: the one place where they are explained. */
export const TimelineHelp = memo(function TimelineHelp() {
  const { t } = useMessages();
  const hatch = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <Button
        aria-label={t("timeline.help")}
        className="touch-target grid aspect-square shrink-0 cursor-pointer place-items-center rounded-small border border-line bg-surface font-semibold text-ink-soft hover:bg-sunken"
      >
        <span aria-hidden="true">?</span>
      </Button>
      {/* Without a Dialog inside, the popover is the dialog itself, with the buttons that leave it. */}
      <Popover
        aria-label={t("timeline.help")}
        placement="top end"
        className="max-h-[80dvh] w-[26rem] max-w-[calc(100vw-1.5rem)] overflow-auto rounded-panel border border-line bg-surface p-4 text-small shadow-raised outline-none!"
      >
        <div className="mb-2 flex items-start gap-2">
          <h2 className="grow font-semibold text-lead">{t("timeline.help")}</h2>
          <Button
            onPress={() => setIsOpen(false)}
            aria-label={t("timeline.help.close")}
            className="touch-target grid aspect-square shrink-0 cursor-pointer place-items-center rounded-small hover:bg-sunken"
          >
            <svg
              aria-hidden="true"
              viewBox="0 0 20 20"
              className="size-5"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.8"
            >
              <path d="m5 5 10 10M15 5 5 15" />
            </svg>
          </Button>
        </div>
        <ul className="grid gap-1.5">
          <li className="flex items-center gap-2.5">
            <BarMark hatch={null} />
            {t("timeline.key.certain")}
          </li>
          <li className="flex items-center gap-2.5">
            <BarMark hatch={hatch} />
            {t("timeline.key.uncertain")}
          </li>
          {eventKinds.map((kind) => (
            <li key={kind} className="flex items-center gap-2.5">
              <EventMark kind={kind} />
              {t(`timeline.key.${kind}`)}
            </li>
          ))}
        </ul>
        <p className="mt-2 text-ink-soft">{t("timeline.key.inclusive")}</p>
        <h3 className="mt-3 mb-1 font-semibold">{t("timeline.keys")}</h3>
        <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
          {KEYS.map(({ does, key }) => (
            <div key={does} className="contents">
              <dt className="whitespace-pre font-semibold">{key ?? t("timeline.keys.space")}</dt>
              <dd>{t(`timeline.keys.${does}`)}</dd>
            </div>
          ))}
        </dl>
        <h3 className="mt-3 mb-1 font-semibold">{t("timeline.gestures")}</h3>
        <p>{t("timeline.gestures.does")}</p>
      </Popover>
    </DialogTrigger>
  );
});
