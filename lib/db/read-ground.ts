import type { Ground, GroundPlace } from "@/lib/domain/ground";
import type { Db } from "./connect";

interface PlaceRow {
  id: string;
  regionId: string | null;
  geonameId: number | null;
  lng: number | null;
  lat: number | null;
  en: string;
  uk: string | null;
  searchKeys: string[];
}

/** What the words of a file can mean in a theatre, as it is now; null when there is no such theatre. Reads no statement. */
export async function readGround(db: Db, theatreId: string): Promise<Ground | null> {
  const theatre = await db.client.theatre.findUnique({
    where: { id: theatreId },
    include: {
      parties: { orderBy: { ordinal: "asc" } },
      regions: { select: { id: true, key: true, nameEn: true, nameUk: true, admin1: true } },
      sources: { select: { id: true, nameEn: true, nameUk: true } },
    },
  });
  if (!theatre) return null;
  const rows = await db.client.$queryRaw<PlaceRow[]>`
    SELECT p."id", p."regionId", p."geonameId", p."lng", p."lat",
      (array_agg(n."text" ORDER BY (n."lang" = 'en') IS TRUE DESC, n."preferred" DESC, n."ordinal"))[1] AS "en",
      (array_agg(n."text" ORDER BY n."preferred" DESC, n."ordinal") FILTER (WHERE n."lang" = 'uk'))[1] AS "uk",
      array_agg(n."searchKey" ORDER BY n."ordinal") AS "searchKeys"
    FROM "Place" p JOIN "PlaceName" n ON n."placeId" = p."id"
    WHERE p."theatreId" = ${theatreId} GROUP BY p."id"`;
  const names = ({ nameEn, nameUk }: { nameEn: string; nameUk: string | null }) => ({
    en: nameEn,
    uk: nameUk,
  });
  return {
    theatreId,
    slug: theatre.slug,
    parties: theatre.parties.map((party) => ({ key: party.key, names: names(party) })),
    regions: theatre.regions.map(({ id, key, admin1, ...named }) => ({
      id,
      key,
      admin1,
      names: names(named),
    })),
    sources: theatre.sources.map(({ id, ...named }) => ({ id, names: names(named) })),
    places: rows.map(
      ({ lng, lat, en, uk, ...row }): GroundPlace => ({
        ...row,
        names: { en, uk },
        position: lng === null || lat === null ? null : [lng, lat],
      }),
    ),
  };
}
