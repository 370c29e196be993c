"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { LegendRow } from "@/components/atlas/legend";
import type { DrawnPattern } from "@/components/map/pattern";
import { Swatch } from "@/components/map/swatch";
import { useMessages } from "@/components/shell/messages-provider";
import { type Flip, flips } from "@/lib/domain/difference";
import { pickName } from "@/lib/domain/names";
import type { AsKnown } from "@/lib/domain/viewpoint";
import type { AtlasHead } from "@/lib/wire/atlas-payload";
import { flipPattern } from "./flip-pattern";
import type { Comparison } from "./use-comparison";
import { flipWords } from "./words-of-flips";

interface CompareLegendProps {
  head: AtlasHead;
  asKnown: AsKnown;
  comparison: Comparison;
  /** The way to another viewpoint. */
  lens: ReactNode;
}

/** What the patterns of a difference mean. The samples are the map's own patterns. */
export function CompareLegend({ head, asKnown, comparison, lens }: CompareLegendProps) {
  const { t, language } = useMessages();
  const { parties } = head.theatre;
  const nobody = { holder: null, parties: [] };
  const samples = (flip: Flip): DrawnPattern[] => {
    const pair = { holder: null, parties: parties.slice(0, 2).map((party) => party.key) };
    if (flip === "becameContested") return [flipPattern(flip, nobody, pair)];
    if (flip === "other") return [flipPattern(flip, nobody, nobody)];
    return parties.map(({ key }) =>
      flipPattern(flip, { ...nobody, holder: key }, { ...nobody, holder: key }),
    );
  };
  return (
    <div>
      <p className="text-small">
        <span className="block font-semibold text-body">{t("compare.heading", comparison.names)}</span>
        <span className="text-ink-soft">{t(`map.asKnown.${asKnown}`)}. </span>
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
        {flips.map((flip) => (
          <LegendRow
            key={flip}
            sample={samples(flip).map((pattern) => (
              <Swatch key={pattern.parties.join()} pattern={pattern} parties={parties} />
            ))}
            {...flipWords(flip, comparison.kind, language)}
          />
        ))}
        <LegendRow
          sample={<Swatch pattern={null} parties={parties} />}
          name={t("compare.legend.bare")}
          meaning={t("compare.legend.bare.meaning")}
        />
      </ul>
      <p className="mt-2 text-ink-soft text-small">{t("map.legend.area")}</p>
    </div>
  );
}
