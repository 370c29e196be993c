"use client";

import { type ReactNode, useState } from "react";
import { FieldError, Form, Input, Label, Text, TextField } from "react-aria-components";
import { ACTION } from "@/components/account/looks";
import type { Problem, Sent } from "@/components/account/send-account";
import { FIELD } from "@/components/record/filter-fields";
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
  const [problems, setProblems] = useState<Problem[]>([]);
  const [isSending, setSending] = useState(false);
  const words = ({ key, values }: Problem) => t(key, values);
  const general = problems.filter(({ field }) => !fields.some(({ name }) => name === field));
  const errors = Object.fromEntries(
    problems.flatMap((problem) => (problem.field === null ? [] : [[problem.field, words(problem)]])),
  );
  return (
    <Form
      className="flex max-w-md flex-col items-stretch gap-4"
      validationErrors={errors}
      onSubmit={async (event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const values = Object.fromEntries(
          [...new FormData(form)].map(([name, value]) => [name, String(value)]),
        );
        setSending(true);
        setProblems([]);
        const sent = await send(values);
        setSending(false);
        if (!sent.ok) return setProblems(sent.problems);
        for (const input of form.querySelectorAll<HTMLInputElement>("input[type=password]")) input.value = "";
        onDone(sent.value, values);
      }}
    >
      {fields.map(({ help, label, type = "text", ...field }) => (
        <TextField
          key={field.name}
          {...field}
          type={type}
          isRequired={!field.isReadOnly}
          className="flex flex-col"
        >
          <Label className="mb-1 block text-ink-soft text-small">{label}</Label>
          <Input className={`${FIELD} data-invalid:border-danger read-only:bg-sunken`} />
          {help && (
            <Text slot="description" className="mt-1 text-ink-soft text-small">
              {help}
            </Text>
          )}
          <FieldError className="mt-1 text-danger text-small" />
        </TextField>
      ))}
      {children}
      <div aria-live="polite" className="empty:hidden">
        {general.map((problem) => (
          <p key={problem.key} className="text-danger">
            {words(problem)}
          </p>
        ))}
        {done && problems.length === 0 && <p className="text-accent">{done}</p>}
      </div>
      <div>
        <button type="submit" disabled={isSending} className={ACTION}>
          {submit}
        </button>
      </div>
    </Form>
  );
}
