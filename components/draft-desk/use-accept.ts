"use client";

import { type RefObject, useRef, useState } from "react";
import { onceKeys } from "@/components/form/once-key";
import { failureKey, type SentRecord, sendRecord } from "@/components/form/send-record";
import { useMessages } from "@/components/shell/messages-provider";
import { tellStatementNews } from "@/components/shell/statement-news";
import { toInput } from "@/components/statement-form/entry-to-input";
import { checkEntry } from "@/components/statement-form/use-statement-form";
import { acceptItem, attemptItem, refuseItem } from "./arrange-items";
import { type DeskItem, type DeskState, itemOf } from "./desk-model";
import { orderItems, settleAnswers } from "./order-items";
import type { ChangeDesk } from "./use-desk";

interface AcceptOptions {
  slug: string;
  /** The desk as it is at any moment. */
  now: RefObject<DeskState | null>;
  change: ChangeDesk;
  keepNow: () => void;
  /** What the claims of an item say, in sentences: its summary where nobody wrote another. */
  summarise: (item: DeskItem) => string;
}

/** What became of those that were to be accepted. */
export interface Accepted {
  stored: number;
  /** The first that was not stored; null where all were. */
  refused: string | null;
}

/** A server that has had enough is asked again after the time that it names, so often at most. */
const MOST_WAITS = 5;
const LONGEST_WAIT_SECONDS = 60;

const pause = (seconds: number) => new Promise((done) => window.setTimeout(done, seconds * 1000));

interface Made {
  id: string;
  claimIds: string[];
}

async function send(slug: string, body: object, onceKey: string): Promise<SentRecord<Made>> {
  for (let waits = 0; ; waits += 1) {
    const path = `/api/v1/theatres/${slug}/statements`;
    const sent = await sendRecord<Made>({ method: "POST", path, body, onceKey });
    const seconds =
      sent.ok || sent.failure?.code !== "tooMany" ? null : (sent.failure.retryAfterSeconds ?? 1);
    if (seconds === null || seconds > LONGEST_WAIT_SECONDS || waits === MOST_WAITS) return sent;
    await pause(seconds);
  }
}

/**
 * Stores items through the API of statements, one after the other, what is answered before what answers it. Each goes out
 * under a key that the desk keeps: sent again unchanged, also by another visit, it is stored once.
 */
export function useAccept({ slug, now, change, keepNow, summarise }: AcceptOptions) {
  const { t } = useMessages();
  const [isAccepting, setIsAccepting] = useState(false);
  const isBusy = useRef(false);

  const acceptOne = async (key: string, state: "draft" | "published"): Promise<boolean> => {
    const desk = now.current;
    const item = desk && itemOf(desk, key);
    if (!desk || item?.mode !== "open") return true;
    const isOwn = item.composed !== null && item.values.summary !== item.composed;
    const summary = isOwn ? item.values.summary : summarise(item);
    const { values, problems } = settleAnswers(
      desk,
      { ...item, values: { ...item.values, summary } },
      t("drafting.answer.waits"),
    );
    const wrong = [...problems, ...(problems.length > 0 ? [] : checkEntry(values))];
    if (wrong.length > 0) {
      change((before) => refuseItem(before, key, wrong, t("form.failed.invalid")));
      return false;
    }
    const { claims, ...fields } = toInput(values);
    const body = { ...fields, claims: claims.map(({ id: _, ...claim }) => claim), state };
    const text = JSON.stringify(body);
    const attempt = item.attempt?.text === text ? item.attempt : { text, key: onceKeys().keyOf(text) };
    change((before) => attemptItem(before, key, attempt));
    keepNow();
    const sent = await send(slug, body, attempt.key);
    if (!sent.ok) {
      const { failure } = sent;
      change((before) =>
        refuseItem(
          before,
          key,
          failure?.fields ?? [],
          t(failureKey(failure)),
          failure?.code === "unauthorized",
        ),
      );
      return false;
    }
    const { id, claimIds } = sent.value;
    const byKey = values.claims.flatMap(({ id: own }, index): [string, string][] => {
      const stored = claimIds[index];
      return own !== "" && stored !== undefined ? [[own, stored]] : [];
    });
    change((before) => acceptItem(before, key, { id, state, claimIds: Object.fromEntries(byKey) }));
    keepNow();
    if (state === "published") tellStatementNews({ kind: "published", slug, statementId: id });
    return true;
  };

  /** Accepts these, as far as they are open. Null where others are under way. */
  const accept = async (
    items: readonly DeskItem[],
    state: "draft" | "published",
  ): Promise<Accepted | null> => {
    if (isBusy.current) return null;
    isBusy.current = true;
    setIsAccepting(true);
    const refused: string[] = [];
    let stored = 0;
    for (const { key } of orderItems(items)) {
      if (await acceptOne(key, state)) stored += 1;
      else refused.push(key);
      // Signed out, each would fail the same way.
      if (now.current && itemOf(now.current, key)?.isSignedOut) break;
    }
    isBusy.current = false;
    setIsAccepting(false);
    const first = items.find(({ key }) => refused.includes(key));
    return { stored, refused: first?.key ?? null };
  };
  return { accept, isAccepting };
}
