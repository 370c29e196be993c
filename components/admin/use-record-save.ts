"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { fieldWords } from "@/components/form/field-words";
import { focusFirstProblem } from "@/components/form/focus-first-problem";
import { failureKey, sendRecord } from "@/components/form/send-record";
import { useMessages } from "@/components/shell/messages-provider";
import type { FieldError } from "@/lib/domain/outcome";

interface Change {
  method: "POST" | "PATCH";
  path: string;
  body: object;
  basedOn?: number | undefined;
}

/** What the record is now, where somebody else saved it in the meantime. */
export interface Newer {
  revision: number;
  current: unknown;
}

export interface RecordSave<T> {
  form: RefObject<HTMLFormElement | null>;
  isSending: boolean;
  /** What is wrong as a whole, in words. */
  problems: string[];
  newer: Newer | null;
  /** What is wrong at a field, by its path in the record, or at anything below it. */
  errorAt: (path: string) => string | undefined;
  /** Sends a change; its answer, or null where it failed: what was entered stays. */
  save: (change: Change) => Promise<T | null>;
}

/** Saves a record by a form: keeps what went wrong, leads to the first field where something did. */
export function useRecordSave<T>(): RecordSave<T> {
  const { t } = useMessages();
  const form = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [problems, setProblems] = useState<string[]>([]);
  const [newer, setNewer] = useState<Newer | null>(null);
  const [isSending, setIsSending] = useState(false);
  useEffect(() => {
    if (errors.length > 0) focusFirstProblem(form.current);
  }, [errors]);
  const errorAt = (path: string) =>
    fieldWords(
      errors.find((error) => error.path === path || error.path.startsWith(`${path}.`)),
      t,
    );
  const save = async (change: Change) => {
    setIsSending(true);
    setProblems([]);
    setErrors([]);
    const sent = await sendRecord<T>(change);
    setIsSending(false);
    if (sent.ok) {
      setNewer(null);
      return sent.value;
    }
    const { failure } = sent;
    const fields = failure?.fields ?? [];
    setErrors(fields);
    const said = failure && fields.length === 0 && failure.code === "conflict" ? [failure.message] : [];
    setProblems([
      t(failureKey(failure)),
      ...said,
      ...fields.map((field) => fieldWords(field, t) ?? field.message),
    ]);
    if (failure?.revision !== undefined) setNewer({ revision: failure.revision, current: failure.current });
    return null;
  };
  return { form, isSending, problems, newer, errorAt, save };
}
