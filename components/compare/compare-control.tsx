"use client";

import type { ReactNode } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { ViewpointSelect } from "@/components/atlas/viewpoint-select";
import { useMessages } from "@/components/shell/messages-provider";
import { TypedDate } from "@/components/timeline/date-entry";
import { type DayRange, dayAt, indexOf, stepMonths } from "@/components/timeline/day-steps";
import { addDays, type Day } from "@/lib/domain/day";
import type { AtlasHead } from "@/lib/wire/atlas-payload";
import { listViewpoints } from "@/lib/wire/list-viewpoints";
import type { AtlasView } from "@/lib/wire/view-url";

export type ComparePatch = Pick<Partial<AtlasView>, "compare" | "against" | "mode">;

interface CompareControlProps {
  head: AtlasHead;
  view: AtlasView;
  range: DayRange;
  day: Day;
  /** The button that opens it. */
  trigger: ReactNode;
  onChange: (patch: ComparePatch) => void;
}

const SHORTCUT = `touch-target cursor-pointer rounded-small border border-line-strong px-3 text-small hover:bg-sunken
  disabled:cursor-default disabled:opacity-40`;
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

function ViewChoice({ head, view, onChange, onDone }: ChoiceProps) {
  const { t, language } = useMessages();
  const { groups, sources } = listViewpoints(head, view.against ?? view.viewpoint, language);
  const isOther = ({ id }: { id: string }) => id !== view.viewpoint;
  const choose = (key: string) => {
    onChange({ against: key === NONE ? null : key });
    onDone();
  };
  return (
    <ViewpointSelect
      label={t("compare.view")}
      value={view.against ?? NONE}
      first={{ id: NONE, name: t("compare.view.none") }}
      groups={groups.filter(isOther)}
      sources={sources.filter(isOther)}
      onChoose={choose}
    />
  );
}
