"use client";

import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { useLexicon } from "@/components/statement-form/lexicon";
import { useDraft } from "@/components/statement-form/use-draft";
import type { DeskState } from "./desk-model";
import { EMPTY_REPORT, isWholeDesk, type KeptDesk, type TypedReport, VERSION } from "./desk-shelf";

const KEEP_AFTER_MS = 250;

/** Changes what is on the desk: gets the desk as it is at that moment. */
export type ChangeDesk = (to: (desk: DeskState) => DeskState) => void;

/**
 * What is on the desk, kept in the browser at every pause, at once when the page is left, and whenever `keepNow` says so:
 * after a closed tab one goes on where one was.
 */
export function useDesk({ account, slug }: { account: string; slug: string }) {
  const { lexicon, learnAll } = useLexicon();
  const [typed, setTyped] = useState<TypedReport>(EMPTY_REPORT);
  const [desk, setDesk] = useState<DeskState | null>(null);
  /** The desk as it is now, for what goes on over many answers of the server. */
  const now = useRef<DeskState | null>(null);
  const [restoredAt, setRestoredAt] = useState<string | null>(null);
  const draft = useDraft({ account, slug, statementId: "report desk" }, isWholeDesk);

  const lay = useCallback((laid: DeskState | null) => {
    now.current = laid;
    setDesk(laid);
  }, []);
  const change = useCallback<ChangeDesk>(
    (to) => {
      if (now.current) lay(to(now.current));
    },
    [lay],
  );

  const restore = useEffectEvent((found: KeptDesk) => {
    learnAll(found.lexicon);
    setTyped(found.typed);
    lay(found.desk);
    setRestoredAt(found.savedAt);
  });
  const { restored } = draft;
  useEffect(() => {
    if (restored) restore(restored);
  }, [restored]);

  const isEmpty = desk === null && Object.values(typed).every((text) => text === "");
  const keep = useEffectEvent(() => {
    if (!draft.isReady) return;
    const savedAt = new Date().toISOString();
    if (!isEmpty || now.current) draft.keep({ version: VERSION, typed, desk: now.current, lexicon, savedAt });
    else if (draft.isKept) draft.drop();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept is what the effect event reads
  useEffect(() => {
    const timer = window.setTimeout(() => keep(), KEEP_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [typed, desk, lexicon, draft.isReady]);
  useEffect(() => {
    const leave = () => keep();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave(); // another page of this site comes without a pagehide
    };
  }, []);

  /** Writes the desk down before something goes out that could be sent twice. */
  const keepNow = () => {
    const savedAt = new Date().toISOString();
    if (draft.isReady) draft.keep({ version: VERSION, typed, desk: now.current, lexicon, savedAt });
  };
  /** Clears the desk for another report. */
  const clear = () => {
    draft.drop();
    setRestoredAt(null);
    setTyped(EMPTY_REPORT);
    lay(null);
  };
  return { typed, setTyped, desk, now, lay, change, keepNow, clear, restoredAt, draft };
}
