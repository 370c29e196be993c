"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { FlipRows } from "@/components/compare/flip-rows";
import type { Comparison } from "@/components/compare/use-comparison";
import { useMessages } from "@/components/shell/messages-provider";
import { pickName } from "@/lib/domain/names";
import type { AtlasHead, PayloadLens } from "@/lib/wire/atlas-payload";
import { filterWords } from "./filter-words";
import { viewpointName } from "./list-viewpoints";
import { StatusRows } from "./status-rows";

interface LegendProps {
  head: AtlasHead;
  /** The view that the map shows. */
  shown: PayloadLens;
  /** The way to another viewpoint. */
  lens: ReactNode;
  /** What the map shows two of, or the difference between. */
  compared: Comparison | null;
}

/** What the patterns mean, by whose word, and by which rules. The samples are the map's own patterns. */
export function Legend({ head, shown, lens, compared }: LegendProps) {
  const { t, language } = useMessages();
  const { parties, startsOn } = head.theatre;
  return (
    <div>
      <p className="text-small">
        <span className="block font-semibold text-body">
          {compared ? t("compare.heading", compared.names) : viewpointName(head, shown.viewpoint, language)}
        </span>
        <span className="text-ink-soft">{t(`map.asKnown.${shown.asKnown}`)}. </span>
        {filterWords(shown.filter, head, language).map((words) => (
          <span key={words} className="block font-semibold">
            {words}
          </span>
        ))}
        <Link href="/method" className="prose-link whitespace-nowrap" prefetch={false}>
          {t("map.legend.policy", { policy: head.policy })}
        </Link>
      </p>
      {lens}
      <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 border-line border-t pt-2 text-small">
        {parties.map((party) => (
          <li key={party.key} className="flex items-center gap-1.5">
            <span aria-hidden="true" className="size-3 rounded-[2px]" style={{ background: party.colour }} />
            {pickName(party.names, language)}
          </li>
        ))}
      </ul>
      <ul className="mt-1.5 flex flex-col gap-0.5">
        {compared?.mode === "difference" ? (
          <FlipRows parties={parties} kind={compared.kind} />
        ) : (
          <StatusRows parties={parties} startsOn={startsOn} />
        )}
      </ul>
      <p className="mt-2 text-ink-soft text-small">{t("map.legend.area")}</p>
    </div>
  );
}
