import { type Language, pickName } from "@/lib/domain/names";
import { statusProperties } from "./map-geojson";
import type { PlaceView, StatementView } from "./record-views";

/** A place as the API gives it: its status stands flat, as on the map. */
export function placeJson({ status, label, ...place }: PlaceView, language: Language) {
  return {
    ...place,
    kind: "place",
    settlement: place.kind,
    placeId: place.id,
    name: pickName(label, language),
    ...statusProperties(status),
  };
}

/** A statement as the API gives it: the fields as they are stored (and can be sent), beside what they point at. */
export function statementJson({
  id,
  theatreSlug,
  record,
  revision,
  speaker,
  relay,
  claims,
  verifications,
  evidence,
  revisions,
}: StatementView) {
  const { theatreId, struck, ...fields } = record;
  const shown = new Map(claims.map((claim) => [claim.id, claim]));
  return {
    id,
    theatre: theatreSlug,
    revision,
    ...fields,
    claims: fields.claims.map(({ struck: _, ...claim }) => {
      const { countsFrom, countsTo, verdict } = shown.get(claim.id) ?? {};
      return { ...claim, countsFrom, countsTo, verdict };
    }),
    speaker,
    carriers: relay,
    verifications,
    evidence,
    revisions,
  };
}
