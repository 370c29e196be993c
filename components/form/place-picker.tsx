"use client";

import { useCallback } from "react";
import type { FieldWords } from "@/components/form/field-frame";
import { type Pickable, Picker } from "@/components/form/picker";
import { SketchMap } from "@/components/form/sketch-map";
import { placeInWords } from "@/components/search/words-of-hits";
import { useMessages } from "@/components/shell/messages-provider";
import type { Position } from "@/lib/domain/geometry";
import type { Language } from "@/lib/domain/names";
import { distanceKm } from "@/lib/geo/distance-km";
import { translator } from "@/lib/wire/messages/translate";
import type { PlaceHit, SearchResults } from "@/lib/wire/search-results";
import { figureInWords } from "@/lib/wire/words-of-figures";

/** A place as forms hold it. */
export interface PickedPlace extends Pickable {
  position: Position | null;
  regionId: string | null;
}

/** A place that others are measured from. */
export type NearPlace = Pick<PickedPlace, "id" | "name" | "position">;

interface PlacePickerProps extends FieldWords {
  id?: string | undefined;
  slug: string;
  chosen: PickedPlace | null;
  onChoose: (place: PickedPlace | null) => void;
  /** Places that are known to belong here, for example those of the same statement: homonyms are told apart by them. */
  near: readonly NearPlace[];
  isRequired?: boolean;
  onBlur?: () => void;
}

const HITS = 7;

/** How far a place is from the nearest of others; null where that is not known. */
function nearestOf(
  position: Position | null,
  others: readonly NearPlace[],
): { name: string; km: number } | null {
  if (!position) return null;
  const distances = others.flatMap(({ name, position: other }) =>
    other ? [{ name, km: distanceKm(position, other) }] : [],
  );
  return distances.sort((one, other) => one.km - other.km)[0] ?? null;
}

/** A found place with what tells it apart: what it is, in which region, how far from the others or from the nearest town. */
export function pickedPlace(hit: PlaceHit, near: readonly NearPlace[], language: Language): PickedPlace {
  const { id, name, position, region } = hit;
  const own = nearestOf(
    position,
    near.filter((other) => other.id !== id),
  );
  const words = own
    ? [
        ...placeInWords({ ...hit, near: null, population: null }, language),
        translator(language)("search.place.near", {
          km: figureInWords(Math.round(own.km), language),
          name: own.name,
        }),
      ]
    : placeInWords({ ...hit, population: null }, language);
  const [alias] = hit.otherNames;
  const detail = [...words, alias].filter(Boolean).join(" · ");
  return { id, name, detail, position, regionId: region?.id ?? null };
}

/** Picks a place by any spelling in any script. Places of one name are told apart by region, distance and a small map. */
export function PlacePicker({ slug, near, ...field }: PlacePickerProps) {
  const { t, language } = useMessages();
  const find = useCallback(
    async (text: string, signal: AbortSignal) => {
      const query = new URLSearchParams({ q: text, lang: language, limit: String(HITS), only: "places" });
      const answer = await fetch(`/api/v1/theatres/${slug}/search?${query}`, { signal });
      if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
      const { places }: SearchResults = await answer.json(); // what our own server sends
      return places.map((hit) => pickedPlace(hit, near, language));
    },
    [slug, language, near],
  );
  return (
    <Picker
      {...field}
      find={find}
      isNumbered
      aside={(_, options) =>
        options.filter(({ position }) => position).length > 1 && (
          <SketchMap slug={slug} options={options} near={near} label={t("entry.place.sketch")} />
        )
      }
    />
  );
}
