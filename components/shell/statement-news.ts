"use client";

import { useEffect, useEffectEvent } from "react";

/** What tabs of one browser tell each other. */
export interface StatementNews {
  kind: "published";
  slug: string;
  statementId: string;
}

const CHANNEL = "claim-atlas statements";

const isNews = (value: unknown): value is StatementNews =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === "published";

/** Tells the other tabs of this browser that a statement was published or changed. */
export function tellStatementNews(news: StatementNews): void {
  if (!("BroadcastChannel" in window)) return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(news);
  channel.close();
}

/** Hears what other tabs tell. */
export function useStatementNews(hear: (news: StatementNews) => void): void {
  const heard = useEffectEvent(hear);
  useEffect(() => {
    if (!("BroadcastChannel" in window)) return;
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }) => {
      if (isNews(data)) heard(data);
    };
    return () => channel.close();
  }, []);
}
