"use client";

import { Choice } from "@/components/form/entry";
import type { FieldWords } from "@/components/form/field-frame";
import { useMessages } from "@/components/shell/messages-provider";
import { type Names, pickName } from "@/lib/domain/names";
import { locales } from "@/lib/wire/words-of-dates";

/** A region as forms offer it. */
export interface RegionOption {
  id: string;
  names: Names;
}

interface RegionPickerProps extends FieldWords {
  id?: string;
  regions: readonly RegionOption[];
  chosen: readonly string[];
  onChoose: (ids: string[]) => void;
}

const useRegionNames = (regions: readonly RegionOption[]) => {
  const { language } = useMessages();
  const order = new Intl.Collator(locales[language]);
  return regions
    .map(({ id, names }) => ({ id, name: pickName(names, language) }))
    .sort((one, other) => order.compare(one.name, other.name));
};

/** Picks one region of a theatre. */
export function RegionPicker({ regions, chosen, onChoose, ...field }: RegionPickerProps) {
  const { t } = useMessages();
  const named = useRegionNames(regions);
  return (
    <Choice
      {...field}
      value={chosen[0] ?? ""}
      onChange={({ target }) => onChoose(target.value === "" ? [] : [target.value])}
    >
      <option value="">{t("entry.choose")}</option>
      {named.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Choice>
  );
}

/** Picks any number of regions of a theatre. */
export function RegionsPicker({ regions, chosen, onChoose, label, help, error, id }: RegionPickerProps) {
  const named = useRegionNames(regions);
  return (
    <fieldset id={id} aria-describedby={error && id ? `${id}-error` : undefined}>
      <legend className="mb-1 text-ink-soft text-small">{label}</legend>
      <div className="flex flex-wrap gap-x-4">
        {named.map((region) => (
          <label key={region.id} className="touch-target inline-flex cursor-pointer items-center gap-2">
            <input
              type="checkbox"
              checked={chosen.includes(region.id)}
              {...(error && { "aria-invalid": true })}
              onChange={({ target }) =>
                onChoose(target.checked ? [...chosen, region.id] : chosen.filter((one) => one !== region.id))
              }
              className="size-4 cursor-pointer accent-accent"
            />
            <span>{region.name}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id={id ? `${id}-error` : undefined} className="mt-1 text-danger text-small">
          {error}
        </p>
      )}
      {help && <p className="mt-1 text-ink-soft text-small">{help}</p>}
    </fieldset>
  );
}
