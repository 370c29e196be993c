"use client";

import type { KeyboardEvent } from "react";
import { useMessages } from "@/components/shell/messages-provider";
import type { AnswerFor } from "@/components/statement-form/answer-for";
import { ClaimList } from "@/components/statement-form/claim-list";
import { pressFormKey } from "@/components/statement-form/press-form-key";
import { ReportFields } from "@/components/statement-form/report-fields";
import { TwinNote } from "@/components/statement-form/twin-notes";
import type { ClaimMoves } from "@/components/statement-form/use-claims";
import type { StatementDeskData } from "@/lib/wire/statement-desk";

interface ItemEditorProps {
  itemKey: string;
  data: StatementDeskData;
  claims: ClaimMoves;
  said: AnswerFor;
  onAccept: () => void;
  onAcceptAll: () => void;
  /** Splits before the claim of this place. */
  onSplit: (from: number) => void;
  onClose: () => void;
}

/** Every field of a drafted statement: the parts of the statement form. */
export function ItemEditor(props: ItemEditorProps) {
  const { itemKey, data, claims, said, onAccept, onAcceptAll, onSplit, onClose } = props;
  const { t } = useMessages();
  const pressKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.nativeEvent.isComposing) return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest("[data-own-keys]")) return;
    const claim = Number(target?.closest("[data-claim]")?.getAttribute("data-claim") ?? 0);
    if (event.altKey && event.code === "KeyS" && !event.repeat) {
      event.preventDefault();
      if (claim > 0) onSplit(claim);
    } else if (event.code === "Escape" && target?.getAttribute("aria-expanded") !== "true") {
      event.preventDefault();
      onClose();
    } else pressFormKey(event, { claims, onSave: onAccept, onSaveAndNext: onAcceptAll });
  };
  const heading = "mb-4 border-ink border-b-2 pb-2 font-semibold";
  return (
    <form
      method="post"
      noValidate
      onSubmit={(event) => event.preventDefault()}
      onKeyDownCapture={pressKey}
      className="mt-5 min-w-0 space-y-6"
    >
      <section aria-labelledby={`report-${itemKey}`}>
        <h4 id={`report-${itemKey}`} className={heading}>
          {t("entry.report")}
        </h4>
        <ReportFields data={data} preview={said} />
      </section>
      <section aria-labelledby={`claims-${itemKey}`}>
        <h4 id={`claims-${itemKey}`} className={heading}>
          {t("record.statement.claims")}
        </h4>
        <ClaimList
          claims={claims}
          data={data}
          statementId={null}
          sentences={said.sentences}
          twinsOf={(index) => <TwinNote twins={said.twins[index] ?? []} />}
        />
      </section>
    </form>
  );
}
