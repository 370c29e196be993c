"use client";

import { useState } from "react";
import { changedFields, changesOnTop, isSame } from "@/components/admin/changed-fields";
import { type Sender, useSend } from "@/components/form/use-send";

/** A text as a record keeps it: null where nothing was filled in. */
export const filled = (text: string): string | null => (text.trim() === "" ? null : text.trim());

/** A form of a record: why it is changed, what it would change, and what it sends. */
export interface RecordEntry<T extends object> {
  sender: Sender;
  /** True for a record that is there already. */
  isStored: boolean;
  reason: string;
  setReason(reason: string): void;
  /** What would be saved; where somebody else was faster, on top of what they saved. */
  changes: Partial<T>;
  isDone: boolean;
  /**
   * Saves a stored record's changes, or the whole of a new one; gives the answer, or null where it failed. On top: although
   * somebody else saved another one.
   */
  save<A>(path: string, isOnTop?: boolean): Promise<A | null>;
  /** What the form shows is stored now, as this revision: the next change is based on it. */
  keep(fields: T, revision: number): void;
}

/**
 * Keeps what a form of a record is based on: the revision that it was opened with, or saved last. `mine` is what it holds;
 * `stored`, for one that stays in its page, what the page shows by now, null for a new record.
 */
export function useRecord<T extends object>(
  mine: T,
  stored: { revision: number; fields?: T } | null,
): RecordEntry<T> {
  const sender = useSend();
  const [basis, setBasis] = useState({ fields: mine, revision: stored?.revision ?? 0 });
  const [reason, setReason] = useState("");
  const [isDone, setIsDone] = useState(false);
  const { newer } = sender;
  const changes = newer ? changesOnTop(basis.fields, mine, newer.current) : changedFields(basis.fields, mine);
  // A revision that leaves the fields of this form as they were takes nothing from anybody.
  const follows = stored?.fields !== undefined && isSame(stored.fields, basis.fields);
  const revision = follows ? Math.max(stored.revision, basis.revision) : basis.revision;
  return {
    sender,
    isStored: stored !== null,
    reason,
    setReason,
    changes,
    isDone,
    save: async <A>(path: string, isOnTop = false): Promise<A | null> => {
      setIsDone(false);
      const why = filled(reason);
      const sent = await sender.send<A>(
        stored
          ? {
              method: "PATCH",
              path,
              body: { ...(isOnTop ? changes : changedFields(basis.fields, mine)), reason: why },
              basedOn: isOnTop && newer ? newer.revision : revision,
            }
          : { method: "POST", path, body: { ...mine, ...(why !== null && { reason: why }) } },
      );
      if (!sent.ok) return null;
      setIsDone(true);
      setReason("");
      return sent.value;
    },
    keep: (fields, now) => setBasis({ fields, revision: now }),
  };
}
