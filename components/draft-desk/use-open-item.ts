"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { focusFirstProblem } from "@/components/form/focus-first-problem";
import { useMessages } from "@/components/shell/messages-provider";
import { placeErrors } from "@/components/statement-form/form-errors";
import { newStatement, type StatementEntry } from "@/components/statement-form/form-model";
import { useStatementForm } from "@/components/statement-form/use-statement-form";
import { composeItem, editItem } from "./arrange-items";
import type { DeskItem } from "./desk-model";
import type { ChangeDesk } from "./use-desk";

/**
 * The form of the item that is worked on: it is filled from the desk when another item comes or the desk changes this one,
 * and what is typed into it goes back to the desk at once. `summary` is what the claims say now, in sentences.
 */
export function useOpenItem(item: DeskItem | null, summary: string, change: ChangeDesk) {
  const { t } = useMessages();
  const form = useStatementForm(item?.values ?? newStatement());
  const wanted = item?.mode === "open" ? `${item.key} ${item.turn}` : null;
  const [loaded, setLoaded] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  /** Whose form it is; null while it is being filled. */
  const owner = useRef<string | null>(null);
  const page = useRef<HTMLDivElement>(null);

  const load = useEffectEvent(() => {
    owner.current = null;
    setRound((count) => count + 1);
    setLoaded(wanted);
    if (!item || wanted === null) return;
    form.reset(structuredClone(item.values));
    owner.current = item.key;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item, or this one changed from outside, is loaded
  useEffect(() => load(), [wanted]);
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: () => {
          const key = owner.current;
          if (key !== null) change((desk) => editItem(desk, key, structuredClone(form.getValues())));
        },
      }),
    [form, change],
  );

  const compose = useEffectEvent(() => {
    if (!item || loaded !== wanted || wanted === null || summary === "" || summary === item.composed) return;
    const stands = form.getValues("summary");
    if (stands !== (item.composed ?? "")) return;
    change((desk) => composeItem(desk, item.key, summary));
    form.setValue("summary", summary);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: composed anew when the claims say something else
  useEffect(() => compose(), [summary, loaded]);

  const complain = useEffectEvent(async () => {
    const problems = item?.problems ?? [];
    if (problems.length === 0 || loaded === null || loaded !== wanted) return;
    const nothing = () => {};
    await form.handleSubmit(nothing, nothing)(); // from now on each field is judged as it changes
    for (const [path, error] of Object.entries(placeErrors(problems, t)))
      form.setError(path as keyof StatementEntry, error); // a path of the form
    window.requestAnimationFrame(() => focusFirstProblem(page.current));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: said when there is something new to say, and a form to say it in
  useEffect(() => void complain(), [item?.problems, loaded]);

  return { form, round, page, isLoaded: wanted !== null && loaded === wanted };
}
