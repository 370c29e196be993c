"use client";

import { memo, useId } from "react";
import { Button, Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import { useMessages } from "@/components/shell/messages-provider";
import { eventKinds } from "./day-columns";
import { BarMark, EventMark } from "./timeline-marks";

const KEYS = ["day", "week", "month", "ends", "change", "zoom", "whole", "play"] as const;

/** What the drawing means, and every key and gesture: the one place where they are explained. */
export const TimelineHelp = memo(function TimelineHelp() {
  const { t } = useMessages();
  const hatch = useId();
  return (
    <DialogTrigger>
      <Button
        aria-label={t("timeline.help")}
        className="touch-target grid aspect-square shrink-0 cursor-pointer place-items-center rounded-small border border-line bg-surface font-semibold text-ink-soft hover:bg-sunken"
      >
        <span aria-hidden="true">?</span>
      </Button>
      <Popover
        placement="top end"
        className="max-h-[80dvh] w-[26rem] max-w-[calc(100vw-1.5rem)] overflow-auto rounded-panel border border-line bg-surface p-4 shadow-raised"
      >
        <Dialog className="text-small outline-none">
          <Heading slot="title" className="mb-2 font-semibold text-lead">
            {t("timeline.help")}
          </Heading>
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
            {KEYS.map((key) => (
              <div key={key} className="contents">
                <dt className="font-semibold">{t(`timeline.keys.${key}`)}</dt>
                <dd>{t(`timeline.keys.${key}.does`)}</dd>
              </div>
            ))}
          </dl>
          <h3 className="mt-3 mb-1 font-semibold">{t("timeline.gestures")}</h3>
          <p>{t("timeline.gestures.does")}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
});
