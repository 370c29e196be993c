"use client";

import { useFormContext, useWatch } from "react-hook-form";
import { SourcePicker } from "@/components/form/source-picker";
import { useMessages } from "@/components/shell/messages-provider";
import type { Party } from "@/lib/domain/theatre";
import { errorAt } from "./form-errors";
import type { StatementEntry } from "./form-model";
import { useLexicon } from "./lexicon";
import { focusField } from "./use-claims";

/** The chain through which a statement came, from the speaker's first carrier to the outlet; it grows at its end. */
export function RelayEntry({ slug, parties }: { slug: string; parties: readonly Party[] }) {
  const { t } = useMessages();
  const { control, setValue, formState } = useFormContext<StatementEntry>();
  const relay = useWatch({ control, name: "relay" });
  const { lexicon, learnSource } = useLexicon();
  const set = (ids: string[]) =>
    setValue("relay", ids, { shouldDirty: true, shouldValidate: formState.isSubmitted });
  return (
    <div>
      <SourcePicker
        id="entry-relay"
        slug={slug}
        parties={parties}
        label={t("entry.relay")}
        help={t("entry.relay.help")}
        chosen={null}
        isEmptied
        onChoose={(source) => {
          if (!source) return;
          learnSource(source);
          if (!relay.includes(source.id)) set([...relay, source.id]);
        }}
        error={errorAt(formState.errors, "relay.root")}
      />
      {relay.length > 0 && (
        <ol className="mt-2 flex flex-wrap items-center gap-2" aria-label={t("entry.relay.chosen")}>
          {relay.map((id, index) => {
            const name = lexicon.sources[id]?.name ?? id;
            return (
              <li key={id} className="flex items-center gap-2">
                {index > 0 && <span aria-hidden="true">→</span>}
                <span className="inline-flex items-center rounded-small bg-accent-soft pl-3">
                  {name}
                  <button
                    type="button"
                    aria-label={t("entry.relay.remove", { name })}
                    onClick={() => {
                      set(relay.filter((one) => one !== id));
                      focusField("entry-relay");
                    }}
                    className="touch-target min-w-9 cursor-pointer px-2 hover:text-danger"
                  >
                    ×
                  </button>
                </span>
              </li>
            );
          })}
        </ol>
      )}
    </div>
  );
}
