import { type Language, pickName } from "@/lib/domain/names";
import type { Source } from "@/lib/domain/source";
import type { Statement } from "@/lib/domain/statement";
import { statusProperties } from "./map-geojson";
import type { PlaceView, SourceView, StatementView } from "./record-views";

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
  work,
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
    ...(work && { struck, struckClaims: work.struckRecords.map(({ struck: _, ...claim }) => claim) }),
  };
}

/**
 * A statement as whoever works on it gets it back: its fields as they are entered, wherever it stands in review.
 * Security: for those who may see it; what is struck stands apart, so that it can be restored.
 */
export function deskStatementJson({
  id,
  theatreSlug,
  revision,
  value,
}: {
  id: string;
  theatreSlug: string;
  revision: number;
  value: Statement;
}) {
  const { theatreId, struck, claims, ...fields } = value;
  const listed = (wanted: boolean) =>
    claims.filter((claim) => claim.struck === wanted).map(({ struck: _, ...claim }) => claim);
  return {
    id,
    theatre: theatreSlug,
    revision,
    struck,
    ...fields,
    claims: listed(false),
    struckClaims: listed(true),
  };
}

/** A source's own fields as they are entered, after its address and revision. */
export function deskSourceJson({
  id,
  theatreSlug,
  revision,
  value,
}: {
  id: string;
  theatreSlug: string;
  revision: number;
  value: Source;
}) {
  const { theatreId, ...fields } = value;
  return { id, theatre: theatreSlug, revision, ...fields };
}

/** A source as the API gives it: its own fields, and how they came to be. */
export function sourceJson({ id, theatreSlug, record, revisions }: SourceView) {
  const revision = revisions.at(-1)?.number ?? 1;
  return { ...deskSourceJson({ id, theatreSlug, revision, value: record }), revisions };
}
