"use client";

import { Checkbox, Input, SearchField, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useMessages } from "@/components/shell/messages-provider";
import { type StatusName, statuses } from "@/lib/domain/resolve/status";
import { figureInWords } from "@/lib/wire/words-of-figures";

interface TableFiltersProps {
  text: string;
  onText: (text: string) => void;
  counts: readonly { status: StatusName; count: number }[];
  chosen: readonly StatusName[];
  onChosen: (statuses: StatusName[]) => void;
  /** Null where there is no map to narrow by. */
  isWindowOnly: boolean | null;
  onWindowOnly: (only: boolean) => void;
}

const CHIP = `touch-target flex shrink-0 cursor-pointer items-center gap-1.5 whitespace-nowrap rounded-small border border-line-strong
  px-2.5 text-small hover:bg-sunken data-selected:border-accent data-selected:bg-accent-soft`;

/** What the table is narrowed by: typed text, statuses, the map's window. */
export function TableFilters(props: TableFiltersProps) {
  const { t, language } = useMessages();
  const choose = (keys: Iterable<unknown>) => {
    const wanted = new Set(keys);
    props.onChosen(statuses.filter((status) => wanted.has(status)));
  };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 pb-2 lg:px-5">
      <SearchField aria-label={t("table.find")} value={props.text} onChange={props.onText}>
        <Input
          placeholder={t("table.find")}
          className="touch-target w-56 max-w-full rounded-small border border-line-strong bg-surface px-3 text-body placeholder:text-ink-soft"
        />
      </SearchField>
      <ToggleButtonGroup
        aria-label={t("table.statuses")}
        selectionMode="multiple"
        selectedKeys={props.chosen}
        onSelectionChange={choose}
        className="flex min-w-0 gap-1.5 max-lg:-mx-4 max-lg:max-w-[100vw] max-lg:overflow-x-auto max-lg:px-4 max-lg:py-1 lg:flex-wrap"
      >
        {props.counts.map(({ status, count }) => (
          <ToggleButton key={status} id={status} className={CHIP}>
            {t(`map.status.${status}`)}
            <span className="text-ink-soft">{figureInWords(count, language)}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {props.isWindowOnly !== null && (
        <Checkbox
          isSelected={props.isWindowOnly}
          onChange={props.onWindowOnly}
          className="touch-target flex cursor-pointer items-center gap-2 text-small before:grid before:size-4.5 before:place-items-center
            before:rounded-[3px] before:border before:border-line-strong before:font-bold before:text-accent-ink before:leading-none
            before:content-[''] data-selected:before:border-accent data-selected:before:bg-accent data-selected:before:content-['✓']"
        >
          {t("table.window")}
        </Checkbox>
      )}
    </div>
  );
}
