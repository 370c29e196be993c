"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type DraftOwner, dropDraft, type Kept, keepDraft } from "./draft-store";
import { type Taken, takeSlot } from "./take-slot";

/** What became of the drafts that were there. */
export interface DraftState<T extends Kept> {
  /** False until the browser's drafts were looked at. */
  isReady: boolean;
  /** The draft that this tab took over; null where there was none. */
  restored: T | null;
  /** Drafts of the same statement that other tabs have open. */
  elsewhere: number;
  /** Null before anything was kept; false where the browser refuses to keep anything. */
  isKept: boolean | null;
}

/** The browser's store; null where it is switched off. */
function openStorage(kind: "localStorage" | "sessionStorage" = "localStorage"): Storage | null {
  try {
    return window[kind];
  } catch {
    return null;
  }
}

/**
 * Keeps what is typed until it is saved. Each tab has a slot of its own, which it locks while it is open; a draft whose
 * tab was closed is taken over by the next. Nothing that another tab has open is touched. What `isWhole`, which stays the
 * same function, denies is no draft.
 */
export function useDraft<T extends Kept>(owner: DraftOwner, isWhole: (kept: T) => boolean) {
  const { account, slug, statementId } = owner;
  const [state, setState] = useState<DraftState<T>>({
    isReady: false,
    restored: null,
    elsewhere: 0,
    isKept: null,
  });
  const slot = useRef<string | null>(null);
  /** One look at a time: the next waits until the one before has given back what it held. */
  const looking = useRef(Promise.resolve());

  useEffect(() => {
    const storage = openStorage();
    const whose = { account, slug, statementId };
    let taken: Taken<T> | null = null;
    let isGone = false;
    const take = async () => {
      if (isGone) return;
      slot.current = null;
      const locks = "locks" in navigator ? navigator.locks : null;
      taken = await takeSlot({ storage, session: openStorage("sessionStorage"), locks }, whose, isWhole);
      if (isGone) return taken.release();
      slot.current = taken.slot;
      const { restored, elsewhere } = taken;
      setState({ isReady: true, restored, elsewhere, isKept: restored ? true : storage ? null : false });
    };
    looking.current = looking.current.then(take);
    return () => {
      isGone = true;
      taken?.release();
    };
  }, [account, slug, statementId, isWhole]);

  const keep = useCallback(
    (draft: T) => {
      const storage = openStorage();
      if (slot.current === null) return;
      const isKept =
        storage !== null && keepDraft(storage, { account, slug, statementId }, slot.current, draft);
      setState((known) => (known.isKept === isKept ? known : { ...known, isKept }));
    },
    [account, slug, statementId],
  );
  const drop = useCallback(() => {
    const storage = openStorage();
    if (storage && slot.current !== null) dropDraft(storage, { account, slug, statementId }, slot.current);
    setState((known) => ({ ...known, restored: null, isKept: null }));
  }, [account, slug, statementId]);
  return { ...state, keep, drop };
}
