"use client";

import { useMemo } from "react";
import { Controller, useFormContext, useWatch } from "react-hook-form";
import { PLAIN_ACTION } from "@/components/account/looks";
import { Choice, Entry } from "@/components/form/entry";
import { PlacePicker } from "@/components/form/place-picker";
import { RegionPicker, RegionsPicker } from "@/components/form/region-picker";
import { useMessages } from "@/components/shell/messages-provider";
import type { StatementDeskData } from "@/lib/wire/statement-desk";
import { errorAt } from "./form-errors";
import { modifiers, type StatementEntry, targetKinds } from "./form-model";
import { useLexicon } from "./lexicon";
import { type MapTask, useMapTask } from "./map-task";

interface TargetFieldsProps {
  index: number;
  slug: string;
  regions: StatementDeskData["regions"];
}

/** What a claim is about: the kind, and only the fields that this kind has. */
export function TargetFields({ index, slug, regions }: TargetFieldsProps) {
  const { t } = useMessages();
  const { control, register, formState, setValue } = useFormContext<StatementEntry>();
  const target = useWatch({ control, name: `claims.${index}.target` });
  const { task, setTask } = useMapTask();
  const error = (field: string) => errorAt(formState.errors, `claims.${index}.target.${field}`);
  const onMap = (what: MapTask["what"], label: string) => {
    const isOn = task?.claim === index && task.what === what;
    return (
      <button
        type="button"
        aria-pressed={isOn}
        onClick={() => setTask(isOn ? null : { claim: index, what })}
        className={`${PLAIN_ACTION} aria-pressed:border-accent aria-pressed:bg-accent-soft`}
      >
        {label}
      </button>
    );
  };
  const drawing = (what: "area" | "line") => (
    <div className="flex flex-wrap items-center gap-3 sm:col-span-2">
      {onMap(what, t(target[what] ? `entry.map.redraw.${what}` : `entry.map.draw.${what}`))}
      {target[what] && (
        <>
          <span className="text-ink-soft text-small">{t(`entry.map.drawn.${what}`)}</span>
          <button
            type="button"
            onClick={() => setValue(`claims.${index}.target.${what}`, null, { shouldDirty: true })}
            className={PLAIN_ACTION}
          >
            {t("entry.map.erase")}
          </button>
        </>
      )}
    </div>
  );
  const ofRegions = (
    <Controller
      control={control}
      name={`claims.${index}.target.regionIds`}
      render={({ field }) => (
        <div className="sm:col-span-2">
          <RegionsPicker
            id={`claim-${index}-regions`}
            label={t(target.kind === "count" ? "entry.target.countRegions" : "entry.target.areaRegions")}
            regions={regions}
            chosen={field.value}
            onChoose={field.onChange}
            error={error("regionIds.root")}
          />
        </div>
      )}
    />
  );

  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Choice
        id={`claim-${index}-target-kind`}
        label={t("entry.target.kind")}
        {...register(`claims.${index}.target.kind`)}
      >
        {targetKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`entry.target.kind.${kind}`)}
          </option>
        ))}
      </Choice>
      {target.kind === "place" && (
        <>
          <PlaceField {...{ index, slug }} name="placeId" label={t("entry.target.place")} />
          <div className="sm:col-span-2">{onMap("place", t("entry.map.pick"))}</div>
        </>
      )}
      {target.kind === "region" && (
        <Controller
          control={control}
          name={`claims.${index}.target.regionId`}
          render={({ field }) => (
            <RegionPicker
              id={`claim-${index}-target`}
              label={t("entry.target.region")}
              regions={regions}
              chosen={field.value === "" ? [] : [field.value]}
              onChoose={([id]) => field.onChange(id ?? "")}
              error={error("regionId")}
            />
          )}
        />
      )}
      {target.kind === "area" && (
        <>
          <Entry
            id={`claim-${index}-target`}
            label={t("entry.target.description")}
            help={t("entry.target.description.help")}
            maxLength={300}
            {...register(`claims.${index}.target.description`)}
            error={error("description")}
          />
          {ofRegions}
          <Entry
            label={t("entry.target.bufferKm")}
            help={t("entry.target.bufferKm.help")}
            inputMode="decimal"
            {...register(`claims.${index}.target.bufferKm`)}
            error={error("bufferKm")}
          />
          {drawing("area")}
        </>
      )}
      {target.kind === "line" && (
        <>
          <Entry
            id={`claim-${index}-target`}
            label={t("entry.target.lineWords")}
            maxLength={300}
            {...register(`claims.${index}.target.description`)}
            error={error("description")}
          />
          <PlaceField {...{ index, slug }} name="fromPlaceId" label={t("entry.target.from")} />
          <PlaceField {...{ index, slug }} name="toPlaceId" label={t("entry.target.to")} />
          <div className="flex flex-wrap gap-3 sm:col-span-2">
            {onMap("fromPlace", t("entry.map.pick.from"))}
            {onMap("toPlace", t("entry.map.pick.to"))}
          </div>
          {drawing("line")}
        </>
      )}
      {target.kind === "count" && (
        <>
          <div className="grid grid-cols-2 gap-3">
            <Choice label={t("entry.modifier")} {...register(`claims.${index}.target.modifier`)}>
              {modifiers.map((modifier) => (
                <option key={modifier} value={modifier}>
                  {t(`entry.modifier.${modifier}`)}
                </option>
              ))}
            </Choice>
            <Entry
              id={`claim-${index}-target`}
              label={t("entry.target.count")}
              inputMode="numeric"
              {...register(`claims.${index}.target.count`)}
              error={error("count")}
            />
          </div>
          {ofRegions}
        </>
      )}
    </div>
  );
}

interface PlaceFieldProps {
  index: number;
  slug: string;
  name: "placeId" | "fromPlaceId" | "toPlaceId";
  label: string;
}

/** A place of a claim. Homonyms are told apart by the other places of the statement. */
function PlaceField({ index, slug, name, label }: PlaceFieldProps) {
  const { t } = useMessages();
  const { control, formState } = useFormContext<StatementEntry>();
  const { lexicon, learnPlace } = useLexicon();
  const claims = useWatch({ control, name: "claims" });
  const ids = claims.flatMap(({ target: { kind, placeId, fromPlaceId, toPlaceId } }) =>
    kind === "place" ? [placeId] : kind === "line" ? [fromPlaceId, toPlaceId] : [],
  );
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
