"use client";

import { memo } from "react";
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import { useMessages } from "@/components/shell/messages-provider";
import { type Speed, speeds } from "./use-playback";

/** Where playing ends: with the last day of all, or with the last one in sight. */
export const playEnds = ["last", "window"] as const;
export type PlayEnd = (typeof playEnds)[number];

interface PlayMenuProps {
  speed: Speed;
  onSpeed: (speed: Speed) => void;
  end: PlayEnd;
  onEnd: (end: PlayEnd) => void;
}

const ITEM = `flex min-h-10 cursor-pointer items-center gap-2 rounded-small py-1.5 pr-4 pl-3 text-body outline-none
  data-focused:bg-accent-soft data-selected:font-semibold pointer-coarse:min-h-11`;

/** How fast it plays and how far. */
export const PlayMenu = memo(function PlayMenu({ speed, onSpeed, end, onEnd }: PlayMenuProps) {
  const { t } = useMessages();
  return (
    <MenuTrigger>
      <Button
        aria-label={t("timeline.speed.choose", { speed: t(`timeline.speed.${speed}`) })}
        className="touch-target flex shrink-0 cursor-pointer items-center justify-center gap-1 whitespace-nowrap rounded-small border border-line bg-surface px-2 text-small hover:bg-sunken"
      >
        {t(`timeline.speed.${speed}.short`)}
        <svg
          aria-hidden="true"
          viewBox="0 0 20 20"
          className="size-3.5 shrink-0 text-ink-soft max-sm:hidden"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
        >
          <path d="m5 7.5 5 5 5-5" />
        </svg>
      </Button>
      <Popover
        placement="top start"
        className="max-h-96 overflow-auto rounded-panel border border-line bg-surface p-1 shadow-raised"
      >
        <Menu className="outline-none" aria-label={t("timeline.speed")}>
          <Choices
            title={t("timeline.speed")}
            choices={speeds}
            chosen={speed}
            nameOf={(choice) => t(`timeline.speed.${choice}`)}
            onChoose={onSpeed}
          />
          <Choices
            title={t("timeline.end")}
            choices={playEnds}
            chosen={end}
            nameOf={(choice) => t(`timeline.end.${choice}`)}
            onChoose={onEnd}
          />
        </Menu>
      </Popover>
    </MenuTrigger>
  );
});

interface ChoicesProps<Choice extends string> {
  title: string;
  choices: readonly Choice[];
  chosen: Choice;
  nameOf: (choice: Choice) => string;
  onChoose: (choice: Choice) => void;
}

function Choices<Choice extends string>(props: ChoicesProps<Choice>) {
  const { title, choices, chosen, nameOf, onChoose } = props;
  return (
    <MenuSection
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const found = choices.find((choice) => [...keys][0] === choice);
        if (found) onChoose(found);
      }}
    >
      <Header className="px-3 pt-2 pb-1 text-ink-soft text-small">{title}</Header>
      {choices.map((choice) => (
        <MenuItem key={choice} id={choice} textValue={nameOf(choice)} className={ITEM}>
          {({ isSelected }) => (
            <>
              <svg aria-hidden="true" viewBox="0 0 20 20" className="size-4 shrink-0 text-accent">
                {isSelected && <path d="m4 10.5 4 4 8-9" fill="none" stroke="currentColor" strokeWidth="2" />}
              </svg>
              {nameOf(choice)}
            </>
          )}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
