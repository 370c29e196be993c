"use client";

import { Label, Radio, RadioGroup } from "react-aria-components";
import { useMessages } from "@/components/shell/messages-provider";
import { asKnownSchema } from "@/lib/domain/viewpoint";
import type { AtlasHead } from "@/lib/wire/atlas-payload";
import { listViewpoints } from "@/lib/wire/list-viewpoints";
import { type AtlasView, serializeView } from "@/lib/wire/view-url";
import { instantInWords } from "@/lib/wire/words-of-dates";
import { FilterBox } from "./filter-box";
import { ViewpointSelect } from "./viewpoint-select";

interface LensProps {
  head: AtlasHead;
  view: AtlasView;
  onChange: (patch: Pick<Partial<AtlasView>, "viewpoint" | "asKnown" | "filter">) => void;
}

const OPTION = `flex min-h-9 max-lg:min-h-11 cursor-pointer items-center gap-2.5 rounded-small text-small
  before:size-4 before:shrink-0 before:rounded-full before:border before:border-line-strong
  data-selected:before:border-[5px] data-selected:before:border-accent`;

/** Whose word counts, and what was known: the two questions behind every colour. */
export function Lens({ head, view, onChange }: LensProps) {
  const { t, language } = useMessages();
  const { groups, sources } = listViewpoints(head, view.viewpoint, language);
  return (
    <div className="flex flex-col gap-3">
      <ViewpointSelect
        label={t("map.viewpoint")}
        value={view.viewpoint}
        groups={groups}
        sources={sources}
        onChoose={(viewpoint) => onChange({ viewpoint })}
      />
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
      <FilterBox head={head} filter={view.filter} onChange={(filter) => onChange({ filter })} />
      {view.knownAsOf !== null && (
        <p className="text-small">
          {t("map.knownAsOf", { instant: instantInWords(view.knownAsOf, language) })}{" "}
          <a href={`/${serializeView({ ...view, knownAsOf: null })}`} className="prose-link touch-target">
            {t("map.knownAsOf.reset")}
          </a>
        </p>
      )}
    </div>
  );
}
