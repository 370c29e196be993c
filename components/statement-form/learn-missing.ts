import type { Pickable } from "@/components/form/picker";
import type { PickedPlace } from "@/components/form/place-picker";
import type { Position } from "@/lib/domain/geometry";
import { type Language, type Names, pickName } from "@/lib/domain/names";
import type { Lexicon } from "./draft-store";
import type { StatementEntry } from "./form-model";

interface PlaceJson {
  id: string;
  name: string;
  region: { id: string; names: Names } | null;
  position: Position | null;
}

async function ask<T>(path: string): Promise<T | null> {
  const answer = await fetch(path).catch(() => null);
  return answer?.ok ? ((await answer.json()) as T) : null; // the API's own JSON
}

/** The names behind the ids of a form that nobody here has picked: of a version that somebody else saved. */
export async function learnMissing(
  entry: StatementEntry,
  known: Lexicon,
  language: Language,
): Promise<Lexicon> {
  const unknown = (ids: string[], names: object) =>
    [...new Set(ids)].filter((id) => id !== "" && !(id in names));
  const placeIds = entry.claims.flatMap(({ target }) => [
    target.placeId,
    target.fromPlaceId,
    target.toPlaceId,
  ]);
  const places = await Promise.all(
    unknown(placeIds, known.places).map((id) => ask<PlaceJson>(`/api/v1/places/${id}?lang=${language}`)),
  );
  const sources = await Promise.all(
    unknown([entry.speakerId, ...entry.relay], known.sources).map((id) =>
      ask<{ id: string; names: Names }>(`/api/v1/sources/${id}`),
    ),
  );
  const byId = <T extends { id: string }>(items: T[]) =>
    Object.fromEntries(items.map((item) => [item.id, item]));
  return {
    places: byId(
      places.flatMap((place): PickedPlace[] =>
        place
          ? [
              {
                id: place.id,
                name: place.name,
                detail: place.region ? pickName(place.region.names, language) : "",
                position: place.position,
                regionId: place.region?.id ?? null,
              },
            ]
          : [],
      ),
    ),
    sources: byId(
      sources.flatMap((source): Pickable[] =>
        source ? [{ id: source.id, name: pickName(source.names, language), detail: "" }] : [],
      ),
    ),
    claims: {},
  };
}
