"use client";

import { memo } from "react";
import { Button } from "react-aria-components";
import { useMessages } from "@/components/shell/messages-provider";

interface StepButtonsProps {
  playing: boolean;
  /** Whether playing goes from change to change. */
  byChange: boolean;
  hasBefore: boolean;
  hasAfter: boolean;
  onPlay: () => void;
  onStep: (direction: -1 | 1) => void;
}

const SQUARE = `touch-target grid shrink-0 cursor-pointer place-items-center rounded-small border border-line
  aspect-square bg-surface hover:bg-sunken disabled:cursor-default disabled:opacity-40`;

/** Play or pause, and the days of the change before and after. */
export const StepButtons = memo(function StepButtons(props: StepButtonsProps) {
  const { playing, byChange, hasBefore, hasAfter, onPlay, onStep } = props;
  const { t } = useMessages();
  const play = t(byChange ? "timeline.play.changes" : "map.play");
  return (
    <>
      <Button
        onPress={onPlay}
        aria-label={playing ? t("map.pause") : play}
        className={`${SQUARE} text-accent`}
      >
        <svg aria-hidden="true" viewBox="0 0 20 20" className="size-5" fill="currentColor">
          <path d={playing ? "M5 4h3.5v12H5zM11.5 4H15v12h-3.5z" : "M6 3.5v13l10.5-6.5z"} />
        </svg>
      </Button>
      <Button
        onPress={() => onStep(-1)}
        isDisabled={!hasBefore}
        aria-label={t("map.change.previous")}
        className={SQUARE}
      >
        <StepIcon mirrored />
      </Button>
      <Button
        onPress={() => onStep(1)}
        isDisabled={!hasAfter}
        aria-label={t("map.change.next")}
        className={SQUARE}
      >
        <StepIcon />
      </Button>
    </>
  );
});

function StepIcon({ mirrored = false }: { mirrored?: boolean }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      className={`size-5 ${mirrored ? "-scale-x-100" : ""}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
    >
      <path d="m6 4 6 6-6 6M15 4v12" />
    </svg>
  );
}
