"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { ACTION } from "@/components/account/looks";
import type { Problem, Sent } from "@/components/account/send-account";
import { Entry } from "@/components/form/entry";
import { focusFirstProblem } from "@/components/form/focus-first-problem";
import { ProblemList } from "@/components/form/problem-list";
import { useHydrated } from "@/components/form/use-hydrated";
import { useMessages } from "@/components/shell/messages-provider";

/** A field of text. */
export interface FormField {
  name: string;
  label: string;
  type?: "text" | "email" | "password";
  help?: string | undefined;
  autoComplete?: string;
  defaultValue?: string;
  isReadOnly?: boolean;
  minLength?: number;
  maxLength?: number;
  inputMode?: "numeric";
}

interface AccountFormProps<T> {
  fields: readonly FormField[];
  /** What the button says will happen. */
  submit: string;
  send: (values: Record<string, string>) => Promise<Sent<T>>;
  onDone: (value: T, values: Record<string, string>) => void;
  /** Fields that are no text, by name in the form. */
  children?: ReactNode;
  /** Said once it was done and the form is still there. */
  done?: string | null;
}

/** A form of few fields that is sent at once; what is wrong stands at its field, and the first such field has the focus. */
export function AccountForm<T>({ fields, submit, send, onDone, children, done }: AccountFormProps<T>) {
  const { t } = useMessages();
  const form = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [isSending, setSending] = useState(false);
  const isHydrated = useHydrated();
  const words = ({ key, values }: Problem) => t(key, values);
  const general = problems.filter(({ field }) => !fields.some(({ name }) => name === field));
  useEffect(() => {
    if (problems.length > 0) focusFirstProblem(form.current);
  }, [problems]);
  const submitForm = async (sent: HTMLFormElement) => {
    const values = Object.fromEntries([...new FormData(sent)].map(([name, value]) => [name, String(value)]));
    const missing = fields.filter(({ name, isReadOnly }) => !isReadOnly && !values[name]);
    setProblems(missing.map(({ name }) => ({ field: name, key: "form.required" })));
    if (missing.length > 0) return;
    setSending(true);
    const outcome = await send(values);
    setSending(false);
    if (!outcome.ok) return setProblems(outcome.problems);
    for (const input of sent.querySelectorAll<HTMLInputElement>("input[type=password]")) input.value = "";
    onDone(outcome.value, values);
  };
  return (
    <form
      ref={form}
      method="post"
      noValidate
      className="flex max-w-md flex-col items-stretch gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submitForm(event.currentTarget);
      }}
    >
      {fields.map(({ isReadOnly, ...field }) => {
        const problem = problems.find(({ field: at }) => at === field.name);
        return (
          <Entry
            key={field.name}
            {...field}
            readOnly={isReadOnly}
            required={!isReadOnly}
            error={problem && words(problem)}
          />
        );
      })}
      {children}
      <ProblemList problems={general.map(words)} />
      <p aria-live="polite" className="text-accent empty:sr-only">
        {problems.length === 0 && done}
      </p>
      <div>
        <button type="submit" disabled={isSending || !isHydrated} className={ACTION}>
          {submit}
        </button>
      </div>
    </form>
  );
}
