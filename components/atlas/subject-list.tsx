"use client";

import { memo, useState } from "react";
import { Button } from "react-aria-components";
import type { Selection } from "@/components/map/atlas-map";
import { SubjectSwatch } from "@/components/map/region-swatch";
import { useMessages } from "@/components/shell/messages-provider";
import { pickName } from "@/lib/domain/names";
import { statusWords } from "@/lib/wire/status-words";
import { type AtlasData, findSubject, type Subject } from "./atlas-data";
import { type Listing, readRows, sharedNames } from "./list-subjects";
import { MoreRows } from "./more-rows";

interface SubjectListProps {
  title: string;
  listing: Listing;
  data: AtlasData;
  onSelect: (selection: Selection) => void;
}

/** A theatre may have thousands of places with claims: drawing all rows at each step of the slider would be slow. */
const ROWS_AT_ONCE = 100;

/** Places or regions with their status; nothing where there are none. Drawn anew only where the listing is another. */
export const SubjectList = memo(function SubjectList({ title, listing, data, onSelect }: SubjectListProps) {
  const { t, language } = useMessages();
  const { parties } = data.head.theatre;
  const [limit, setLimit] = useState(ROWS_AT_ONCE);
  const homonyms = sharedNames(data.directory, language);
  const regionOf = ({ kind, names, regionId }: Subject): string | null => {
    if (kind !== "place" || regionId === null || !homonyms.has(pickName(names, language))) return null;
    const region = findSubject(data.directory, "region", regionId);
    return region && pickName(region.names, language);
  };
  const hidden = listing.subject.length - limit;
  if (listing.subject.length === 0) return null;
  return (
    <section aria-label={title} className="pt-3">
      <h3 className="px-5 pb-1 font-semibold text-ink-soft text-small">{title}</h3>
      <ul>
        {readRows(data, listing, limit).map(({ subject, status }) => (
          <li key={subject.id}>
            <Button
              onPress={() => onSelect({ kind: subject.kind, id: subject.id })}
              className="flex min-h-12 w-full cursor-pointer items-center gap-3 px-5 py-1.5 text-left hover:bg-sunken"
            >
              <SubjectSwatch kind={subject.kind} status={status} parties={parties} />
              <span className="min-w-0">
                <span className="block font-semibold leading-5">
                  {pickName(subject.names, language)}
                  <span className="font-normal text-ink-soft text-small"> {regionOf(subject)}</span>
                </span>
                <span className="block text-ink-soft text-small">
                  {statusWords(status, parties, language)}
                  {subject.kind === "place" && !subject.position && `, ${t("map.list.noPosition")}`}
                </span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <MoreRows hidden={hidden} onPress={() => setLimit(limit + 10 * ROWS_AT_ONCE)} />
    </section>
  );
});
