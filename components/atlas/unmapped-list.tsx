"use client";

import { useState } from "react";
import { Button } from "react-aria-components";
import { useMessages } from "@/components/shell/messages-provider";
import type { Day } from "@/lib/domain/day";
import type { AtlasHead, UnmappedPage } from "@/lib/wire/atlas-payload";
import { ClaimCard } from "./claim-card";
import { groupUnmapped } from "./group-unmapped";

interface UnmappedListProps {
  head: AtlasHead;
  /** The first page, where the map page brought it along. */
  first: UnmappedPage | null;
  day: Day;
}

async function fetchPage({ theatre, knownAsOf }: AtlasHead, cursor: string | null): Promise<UnmappedPage> {
  const parameters = new URLSearchParams({ knownAsOf, ...(cursor !== null && { cursor }) });
  const response = await fetch(`/api/v1/theatres/${theatre.slug}/unmapped?${parameters}`);
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  const page: UnmappedPage = await response.json(); // what our own server sends, as its service says
  return page;
}

/** What has no spot on the map, up to the day shown: grouped by the reason, and counted. Newest saying first, a page at a time. */
export function UnmappedList({ head, first, day }: UnmappedListProps) {
  const { t } = useMessages();
  const [page, setPage] = useState(first ?? { items: [], nextCursor: null });
  const [state, setState] = useState<"rest" | "loading" | "failed">("rest");
  const claims = page.items;
  const upToNow = claims.filter((claim) => (claim.countsFrom ?? claim.saidOnLatest ?? "") <= day);
  const later = claims.length - upToNow.length;
  const missing = head.unmapped - claims.length;
  const load = async () => {
    setState("loading");
    try {
      const next = await fetchPage(head, page.nextCursor);
      setPage({ items: [...page.items, ...next.items], nextCursor: next.nextCursor });
      setState("rest");
    } catch {
      setState("failed");
    }
  };
  return (
    <div className="px-5 pt-3">
      {claims.length > 0 || missing === 0 ? (
        <p className="text-ink-soft text-small">
          {t(upToNow.length === 0 ? "map.unmapped.none" : "map.unmapped.intro")}
        </p>
      ) : null}
      {groupUnmapped(upToNow).map((group) => (
        <section key={group.reason} className="mt-5">
          <h3 className="mb-2 flex items-baseline gap-2 font-semibold">
            {t(`map.unmapped.${group.reason}`)}
            <span className="font-normal text-ink-soft text-small">{group.claims.length}</span>
          </h3>
          <ul className="flex flex-col gap-4">
            {group.claims.map((claim) => (
              <li key={claim.id}>
                <ClaimCard claim={claim} parties={head.theatre.parties} day={day} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {later > 0 && (
        <p className="mt-5 text-ink-soft text-small">{t("map.unmapped.later", { count: later })}</p>
      )}
      {missing > 0 && (
        <p className="mt-4 text-small" aria-live="polite">
          <Button
            onPress={load}
            isDisabled={state === "loading"}
            className="prose-link touch-target cursor-pointer"
          >
            {t("map.unmapped.more", { count: missing })}
          </Button>
          {state === "failed" && <span className="block">{t("map.unmapped.failed")}</span>}
        </p>
      )}
    </div>
  );
}
