"use client";

import {
  Button,
  Header,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Radio,
  RadioGroup,
  Select,
  SelectValue,
} from "react-aria-components";
import { useMessages } from "@/components/shell/messages-provider";
import { asKnownSchema } from "@/lib/domain/viewpoint";
import type { AtlasPayload } from "@/lib/wire/atlas-payload";
import type { AtlasView } from "@/lib/wire/view-url";
import { instantInWords } from "./instant-in-words";
import { listViewpoints } from "./list-viewpoints";

interface LensProps {
  payload: AtlasPayload;
  view: AtlasView;
  onChange: (patch: Pick<Partial<AtlasView>, "viewpoint" | "asKnown" | "knownAsOf">) => void;
}

const ITEM = `flex min-h-10 py-1.5 cursor-pointer items-center rounded-small px-3 text-body outline-none
  data-focused:bg-accent-soft data-selected:font-semibold`;
const OPTION = `flex min-h-9 max-lg:min-h-11 cursor-pointer items-center gap-2.5 rounded-small text-small
  before:size-4 before:shrink-0 before:rounded-full before:border before:border-line-strong
  data-selected:before:border-[5px] data-selected:before:border-accent`;

/** Whose word counts, and what was known: the two questions behind every colour. */
export function Lens({ payload, view, onChange }: LensProps) {
  const { t, language } = useMessages();
  const { groups, sources } = listViewpoints(payload, view.viewpoint, language);
  const section = (title: string, options: { id: string; name: string }[]) => (
    <ListBoxSection>
      <Header className="px-3 pt-2 pb-1 text-ink-soft text-small">{title}</Header>
      {options.map(({ id, name }) => (
        <ListBoxItem key={id} id={id} textValue={name} className={ITEM}>
          {name}
        </ListBoxItem>
      ))}
    </ListBoxSection>
  );
  return (
    <div className="flex flex-col gap-3">
      <Select value={view.viewpoint} onChange={(key) => key !== null && onChange({ viewpoint: String(key) })}>
        <Label className="mb-1 block text-ink-soft text-small">{t("map.viewpoint")}</Label>
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
            {section(t("map.viewpoint.groups"), groups)}
            {section(t("map.viewpoint.sources"), sources)}
          </ListBox>
        </Popover>
      </Select>
      <RadioGroup
        value={view.asKnown}
        onChange={(value) => onChange({ asKnown: asKnownSchema.parse(value) })}
      >
        <Label className="block text-ink-soft text-small">{t("map.asKnown")}</Label>
        {asKnownSchema.options.map((value) => (
          <Radio key={value} value={value} className={OPTION}>
            {t(`map.asKnown.${value}`)}
          </Radio>
        ))}
      </RadioGroup>
      {view.knownAsOf !== null && (
        <p className="text-small">
          {t("map.knownAsOf", { instant: instantInWords(view.knownAsOf, language) })}{" "}
          <Button
            onPress={() => onChange({ knownAsOf: null })}
            className="prose-link touch-target cursor-pointer"
          >
            {t("map.knownAsOf.reset")}
          </Button>
        </p>
      )}
    </div>
  );
}
