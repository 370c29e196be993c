"use client";

import { memo, useState } from "react";
import { Controller, useFormContext, useWatch } from "react-hook-form";
import { PLAIN_ACTION } from "@/components/account/looks";
import { DayEntry } from "@/components/form/day-entry";
import { Choice, Entry, LongEntry } from "@/components/form/entry";
import { useMessages } from "@/components/shell/messages-provider";
import { pickName } from "@/lib/domain/names";
import type { StatementDeskData } from "@/lib/wire/statement-desk";
import { AnswerFields } from "./answer-fields";
import { errorAt } from "./form-errors";
import { modifiers, type Saying, type StatementEntry, sayings, units, writtenDay } from "./form-model";
import { TargetFields } from "./target-fields";

interface ClaimFieldsProps {
  index: number;
  data: Pick<StatementDeskData, "slug" | "parties" | "regions">;
  statementId: string | null;
}

type Extra = "figure" | "note" | "answers";

/** Whether a saying is of an intent: these say what is intended. */
const isOfIntent = (says: Saying) => says === "intent" || says === "denial intent";

/** The fields of one claim: only those that what it says has need of. */
export const ClaimFields = memo(function ClaimFields({ index, data, statementId }: ClaimFieldsProps) {
  const { t, language } = useMessages();
  const { control, register, formState } = useFormContext<StatementEntry>();
  const claim = useWatch({ control, name: `claims.${index}` });
  const [saidOn, publishedOn] = useWatch({ control, name: ["saidOn", "publishedOn"] });
  const [opened, setOpened] = useState<Extra[]>([]);
  const error = (field: string) => errorAt(formState.errors, `claims.${index}.${field}`);
  const name = (field: string) => `claim-${index}-${field}`;
  const shows: Record<Extra, boolean> = {
    figure: opened.includes("figure") || claim.quantity.unit !== "",
    note: opened.includes("note") || claim.note !== "",
    answers: opened.includes("answers") || claim.answers.length > 0 || claim.says.startsWith("denial"),
  };
  const extras = (["figure", "note", "answers"] as const).filter((extra) => !shows[extra]);

  return (
    <div className="space-y-4">
      <div className="grid gap-3 sm:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)_minmax(0,1.2fr)]">
        <Choice
          id={name("says")}
          label={t("entry.claim.says")}
          {...register(`claims.${index}.says`)}
          error={error("says")}
        >
          {sayings.map((saying) => (
            <option key={saying} value={saying}>
              {t(`entry.says.${saying}`)}
            </option>
          ))}
        </Choice>
        <Choice
          id={name("party")}
          label={t(claim.says === "contested" ? "entry.claim.party.optional" : "entry.claim.party")}
          {...register(`claims.${index}.party`)}
          error={error("party")}
        >
          <option value="">{t("entry.choose")}</option>
          {data.parties.map(({ key, names }) => (
            <option key={key} value={key}>
              {pickName(names, language)}
            </option>
          ))}
        </Choice>
        <Controller
          control={control}
          name={`claims.${index}.eventDate`}
          render={({ field }) => (
            <DayEntry
              {...field}
              id={name("eventDate")}
              label={t("entry.claim.eventDate")}
              help={t("entry.claim.eventDate.help")}
              writtenOn={writtenDay({ saidOn, publishedOn })}
              error={error("eventDate")}
            />
          )}
        />
      </div>
      {(isOfIntent(claim.says) || claim.what !== "") && (
        <Entry
          id={name("what")}
          label={t("entry.claim.what")}
          help={t("entry.claim.what.help")}
          maxLength={300}
          {...register(`claims.${index}.what`)}
          error={error("what")}
        />
      )}
      <TargetFields index={index} slug={data.slug} regions={data.regions} />
      {shows.figure && (
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          <Choice
            id={name("unit")}
            label={t("entry.figure.unit")}
            {...register(`claims.${index}.quantity.unit`)}
          >
            <option value="">{t("entry.figure.none")}</option>
            {units.map((unit) => (
              <option key={unit} value={unit}>
                {t(`entry.figure.unit.${unit}`)}
              </option>
            ))}
          </Choice>
          <Choice label={t("entry.modifier")} {...register(`claims.${index}.quantity.modifier`)}>
            {modifiers.map((modifier) => (
              <option key={modifier} value={modifier}>
                {t(`entry.modifier.${modifier}`)}
              </option>
            ))}
          </Choice>
          <Entry
            label={t("entry.figure.value")}
            inputMode="decimal"
            {...register(`claims.${index}.quantity.value`)}
            error={error("quantity.value")}
          />
          {claim.quantity.unit === "share" && (
            <Choice label={t("entry.figure.of")} {...register(`claims.${index}.quantity.of`)}>
              <option value="target">{t("entry.figure.of.target")}</option>
              <option value="lost">{t("entry.figure.of.lost")}</option>
            </Choice>
          )}
        </div>
      )}
      {shows.note && (
        <LongEntry
          id={name("note")}
          rows={2}
          label={t("entry.claim.note")}
          maxLength={1000}
          {...register(`claims.${index}.note`)}
          error={error("note")}
        />
      )}
      {shows.answers && (
        <AnswerFields index={index} slug={data.slug} parties={data.parties} statementId={statementId} />
      )}
      {extras.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {extras.map((extra) => (
            <button
              key={extra}
              type="button"
              onClick={() => {
                setOpened([...opened, extra]);
                const first = { figure: "unit", note: "note", answers: "answer" }[extra];
                window.requestAnimationFrame(() => document.getElementById(name(first))?.focus());
              }}
              className={PLAIN_ACTION}
            >
              {t(`entry.add.${extra}`)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
});
