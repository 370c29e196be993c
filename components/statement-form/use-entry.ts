"use client";

import { useEffect, useEffectEvent, useMemo, useState } from "react";
import type { EnteredStatement, StatementDeskData } from "@/lib/wire/statement-desk";
import { type Draft, isWholeDraft } from "./draft-store";
import { toInput } from "./entry-to-input";
import { newStatement, type StatementEntry } from "./form-model";
import { useLexicon } from "./lexicon";
import { settleEntry } from "./settle-entry";
import { toEntry } from "./stored-to-entry";
import { useDraft } from "./use-draft";
import { useStatementForm } from "./use-statement-form";

const KEEP_AFTER_MS = 250;
const textOf = (entry: StatementEntry): string => JSON.stringify(toInput(settleEntry(entry)));

/** The form of a stored statement, or an empty one. */
export const entryOf = (stored: EnteredStatement | null): StatementEntry =>
  stored ? toEntry(stored.fields) : newStatement();

/**
 * What is being entered: the form, the stored statement it is based on, and the draft that the browser keeps of it. What
 * differs from where one began is kept at every pause, and at once when the page is left.
 */
export function useEntry({ stored, account, slug }: Pick<StatementDeskData, "stored" | "account" | "slug">) {
  const { lexicon, learnAll } = useLexicon();
  const [basis, setBasis] = useState(stored);
  const [start, setStart] = useState(() => entryOf(stored));
  const form = useStatementForm(start);
  const values = form.watch();
  const body = JSON.stringify(toInput(values));
  const isChanged = useMemo(() => textOf(values) !== textOf(start), [values, start]);

  const draft = useDraft({ account, slug, statementId: stored?.id ?? null }, isWholeDraft);
  /** Counts how often the form was begun anew. */
  const [round, setRound] = useState(0);
  const [restoredAt, setRestoredAt] = useState<string | null>(null);
  const restore = useEffectEvent((found: Draft) => {
    if (textOf(found.values) === textOf(start)) return draft.drop();
    learnAll(found.lexicon);
    if (found.basis) {
      setBasis(found.basis);
      setStart(entryOf(found.basis));
    }
    form.reset(found.values);
    setRestoredAt(found.savedAt);
  });
  const { restored } = draft;
  useEffect(() => {
    if (restored) restore(restored);
  }, [restored]);

  const keep = useEffectEvent(() => {
    if (!draft.isReady) return;
    if (isChanged)
      draft.keep({ values: form.getValues(), lexicon, basis, savedAt: new Date().toISOString() });
    else if (draft.isKept) draft.drop();
  });
  const kept = JSON.stringify(values);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept is what the effect event reads
  useEffect(() => {
    const timer = window.setTimeout(() => keep(), KEEP_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [kept, draft.isReady, basis]);
  useEffect(() => {
    const leave = () => keep();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave(); // another page of this site comes without a pagehide
    };
  }, []);

  /** Begins anew from this form, which is what is stored or what comes next; nothing of it is a draft yet. */
  const begin = (from: StatementEntry, basedOn: EnteredStatement | null) => {
    draft.drop();
    setRestoredAt(null);
    setBasis(basedOn);
    setStart(from);
    setRound((count) => count + 1);
    form.reset(from);
  };
  /** Gives up what is not saved, for the newest revision that is known here. */
  const discard = () => {
    const newest = basis && stored && basis.revision > stored.revision ? basis : stored;
    begin(entryOf(newest), newest);
  };
  /** Goes on with this form on top of another revision: still to be saved. */
  const rebase = (onto: EnteredStatement, entry: StatementEntry) => {
    setBasis(onto);
    setStart(entryOf(onto));
    setRound((count) => count + 1);
    form.reset(entry);
  };
  return { form, values, body, basis, isChanged, restoredAt, round, draft, begin, discard, rebase };
}
