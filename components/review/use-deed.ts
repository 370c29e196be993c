"use client";

import { useRef, useState } from "react";
import { failureKey, type SentRecord, sendRecord } from "@/components/form/send-record";
import { useMessages } from "@/components/shell/messages-provider";
import type { Failure } from "@/lib/domain/outcome";

/** A key of 128 random bits; `crypto.randomUUID` is not there where the site is reached without TLS. */
const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** One thing that a form does: whether it is under way, and what came of it in words. */
export interface Deed {
  isSending: boolean;
  /** What is wrong as a whole. */
  problems: string[];
  /** What is wrong at a field, by its path. */
  errorAt(path: string): string | undefined;
  /** The number of the newest revision, where somebody else was faster. */
  newest: number | null;
  send<T>(change: Omit<Parameters<typeof sendRecord>[0], "onceKey">): Promise<SentRecord<T>>;
}

/** Sends what a form is for, once however often it is tried. */
export function useDeed(): Deed {
  const { t } = useMessages();
  const [isSending, setSending] = useState(false);
  const [failed, setFailed] = useState<{ failure: Failure | null } | null>(null);
  const onceKey = useRef<string | null>(null);
  const failure = failed?.failure ?? null;
  return {
    isSending,
    problems: failed ? [t(failureKey(failure))] : [],
    errorAt: (path) => failure?.fields?.find((field) => field.path === path)?.message,
    newest: failure?.code === "conflict" ? (failure.revision ?? null) : null,
    send: async <T>(change: Omit<Parameters<typeof sendRecord>[0], "onceKey">) => {
      onceKey.current ??= newKey();
      setSending(true);
      setFailed(null);
      const sent = await sendRecord<T>({ ...change, onceKey: onceKey.current });
      setSending(false);
      if (!sent.ok) setFailed({ failure: sent.failure });
      // What reached the server is judged; only what got no answer may have been done.
      if (sent.ok || sent.failure !== null) onceKey.current = null;
      return sent;
    },
  };
}
