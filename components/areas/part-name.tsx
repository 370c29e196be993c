import { memo } from "react";
import { Swatch } from "@/components/map/swatch";
import type { AreaPart } from "@/lib/domain/area-ground";
import type { Language } from "@/lib/domain/names";
import type { Party } from "@/lib/domain/theatre";
import { partPattern, partWords } from "./area-part";

interface PartNameProps extends AreaPart {
  parties: readonly Party[];
  language: Language;
}

/** A part with its sample. Stays as it is while its size changes: samples are not drawn again at each step of the slider. */
export const PartName = memo(function PartName({ party, status, parties, language }: PartNameProps) {
  return (
    <span className="flex items-center gap-2.5">
      <Swatch pattern={partPattern({ party, status }, parties)} parties={parties} />
      {partWords({ party, status }, parties, language)}
    </span>
  );
});
