"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { ACTION, PLAIN_ACTION } from "@/components/account/looks";
import { useMessages } from "@/components/shell/messages-provider";
import { type Choices, type Difference, sideOf, unsettled } from "@/lib/domain/merge-versions";
import type { StatementDeskData } from "@/lib/wire/statement-desk";
import type { StatementEntry } from "./form-model";
import { useLexicon } from "./lexicon";
import { compareEntries, type Entries, mergeEntries } from "./merge-entries";
import { valueInWords } from "./words-of-values";

interface ConflictPanelProps {
  entries: Entries;
  /** Who saved in between; null where that is not known. */
  author: string | null;
  data: Pick<StatementDeskData, "parties" | "regions">;
  onMerge: (merged: StatementEntry) => void;
  /** Goes on without mine. */
  onDiscard: () => void;
}

/** Both versions of a statement side by side, field by field: what only one side changed is settled, the rest is asked. */
export function ConflictPanel({ entries, author, data, onMerge, onDiscard }: ConflictPanelProps) {
  const { t } = useMessages();
  const [choices, setChoices] = useState<Choices>({});
  const differences = useMemo(() => compareEntries(entries), [entries]);
  const open = unsettled(differences, choices);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const numbers = new Map(entries.theirs.claims.map(({ id }, index) => [id, index + 1]));
  return (
    <section aria-labelledby="entry-conflict" className="mb-8 border-danger border-l-4 bg-surface p-4 sm:p-6">
      <h2 id="entry-conflict" ref={heading} tabIndex={-1} className="font-semibold text-lead">
        {author ? t("entry.conflict.titleBy", { author }) : t("entry.conflict.title")}
      </h2>
      <p className="mt-2 max-w-read">{t("entry.conflict.lead")}</p>
      {differences.length === 0 && <p className="mt-3">{t("entry.conflict.same")}</p>}
      <div className="mt-4 space-y-4">
        {differences.map((difference) => (
          <DifferenceRow
            key={difference.key}
            {...{ difference, choices, data }}
            claim={difference.claimId === null ? null : (numbers.get(difference.claimId) ?? 0)}
            onChoose={(side) => setChoices({ ...choices, [difference.key]: side })}
          />
        ))}
      </div>
      <div className="mt-5 flex flex-wrap items-center gap-3">
        <button
          type="button"
          disabled={open.length > 0}
          onClick={() => onMerge(mergeEntries(entries, choices))}
          className={`${ACTION} disabled:cursor-not-allowed`}
        >
          {t("entry.conflict.merge")}
        </button>
        <button type="button" onClick={onDiscard} className={PLAIN_ACTION}>
          {t("entry.conflict.discard")}
        </button>
        {open.length > 0 && <p className="text-small">{t("entry.conflict.open", { count: open.length })}</p>}
      </div>
    </section>
  );
}

interface DifferenceRowProps {
  difference: Difference;
  choices: Choices;
  data: Pick<StatementDeskData, "parties" | "regions">;
  /** The number of the claim that it is of; 0 where the claim is there no more, null for the statement itself. */
  claim: number | null;
  onChoose: (side: "mine" | "theirs") => void;
}

function DifferenceRow({ difference, choices, data, claim, onChoose }: DifferenceRowProps) {
  const { t, language } = useMessages();
  const { lexicon } = useLexicon();
  const { field, key, base, changedBy } = difference;
  const isOpen = changedBy === "both" && !choices[key];
  const chosen = isOpen ? null : sideOf(difference, choices);
  const words = (value: unknown) => {
    const said = valueInWords(field, value, { language, lexicon, ...data });
    if (said !== "") return said;
    return t(field === "claim" ? "entry.conflict.noClaim" : "entry.conflict.nothing");
  };
  const label = t(`entry.field.${fieldKey(field)}`);
  return (
    <fieldset className="border-line border-t pt-3">
      <legend className="float-left mb-1 w-full font-semibold text-small">
        {claim === null
          ? label
          : claim === 0
            ? t("entry.conflict.goneClaim", { field: label })
            : t("entry.conflict.ofClaim", { number: claim, field: label })}
        <span className="ml-2 font-normal text-ink-soft">{t(`entry.conflict.changed.${changedBy}`)}</span>
      </legend>
      <p className="clear-left text-ink-soft text-small">
        {t("entry.conflict.before", { value: words(base) })}
      </p>
      <div className="mt-2 grid gap-2 sm:grid-cols-2">
        {(["mine", "theirs"] as const).map((side) => (
          <label
            key={side}
            className="flex cursor-pointer gap-3 rounded-small border border-line-strong p-3 has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name={`difference ${key}`}
              checked={chosen === side}
              onChange={() => onChoose(side)}
              className="mt-1 size-4 shrink-0 accent-accent"
            />
            <span className="min-w-0">
              <span className="block text-ink-soft text-small">{t(`entry.conflict.${side}`)}</span>
              <span className="block">{words(difference[side])}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const FIELDS = [
  "url",
  "archivedUrl",
  "speakerId",
  "relay",
  "saidOn",
  "publishedOn",
  "language",
  "summary",
  "excerpt",
  "says",
  "party",
  "what",
  "target",
  "quantity",
  "eventDate",
  "note",
  "answers",
  "claim",
] as const;

/** The key of a field's label: differences name no other fields than these. */
const fieldKey = (field: string): (typeof FIELDS)[number] => FIELDS.find((one) => one === field) ?? "claim";
