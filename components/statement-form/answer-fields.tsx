"use client";

import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { PLAIN_ACTION } from "@/components/account/looks";
import { FIELD } from "@/components/record/filter-fields";
import { useMessages } from "@/components/shell/messages-provider";
import { answerKinds } from "@/lib/domain/claim";
import type { Party } from "@/lib/domain/theatre";
import { ClaimPicker } from "./claim-picker";
import { errorAt } from "./form-errors";
import type { StatementEntry } from "./form-model";
import { useLexicon } from "./lexicon";

interface AnswerFieldsProps {
  index: number;
  slug: string;
  parties: readonly Party[];
  statementId: string | null;
}

/** Which claims of others this one answers, and how. */
export function AnswerFields({ index, slug, parties, statementId }: AnswerFieldsProps) {
  const { t } = useMessages();
  const { control, register, formState } = useFormContext<StatementEntry>();
  const { lexicon, learnClaim } = useLexicon();
  const { fields, append, remove } = useFieldArray({
    control,
    name: `claims.${index}.answers`,
    keyName: "key",
  });
  const says = useWatch({ control, name: `claims.${index}.says` });
  const kind = says.startsWith("denial") ? "denies" : "confirms";
  return (
    <div className="space-y-3">
      {fields.map((answer, order) => (
        <div key={answer.key} className="grid items-start gap-3 sm:grid-cols-[11rem_minmax(0,1fr)_auto]">
          <select
            aria-label={t("entry.answer.kind", { number: order + 1 })}
            {...register(`claims.${index}.answers.${order}.kind`)}
            className={FIELD}
          >
            {answerKinds.map((one) => (
              <option key={one} value={one}>
                {t(`record.answer.${one}`)}
              </option>
            ))}
          </select>
          <p className="text-small">{lexicon.claims[answer.claimId]?.name ?? answer.claimId}</p>
          <button type="button" onClick={() => remove(order)} className={PLAIN_ACTION}>
            {t("entry.answer.remove")}
          </button>
        </div>
      ))}
      <ClaimPicker
        id={`claim-${index}-answer`}
        slug={slug}
        parties={parties}
        exceptOf={statementId}
        label={t("entry.answer.find")}
        help={t("entry.answer.help")}
        error={errorAt(formState.errors, `claims.${index}.answers.root`)}
        onChoose={(claim) => {
          learnClaim(claim);
          if (!fields.some(({ claimId }) => claimId === claim.id))
            append({ kind, claimId: claim.id, note: null });
        }}
      />
    </div>
  );
}
