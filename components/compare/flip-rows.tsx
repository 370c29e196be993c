"use client";

import { LegendRow } from "@/components/atlas/legend-row";
import type { DrawnPattern } from "@/components/map/pattern";
import { Swatch } from "@/components/map/swatch";
import { useMessages } from "@/components/shell/messages-provider";
import { type Flip, flips } from "@/lib/domain/difference";
import type { Party } from "@/lib/domain/theatre";
import type { CompareKind } from "./compare-sides";
import { flipPattern } from "./flip-pattern";
import { flipWords } from "./words-of-flips";

/** What the patterns of a difference mean. The samples are the map's own patterns. */
export function FlipRows({ parties, kind }: { parties: readonly Party[]; kind: CompareKind }) {
  const { t, language } = useMessages();
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
    <>
      {flips.map((flip) => (
        <LegendRow
          key={flip}
          sample={samples(flip).map((pattern) => (
            <Swatch key={pattern.parties.join()} pattern={pattern} parties={parties} />
          ))}
          {...flipWords(flip, kind, language)}
        />
      ))}
      <LegendRow
        sample={<Swatch pattern={null} parties={parties} />}
        name={t("compare.legend.bare")}
        meaning={t("compare.legend.bare.meaning")}
      />
    </>
  );
}
