"use client";

import { useMemo } from "react";
import { Controller, useFormContext, useWatch } from "react-hook-form";
import { PlacePicker } from "@/components/form/place-picker";
import { useMessages } from "@/components/shell/messages-provider";
import { errorAt } from "./form-errors";
import { placesOf, type StatementEntry } from "./form-model";
import { useLexicon } from "./lexicon";

interface PlaceFieldProps {
  index: number;
  slug: string;
  name: "placeId" | "fromPlaceId" | "toPlaceId";
  label: string;
}

/** A place of a claim. Homonyms are told apart by the other places of the statement. */
export function PlaceField({ index, slug, name, label }: PlaceFieldProps) {
  const { t } = useMessages();
  const { control, formState } = useFormContext<StatementEntry>();
  const { lexicon, learnPlace } = useLexicon();
  const claims = useWatch({ control, name: "claims" });
  const ids = claims.flatMap(({ target }) => placesOf(target));
  const known = [...new Set(ids)].filter((id) => id in lexicon.places).join(" ");
  const near = useMemo(
    () => known.split(" ").flatMap((id) => lexicon.places[id] ?? []),
    [known, lexicon.places],
  );
  return (
    <Controller
      control={control}
      name={`claims.${index}.target.${name}`}
      render={({ field }) => (
        <PlacePicker
          id={name === "placeId" ? `claim-${index}-target` : `claim-${index}-${name}`}
          slug={slug}
          label={label}
          help={t("entry.target.place.help")}
          near={near}
          chosen={lexicon.places[field.value] ?? null}
          onChoose={(place) => {
            if (place) learnPlace(place);
            field.onChange(place?.id ?? "");
          }}
          onBlur={field.onBlur}
          error={errorAt(formState.errors, `claims.${index}.target.${name}`)}
        />
      )}
    />
  );
}
