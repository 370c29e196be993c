"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { fieldWords } from "@/components/form/field-words";
import { focusFirstProblem } from "@/components/form/focus-first-problem";
import { onceKeys } from "@/components/form/once-key";
import { type Change, failureKey, type SentRecord, sendRecord } from "@/components/form/send-record";
import { useMessages } from "@/components/shell/messages-provider";
import type { Failure } from "@/lib/domain/outcome";
import type { Translate } from "@/lib/wire/messages/translate";

/** Something that is wrong, in words: at a field, by its path in the record, or as a whole (empty path). */
export interface Problem {
  path: string;
  words: string;
}

/** What a record is now, where somebody else saved it in the meantime. */
export interface Newer {
  revision: number;
  current: unknown;
}

/** What a form sends, and what became of it. */
export interface Sender {
  /** Of the form: its first field at which something is wrong gets the focus. */
  form: RefObject<HTMLFormElement | null>;
  isSending: boolean;
  /** All that is wrong, first as a whole, then field by field. */
  problems: readonly Problem[];
  newer: Newer | null;
  /** What is wrong at a field, or at anything below it. */
  errorAt(path: string): string | undefined;
  /** Says at fields what is wrong with them, before anything is sent. */
  complain(problems: readonly Problem[]): void;
  /** Takes back what was said. */
  forget(): void;
  /** Sends a change, done once however often it is tried. While one is under way nothing else is sent. */
  send<T>(change: Omit<Change, "onceKey">): Promise<SentRecord<T>>;
}

interface Said {
  atFields: readonly Problem[];
  problems: readonly Problem[];
  newer: Newer | null;
}
const NOTHING: Said = { atFields: [], problems: [], newer: null };

/** What a failure says, in the reader's words as far as there are any. */
function readFailure(failure: Failure | null, t: Translate): Said {
  const { code, fields = [], revision, current } = failure ?? {};
  const atFields = fields.map((field) => ({
    path: field.path,
    words: fieldWords(field, t) ?? field.message,
  }));
  // Without a newer revision nobody was faster: something of it is taken, or stands in its way.
  const isRefused = revision === undefined && (code === "conflict" || code === "invalid");
  const whole = isRefused && fields.length === 0 ? (failure?.message ?? "") : null;
  const said = whole ?? t(isRefused ? "form.failed.invalid" : failureKey(failure));
  return {
    atFields,
    problems: [{ path: "", words: said }, ...atFields],
    newer: revision === undefined ? null : { revision, current },
  };
}

/** Sends what a form is for: keeps what went wrong, and leads to the first field where something did. */
export function useSend(): Sender {
  const { t } = useMessages();
  const form = useRef<HTMLFormElement>(null);
  const isBusy = useRef(false);
  const [keys] = useState(onceKeys);
  const [{ atFields, problems, newer }, say] = useState(NOTHING);
  const [isSending, setSending] = useState(false);
  useEffect(() => {
    if (atFields.length > 0) focusFirstProblem(form.current);
  }, [atFields]);
  return {
    form,
    isSending,
    problems,
    newer,
    errorAt: (path) =>
      atFields.find((error) => error.path === path || error.path.startsWith(`${path}.`))?.words,
    complain: (found) => say({ atFields: found, problems: [], newer: null }),
    forget: () => say(NOTHING),
    send: async <T>(change: Omit<Change, "onceKey">): Promise<SentRecord<T>> => {
      if (isBusy.current) return { ok: false, failure: null };
      isBusy.current = true;
      setSending(true);
      say(NOTHING);
      const { method, path, basedOn, body } = change;
      const onceKey = keys.keyOf(JSON.stringify([method, path, basedOn, body]));
      const sent = await sendRecord<T>({ ...change, onceKey });
      isBusy.current = false;
      setSending(false);
      if (sent.ok) keys.spend();
      else say(readFailure(sent.failure, t));
      return sent;
    },
  };
}
