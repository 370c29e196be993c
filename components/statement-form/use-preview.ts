"use client";

import { useEffect, useRef, useState } from "react";
import { sendRecord } from "@/components/form/send-record";
import type { Language } from "@/lib/domain/names";
import type { StatementPreview } from "@/lib/wire/preview-views";

const PAUSE_MS = 450;

/** What the server says of the statement as it stands. The last answer stays until the next one has come. */
export interface Preview {
  state: "idle" | "loading" | "ready" | "failed";
  answer: StatementPreview | null;
}

/** Asks what a statement would change, once the typing pauses and when one comes back to the page. */
export function usePreview(
  slug: string,
  id: string | null,
  body: string,
  language: Language,
  /** Another number asks anew. */
  turn: number,
): Preview {
  const [preview, setPreview] = useState<Preview>({ state: "idle", answer: null });
  const [visits, setVisits] = useState(0);
  const newest = useRef(0);
  useEffect(() => {
    const comeBack = () => document.visibilityState === "visible" && setVisits((count) => count + 1);
    document.addEventListener("visibilitychange", comeBack);
    window.addEventListener("focus", comeBack);
    return () => {
      document.removeEventListener("visibilitychange", comeBack);
      window.removeEventListener("focus", comeBack);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a visit or another turn asks anew
  useEffect(() => {
    newest.current += 1;
    const own = newest.current;
    setPreview((known) => ({ ...known, state: "loading" }));
    const timer = window.setTimeout(async () => {
      const asked: Record<string, unknown> = JSON.parse(body); // a statement that was written just now
      const sent = await sendRecord<StatementPreview>({
        method: "POST",
        path: `/api/v1/theatres/${slug}/previews?lang=${language}`,
        body: { ...asked, ...(id !== null && { id }) },
      });
      if (own !== newest.current) return;
      setPreview((known) =>
        sent.ok ? { state: "ready", answer: sent.value } : { state: "failed", answer: known.answer },
      );
    }, PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [slug, id, body, language, visits, turn]);
  return preview;
}
