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

/**
 * Takes a struck place out. The lock of the ledger is held by now, so a claim that names it is seen, whoever was faster.
 * @throws an error that `appendRevisions` takes for a conflict
 */
async function dropPlace(writer: Writer, id: string): Promise<void> {
  const naming = await writer.claim.count({ where: { OR: [{ placeId: id }, { toPlaceId: id }] } });
  if (naming > 0) throw new Error(`revision conflict: place ${id} is named by a claim by now`);
  await writer.place.delete({ where: { id } });
}

/** Writes the newest value of places and of their names; a struck one goes. */
export async function projectPlaces(writer: Writer, revisions: Revision<"place">[]): Promise<void> {
  const there = revisions.filter(({ operation }) => operation !== "strike");
  for (let start = 0; start < there.length; start += PLACES_AT_ONCE)
    await projectPart(writer, there.slice(start, start + PLACES_AT_ONCE));
  for (const { operation, recordId } of revisions)
    if (operation === "strike") await dropPlace(writer, recordId);
}
