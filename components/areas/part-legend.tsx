import type { ReactNode } from "react";
import type { AreaPart } from "@/lib/domain/area-ground";
import type { Language } from "@/lib/domain/names";
import type { Party } from "@/lib/domain/theatre";
import { PartName } from "./part-name";

interface PartLegendProps {
  kinds: readonly AreaPart[];
  parties: readonly Party[];
  language: Language;
  /** What else the chart has. */
  children?: ReactNode;
}

/** What the parts of a chart stand for. */
export function PartLegend({ kinds, parties, language, children }: PartLegendProps) {
  return (
    <figcaption className="mt-3 flex flex-wrap gap-x-6 gap-y-2 text-small">
      {kinds.map((kind) => (
        <PartName
          key={`${kind.status} ${kind.party}`}
          status={kind.status}
          party={kind.party}
          parties={parties}
          language={language}
        />
      ))}
      {children}
    </figcaption>
  );
}
