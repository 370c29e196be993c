"use client";

import {
  Button,
  Checkbox,
  CheckboxGroup,
  Disclosure,
  DisclosurePanel,
  Heading,
  Label,
} from "react-aria-components";
import { useMessages } from "@/components/shell/messages-provider";
import { assertions } from "@/lib/domain/claim";
import { type ClaimFilter, claimFilterSchema, isOpen, noFilter } from "@/lib/domain/claim-filter";
import { verdicts } from "@/lib/domain/verification";
import type { AtlasHead } from "@/lib/wire/atlas-payload";
import { filterWords } from "@/lib/wire/filter-words";
import { SourceSelect } from "./source-select";

interface FilterBoxProps {
  head: AtlasHead;
  filter: ClaimFilter;
  onChange: (filter: ClaimFilter) => void;
}

const BOX = `flex min-h-9 max-lg:min-h-11 cursor-pointer items-center gap-2.5 rounded-small text-small
  before:grid before:size-4 before:shrink-0 before:place-items-center before:rounded-[3px] before:border
  before:border-line-strong data-selected:before:border-accent data-selected:before:bg-accent
  data-selected:before:text-accent-ink data-selected:before:text-[0.75rem] data-selected:before:content-['✓']`;

/** Which claims are heard, beside the viewpoint: folded, since most readers want all; what is chosen stays in sight. */
export function FilterBox({ head, filter, onChange }: FilterBoxProps) {
  const { t, language } = useMessages();
  const kinds = claimFilterSchema.shape.sourceKinds.element.options.filter((kind) =>
    head.sources.some((source) => source.kind === kind),
  );
  const change = (patch: Partial<Record<keyof ClaimFilter, unknown>>) => {
    const changed = claimFilterSchema.safeParse({ ...filter, ...patch });
    if (changed.success) onChange(changed.data);
  };
  const chosen = filterWords(filter, head, language);
  return (
    <Disclosure defaultExpanded={!isOpen(filter)} className="border-line border-t pt-2">
      <Heading level={3}>
        <Button
          slot="trigger"
          className="flex min-h-9 w-full cursor-pointer items-center justify-between gap-2 text-left font-semibold text-small max-lg:min-h-11"
        >
          {t("filter.title")}
          <span className="font-normal text-ink-soft">
            {isOpen(filter) ? t("filter.none") : t("filter.count", { count: chosen.length })}
          </span>
        </Button>
      </Heading>
      <DisclosurePanel>
        <p className="pb-2 text-ink-soft text-small">{t("filter.meaning")}</p>
        <SourceSelect
          sources={head.sources}
          value={filter.sourceId}
          onChoose={(sourceId) => change({ sourceId })}
        />
        <Choices
          label={t("filter.sourceKind")}
          options={kinds.map((kind) => ({ id: kind, name: t(`record.source.kind.${kind}`) }))}
          value={filter.sourceKinds}
          onChange={(sourceKinds) => change({ sourceKinds })}
        />
        <Choices
          label={t("filter.verdict")}
          options={verdicts.map((verdict) => ({ id: verdict, name: t(`record.verdict.${verdict}`) }))}
          value={filter.verdicts}
          onChange={(chosenVerdicts) => change({ verdicts: chosenVerdicts })}
        />
        <Choices
          label={t("filter.assertion")}
          options={assertions.map((assertion) => ({
            id: assertion,
            name: t(`record.assertion.${assertion}`),
          }))}
          value={filter.assertions}
          onChange={(chosenAssertions) => change({ assertions: chosenAssertions })}
        />
        {!isOpen(filter) && (
          <Button
            onPress={() => onChange(noFilter)}
            className="prose-link touch-target mt-1 cursor-pointer text-small"
          >
            {t("filter.reset")}
          </Button>
        )}
      </DisclosurePanel>
    </Disclosure>
  );
}

interface ChoicesProps {
  label: string;
  options: { id: string; name: string }[];
  value: readonly string[];
  onChange: (value: string[]) => void;
}

function Choices({ label, options, value, onChange }: ChoicesProps) {
  return (
    <CheckboxGroup value={[...value]} onChange={onChange} className="mt-2">
      <Label className="block text-ink-soft text-small">{label}</Label>
      <div className="grid grid-cols-2 gap-x-3">
        {options.map(({ id, name }) => (
          <Checkbox key={id} value={id} className={BOX}>
            {name}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
