import {
  Button,
  Header,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select,
  SelectValue,
} from "react-aria-components";
import { useMessages } from "@/components/shell/messages-provider";

interface Option {
  id: string;
  name: string;
}

interface ViewpointSelectProps {
  label: string;
  value: string;
  /** A choice before the viewpoints, such as none. */
  first?: Option;
  groups: Option[];
  sources: Option[];
  onChoose: (id: string) => void;
}

const ITEM = `flex min-h-10 py-1.5 cursor-pointer items-center rounded-small px-3 text-body outline-none
  data-focused:bg-accent-soft data-selected:font-semibold`;

function Item({ id, name }: Option) {
  return (
    <ListBoxItem id={id} textValue={name} className={ITEM}>
      {name}
    </ListBoxItem>
  );
}

function Section({ title, options }: { title: string; options: Option[] }) {
  return (
    <ListBoxSection>
      <Header className="px-3 pt-2 pb-1 text-ink-soft text-small">{title}</Header>
      {options.map(({ id, name }) => (
        <Item key={id} id={id} name={name} />
      ))}
    </ListBoxSection>
  );
}

/** Chooses whose word counts, from the groups of sources and from the sources. */
export function ViewpointSelect({ label, value, first, groups, sources, onChoose }: ViewpointSelectProps) {
  const { t } = useMessages();
  return (
    <Select value={value} onChange={(key) => key !== null && onChoose(String(key))}>
      <Label className="mb-1 block text-ink-soft text-small">{label}</Label>
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
          {first && <Item id={first.id} name={first.name} />}
          <Section title={t("map.viewpoint.groups")} options={groups} />
          <Section title={t("map.viewpoint.sources")} options={sources} />
        </ListBox>
      </Popover>
    </Select>
  );
}
