"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type Draft, type DraftOwner, dropDraft, keepDraft, listDrafts, lockOf } from "./draft-store";

/** What became of the drafts that were there. */
export interface DraftState {
  /** False until the browser's drafts were looked at. */
  isReady: boolean;
  /** The draft that this tab took over; null where there was none. */
  restored: Draft | null;
  /** Drafts of the same statement that other tabs have open. */
  elsewhere: number;
  /** Null before anything was kept; false where the browser refuses to keep anything. */
  isKept: boolean | null;
}

type Release = () => void;

/** Holds a lock until it is released; null where another tab has it. Without locks everything is free. */
function hold(name: string): Promise<Release | null> {
  if (!("locks" in navigator)) return Promise.resolve(() => {});
  return new Promise((done) => {
    void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      if (!lock) return done(null);
      return new Promise<void>((release) => done(release));
    });
  });
}

/** The browser's store; null where it is switched off. */
function openStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/**
 * Keeps what is typed until it is saved. Each tab has a slot of its own, which it locks while it is open; a draft whose
 * tab was closed is taken over by the next. Nothing that another tab has open is touched.
 */
export function useDraft(owner: DraftOwner) {
  const { account, slug, statementId } = owner;
  const [state, setState] = useState<DraftState>({
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
    let release: Release | null = null;
    let isGone = false;
    const take = async () => {
      if (isGone) return;
      slot.current = null;
      let elsewhere = 0;
      let restored: Draft | null = null;
      for (const one of storage ? listDrafts(storage, whose, new Date()) : []) {
        const free = await hold(lockOf(whose, one.slot));
        if (free === null) elsewhere += 1;
        else if (restored !== null) free();
        else {
          release = free;
          slot.current = one.slot;
          restored = one.draft;
        }
      }
      if (slot.current === null) {
        const own = crypto.getRandomValues(new Uint32Array(2)).join("-");
        release = await hold(lockOf(whose, own));
        slot.current = own;
      }
      if (isGone) return release?.();
      setState({ isReady: true, restored, elsewhere, isKept: restored ? true : storage ? null : false });
    };
    looking.current = looking.current.then(take);
    return () => {
      isGone = true;
      release?.();
    };
  }, [account, slug, statementId]);

  const keep = useCallback(
    (draft: Draft) => {
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
