"use client";

import type { ReactNode } from "react";
import { PLAIN_ACTION } from "@/components/account/looks";
import { useMessages } from "@/components/shell/messages-provider";
import type { StatementDeskData } from "@/lib/wire/statement-desk";
import { ClaimFields } from "./claim-fields";
import type { ClaimMoves } from "./use-claims";

interface ClaimListProps {
  claims: ClaimMoves;
  data: Pick<StatementDeskData, "slug" | "parties" | "regions">;
  statementId: string | null;
  /** Each claim as a sentence, as far as it is whole. */
  sentences: readonly (string | null)[];
  /** What claims of others resemble each claim. */
  twinsOf: (index: number) => ReactNode;
}

/** The claims of the statement, each with what can be done with it. */
export function ClaimList({ claims, data, statementId, sentences, twinsOf }: ClaimListProps) {
  const { t } = useMessages();
  const { keys, add, duplicate, remove, move } = claims;
  return (
    <>
      <ol className="space-y-6">
        {keys.map((key, index) => (
          <li
            key={key}
            data-claim={index}
            className="border-line-strong border-l-4 bg-surface p-4 has-[[aria-invalid=true]]:border-danger sm:p-5"
          >
            <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2">
              <h3 className="mr-auto font-semibold">{t("record.claim.number", { number: index + 1 })}</h3>
              <div className="flex flex-wrap gap-1.5">
                <Tool
                  label={t("entry.claim.up", { number: index + 1 })}
                  sign="↑"
                  isOff={index === 0}
                  onPress={() => move(index, -1)}
                />
                <Tool
                  label={t("entry.claim.down", { number: index + 1 })}
                  sign="↓"
                  isOff={index === keys.length - 1}
                  onPress={() => move(index, 1)}
                />
                <button type="button" onClick={() => duplicate(index)} className={PLAIN_ACTION}>
                  {t("entry.claim.duplicate")}
                </button>
                <button
                  type="button"
                  onClick={() => remove(index)}
                  disabled={keys.length === 1}
                  className={`${PLAIN_ACTION} disabled:cursor-not-allowed`}
                >
                  {t("entry.claim.remove")}
                </button>
              </div>
            </div>
            <ClaimFields index={index} data={data} statementId={statementId} />
            {sentences[index] && <p className="mt-4 max-w-read font-serif text-body">{sentences[index]}</p>}
            {twinsOf(index)}
          </li>
        ))}
      </ol>
      <button
        type="button"
        onClick={() => add()}
        className={`${PLAIN_ACTION} mt-4`}
        aria-keyshortcuts="Alt+Enter"
      >
        {t("entry.claim.add")}
      </button>
    </>
  );
}

interface ToolProps {
  label: string;
  sign: string;
  isOff: boolean;
  onPress: () => void;
}

function Tool({ label, sign, isOff, onPress }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={label}
      disabled={isOff}
      onClick={onPress}
      className={`${PLAIN_ACTION} px-3 disabled:cursor-not-allowed`}
    >
      {sign}
    </button>
  );
}
