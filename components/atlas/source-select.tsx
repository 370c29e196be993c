import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components";
import { useMessages } from "@/components/shell/messages-provider";
import { pickName } from "@/lib/domain/names";
import type { AtlasHead } from "@/lib/wire/atlas-payload";
import { locales } from "@/lib/wire/words-of-dates";

interface SourceSelectProps {
  sources: AtlasHead["sources"];
  value: string | null;
  onChoose: (id: string | null) => void;
}

const ALL = "all";
const ITEM = `flex min-h-10 cursor-pointer items-center rounded-small px-3 py-1.5 text-body outline-none
  data-focused:bg-accent-soft data-selected:font-semibold`;

/** Chooses one source whose claims are heard, or all of them. */
export function SourceSelect({ sources, value, onChoose }: SourceSelectProps) {
  const { t, language } = useMessages();
  const order = new Intl.Collator(locales[language]);
  const options = sources
    .map(({ id, names }) => ({ id, name: pickName(names, language) }))
    .sort((one, other) => order.compare(one.name, other.name));
  return (
    <Select
      value={value ?? ALL}
      onChange={(key) => onChoose(key === ALL || key === null ? null : String(key))}
    >
      <Label className="mb-1 block text-ink-soft text-small">{t("filter.source")}</Label>
      <Button className="touch-target flex w-full cursor-pointer items-center gap-2 rounded-small border border-line-strong bg-surface px-3 text-left hover:bg-sunken">
        <SelectValue className="min-w-0 grow truncate" />
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="max-h-80 w-(--trigger-width) overflow-auto rounded-panel border border-line bg-surface p-1 shadow-raised">
        <ListBox className="outline-none">
          <ListBoxItem id={ALL} className={ITEM}>
            {t("filter.source.all")}
          </ListBoxItem>
          {options.map(({ id, name }) => (
            <ListBoxItem key={id} id={id} textValue={name} className={ITEM}>
              {name}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
