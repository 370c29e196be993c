import type { Revision } from "@/lib/domain/revision";
import { toSearchKey } from "@/lib/domain/search-key";
import type { Writer } from "./connect";
import { Prisma } from "./generated/client";

/** Places go in as JSON, so many at once: a country's gazetteer is tens of thousands of them. */
const PLACES_AT_ONCE = 4000;

async function projectPart(writer: Writer, revisions: Revision<"place">[]): Promise<void> {
  const places = revisions.map(({ recordId, value }) => ({
    id: recordId,
    theatreId: value.theatreId,
    regionId: value.regionId,
    geonameId: value.geonameId,
    kind: value.kind,
    population: value.population,
    lng: value.position?.[0] ?? null,
    lat: value.position?.[1] ?? null,
    positionSource: value.positionSource,
    overrides: value.baseline !== null,
    baseline: value.baseline?.party ?? null,
  }));
  const names = revisions.flatMap(({ recordId, value }) =>
    value.names.map((name, ordinal) => ({
      placeId: recordId,
      ordinal,
      ...name,
      searchKey: toSearchKey(name.text),
    })),
  );
  const rows = Prisma.sql`jsonb_to_recordset(${JSON.stringify(places)}::jsonb) AS r(
      "id" text, "theatreId" text, "regionId" text, "geonameId" int, "kind" text, "population" int, "lng" float8, "lat" float8,
      "positionSource" text, "overrides" bool, "baseline" text)`;
  // Not one upsert: with a unique key in ON CONFLICT it would lock places against an import that points at them.
  await writer.$executeRaw`
    UPDATE "Place" p SET "theatreId" = r."theatreId", "regionId" = r."regionId",
      "geonameId" = r."geonameId", "kind" = r."kind", "population" = r."population", "lng" = r."lng",
      "lat" = r."lat", "positionSource" = r."positionSource", "overrides" = r."overrides", "baseline" = r."baseline"
    FROM ${rows} WHERE p."id" = r."id"`;
  await writer.$executeRaw`
    INSERT INTO "Place" ("id", "theatreId", "regionId", "geonameId", "kind", "population", "lng", "lat", "positionSource", "overrides", "baseline")
    SELECT * FROM ${rows} ON CONFLICT ("id") DO NOTHING`;
  await writer.$executeRaw`
    DELETE FROM "PlaceName" WHERE "placeId" IN (SELECT jsonb_array_elements_text(${JSON.stringify(places.map((place) => place.id))}::jsonb))`;
  await writer.$executeRaw`
    INSERT INTO "PlaceName" ("placeId", "ordinal", "text", "lang", "preferred", "searchKey")
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(names)}::jsonb) AS r(
      "placeId" text, "ordinal" int, "text" text, "lang" text, "preferred" bool, "searchKey" text)`;
}

/** Writes the newest value of places and of their names. */
export async function projectPlaces(writer: Writer, revisions: Revision<"place">[]): Promise<void> {
  for (let start = 0; start < revisions.length; start += PLACES_AT_ONCE)
    await projectPart(writer, revisions.slice(start, start + PLACES_AT_ONCE));
}
