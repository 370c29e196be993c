"use client";

import { useMessages } from "@/components/shell/messages-provider";
import type { Day } from "@/lib/domain/day";
import type { Party } from "@/lib/domain/theatre";
import type { PayloadClaim } from "@/lib/wire/atlas-payload";
import { ClaimCard } from "./claim-card";
import { groupUnmapped } from "./group-unmapped";

interface UnmappedListProps {
  claims: readonly PayloadClaim[];
  parties: readonly Party[];
  day: Day;
}

/** What has no spot on the map, up to the day shown: grouped by the reason, and counted. */
export function UnmappedList({ claims, parties, day }: UnmappedListProps) {
  const { t } = useMessages();
  const upToNow = claims.filter((claim) => (claim.countsFrom ?? claim.saidOnLatest ?? "") <= day);
  const later = claims.length - upToNow.length;
  return (
    <div className="px-5 pt-3">
      <p className="text-ink-soft text-small">
        {t(upToNow.length === 0 ? "map.unmapped.none" : "map.unmapped.intro")}
      </p>
      {groupUnmapped(upToNow).map((group) => (
        <section key={group.reason} className="mt-5">
          <h3 className="mb-2 flex items-baseline gap-2 font-semibold">
            {t(`map.unmapped.${group.reason}`)}
            <span className="font-normal text-ink-soft text-small">{group.claims.length}</span>
          </h3>
          <ul className="flex flex-col gap-4">
            {group.claims.map((claim) => (
              <li key={claim.id}>
                <ClaimCard claim={claim} parties={parties} day={day} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {later > 0 && (
        <p className="mt-5 text-ink-soft text-small">{t("map.unmapped.later", { count: later })}</p>
      )}
    </div>
  );
}
