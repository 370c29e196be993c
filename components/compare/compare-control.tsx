"use client";

import type { ReactNode } from "react";
import {
  Button,
  Dialog,
  DialogTrigger,
  Header,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select,
  SelectValue,
} from "react-aria-components";
import { listViewpoints } from "@/components/atlas/list-viewpoints";
import { useMessages } from "@/components/shell/messages-provider";
import { TypedDate } from "@/components/timeline/date-entry";
import { type DayRange, dayAt, indexOf, stepMonths } from "@/components/timeline/day-steps";
import { addDays, type Day } from "@/lib/domain/day";
import type { AtlasPayload } from "@/lib/wire/atlas-payload";
import type { AtlasView } from "@/lib/wire/view-url";

export type ComparePatch = Pick<Partial<AtlasView>, "compare" | "against" | "mode">;

interface CompareControlProps {
  payload: AtlasPayload;
  view: AtlasView;
  range: DayRange;
  day: Day;
  /** The button that opens it. */
  trigger: ReactNode;
  onChange: (patch: ComparePatch) => void;
}

const SHORTCUT = `touch-target cursor-pointer rounded-small border border-line-strong px-3 text-small hover:bg-sunken
  disabled:cursor-default disabled:opacity-40`;
const ITEM = `flex min-h-10 py-1.5 cursor-pointer items-center rounded-small px-3 text-body outline-none
  data-focused:bg-accent-soft data-selected:font-semibold`;
/** A list of choices needs a key for "none of them". */
const NONE = "none";

/** Chooses what to compare with: another date, another viewpoint, or both. */
export function CompareControl({ trigger, ...choice }: CompareControlProps) {
  const { t } = useMessages();
  return (
    <DialogTrigger>
      {trigger}
      <Popover
        placement="top start"
        className="w-80 max-w-[calc(100vw-1.5rem)] overflow-y-auto rounded-panel border border-line bg-surface p-4 shadow-raised"
      >
        <Dialog aria-label={t("compare.title")} className="flex flex-col gap-4 outline-none">
          {({ close }) => (
            <>
              <DateChoice {...choice} onDone={close} />
              <ViewChoice {...choice} onDone={close} />
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

type ChoiceProps = Omit<CompareControlProps, "trigger"> & { onDone: () => void };

function DateChoice({ view, range, day, onChange, onDone }: ChoiceProps) {
  const { t } = useMessages();
  const position = indexOf(range, day);
  const shortcuts = [
    ["week", dayAt(range, indexOf(range, addDays(day, -7)))],
    ["month", dayAt(range, stepMonths(range, position, -1))],
    ["first", range.first],
  ] as const;
  return (
    <div>
      <div className="mb-3 flex flex-wrap gap-2">
        {shortcuts.map(([name, chosen]) => (
          <Button
            key={name}
            isDisabled={position === 0}
            className={SHORTCUT}
            onPress={() => {
              onChange({ compare: chosen });
              onDone();
            }}
          >
            {t(`compare.date.${name}`)}
          </Button>
        ))}
      </div>
      <TypedDate
        label={t("compare.date")}
        range={range}
        day={view.compare ?? day}
        onChange={(typed) => onChange({ compare: typed })}
      />
    </div>
  );
}

function ViewChoice({ payload, view, onChange, onDone }: ChoiceProps) {
  const { t, language } = useMessages();
  const { groups, sources } = listViewpoints(payload, view.against ?? view.viewpoint, language);
  const section = (title: string, options: { id: string; name: string }[]) => (
    <ListBoxSection>
      <Header className="px-3 pt-2 pb-1 text-ink-soft text-small">{title}</Header>
      {options
        .filter(({ id }) => id !== view.viewpoint)
        .map(({ id, name }) => (
          <ListBoxItem key={id} id={id} textValue={name} className={ITEM}>
            {name}
          </ListBoxItem>
        ))}
    </ListBoxSection>
  );
  const choose = (key: string) => {
    onChange({ against: key === NONE ? null : key });
    onDone();
  };
  return (
    <Select value={view.against ?? NONE} onChange={(key) => key !== null && choose(String(key))}>
      <Label className="mb-1 block text-ink-soft text-small">{t("compare.view")}</Label>
      <Button className="touch-target flex w-full cursor-pointer items-center gap-2 rounded-small border border-line-strong bg-surface px-3 text-left hover:bg-sunken">
        <SelectValue className="min-w-0 grow truncate" />
        <svg
          aria-hidden="true"
          viewBox="0 0 20 20"
          className="size-4 shrink-0"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
        >
          <path d="m5 7.5 5 5 5-5" />
        </svg>
      </Button>
      <Popover className="max-h-80 w-(--trigger-width) min-w-72 overflow-auto rounded-panel border border-line bg-surface p-1 shadow-raised">
        <ListBox className="outline-none">
          <ListBoxItem id={NONE} textValue={t("compare.view.none")} className={ITEM}>
            {t("compare.view.none")}
          </ListBoxItem>
          {section(t("map.viewpoint.groups"), groups)}
          {section(t("map.viewpoint.sources"), sources)}
        </ListBox>
      </Popover>
    </Select>
  );
}
