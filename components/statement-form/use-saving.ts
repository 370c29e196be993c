"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useRef, useState } from "react";
import { focusFirstProblem } from "@/components/form/focus-first-problem";
import { failureKey } from "@/components/form/send-record";
import { useHydrated } from "@/components/form/use-hydrated";
import { useMessages } from "@/components/shell/messages-provider";
import { tellStatementNews } from "@/components/shell/statement-news";
import type { EnteredStatement } from "@/lib/wire/statement-desk";
import type { AnswerFor } from "./answer-for";
import { placeErrors } from "./form-errors";
import { newStatement, nextOfReport, type StatementEntry } from "./form-model";
import { learnMissing } from "./learn-missing";
import { useLexicon } from "./lexicon";
import type { SavedStatement } from "./saved-notice";
import { toEntry } from "./stored-to-entry";
import { focusField } from "./use-claims";
import { entryOf, type useEntry } from "./use-entry";
import { readStored, useSave } from "./use-save";

interface SavingOptions {
  slug: string;
  entry: ReturnType<typeof useEntry>;
  said: AnswerFor;
  /** The form on the page. */
  page: RefObject<HTMLFormElement | null>;
  /** Told when there is a newer revision than the one that was previewed. */
  onNews: () => void;
}

/** Leads back to where one was: that field, or the one that stands in its place. */
function comeBackTo(before: Element | null): void {
  window.requestAnimationFrame(() => {
    if (before instanceof HTMLElement && before.isConnected) before.focus();
    else focusField(before?.id || "entry-url");
  });
}

/** Saves what is entered, and says what became of it: stored, refused, or overtaken by somebody else's version. */
export function useSaving({ slug, entry, said, page, onNews }: SavingOptions) {
  const { form, basis } = entry;
  const { t, language } = useMessages();
  const router = useRouter();
  const isHydrated = useHydrated();
  const { lexicon, learnAll } = useLexicon();
  const { save, isSaving } = useSave(slug);
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [isSignedOut, setIsSignedOut] = useState(false);
  const [saved, setSaved] = useState<SavedStatement | null>(null);
  const [theirs, setTheirs] = useState<EnteredStatement | null>(null);
  /** From the press of a key on, before React has drawn anything of it. */
  const isBusy = useRef(false);

  /** Sets their version beside mine. */
  const meet = async (now: EnteredStatement | null) => {
    if (now === null) return setProblem(t("entry.conflict.struck"));
    learnAll(await learnMissing(toEntry(now.fields), lexicon, language));
    onNews();
    setTheirs(now);
    window.scrollTo(0, 0);
  };
  const send = async (state: "draft" | "published", then: "stay" | "next", before: Element | null) => {
    const entered = form.getValues();
    const first = said.exact?.changes[0];
    setProblem(null);
    setIsSignedOut(false);
    const became = await save(entered, { state, basis, reason });
    if (became.kind === "conflict") return meet(became.theirs);
    if (became.kind === "refused") {
      const { failure } = became;
      setProblem(t(failureKey(failure)));
      setIsSignedOut(failure?.code === "unauthorized");
      const errors = placeErrors(failure?.fields ?? [], t);
      for (const [path, error] of Object.entries(errors)) form.setError(path as keyof StatementEntry, error); // a path of the form
      window.requestAnimationFrame(() => focusFirstProblem(page.current) || comeBackTo(before));
      return;
    }
    const { statement } = became;
    const place = entered.claims[0]?.target;
    setSaved({
      id: statement.id,
      state: statement.state,
      summary: statement.fields.summary,
      slug,
      selected: first
        ? { kind: first.kind, id: first.id }
        : place?.kind === "place"
          ? { kind: "place", id: place.placeId }
          : null,
      date: (first?.on ?? null) as SavedStatement["date"], // the preview's days are days
    });
    setReason("");
    if (statement.state === "published")
      tellStatementNews({ kind: "published", slug, statementId: statement.id });
    if (basis !== null) {
      entry.begin(entryOf(statement), statement);
      router.refresh(); // the way back leads to what is stored now
      comeBackTo(before);
    } else {
      entry.begin(then === "next" ? nextOfReport(entered) : newStatement(), null);
      focusField(then === "next" ? "entry-speaker" : "entry-url");
    }
    window.scrollTo(0, 0);
  };

  const submit = (state: "draft" | "published", then: "stay" | "next" = "stay") => {
    if (isBusy.current || theirs !== null || !isHydrated) return;
    const unpicked = page.current?.querySelector<HTMLElement>("[data-unpicked]");
    if (unpicked) {
      setProblem(t("entry.pick.unsettled"));
      return unpicked.focus();
    }
    isBusy.current = true;
    const before = document.activeElement;
    const sent = form.handleSubmit(
      () => send(state, then, before),
      () => {
        setProblem(t("form.failed.invalid"));
        window.requestAnimationFrame(() => focusFirstProblem(page.current));
      },
    )();
    void sent.finally(() => {
      isBusy.current = false;
    });
  };

  const compare = async () => {
    if (basis === null) return;
    const stored = await readStored(basis.id);
    if (stored) await meet(stored.theirs);
    else setProblem(t("form.failed.noAnswer"));
  };
  const settle = (merged: StatementEntry | null) => {
    if (!theirs) return;
    if (merged) entry.rebase(theirs, merged);
    else entry.begin(entryOf(theirs), theirs);
    setTheirs(null);
    setProblem(merged ? t("entry.conflict.merged") : null);
    focusField("entry-url");
  };
  return {
    ...{ isSaving, isHydrated, problem, isSignedOut, saved, theirs, reason, setReason },
    ...{ submit, compare, settle },
  };
}
