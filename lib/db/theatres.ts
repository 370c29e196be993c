import { idSchema } from "@/lib/domain/identity";
import type { Names } from "@/lib/domain/names";
import type { Db } from "./connect";

/** The theatres by id and slug, in the order of their slugs. */
export async function findTheatres(db: Db): Promise<{ id: string; slug: string }[]> {
  return db.client.theatre.findMany({ select: { id: true, slug: true }, orderBy: { slug: "asc" } });
}

/** The theatres with their sides and sources, in the order of their slugs. */
export async function findTheatreSides(db: Db): Promise<
  {
    slug: string;
    names: Names;
    parties: { key: string; names: Names }[];
    sources: { id: string; names: Names }[];
  }[]
> {
  const named = { nameEn: true, nameUk: true } as const;
  const rows = await db.client.theatre.findMany({
    select: {
      slug: true,
      ...named,
      parties: { select: { key: true, ...named }, orderBy: { ordinal: "asc" } },
      sources: { select: { id: true, ...named }, orderBy: { nameEn: "asc" } },
    },
    orderBy: { slug: "asc" },
  });
  const namesOf = ({ nameEn, nameUk }: { nameEn: string; nameUk: string | null }): Names => ({
    en: nameEn,
    uk: nameUk,
  });
  return rows.map((row) => ({
    slug: row.slug,
    names: namesOf(row),
    parties: row.parties.map((party) => ({ key: party.key, names: namesOf(party) })),
    sources: row.sources.map((source) => ({ id: source.id, names: namesOf(source) })),
  }));
}

/** The id of the theatre with this slug; null when there is none. With null, the first theatre's. */
export async function findTheatreId(db: Db, slug: string | null): Promise<string | null> {
  if (slug !== null && !idSchema.safeParse(slug).success) return null;
  const theatre = await db.client.theatre.findFirst({
    where: slug === null ? {} : { slug },
    select: { id: true },
    orderBy: { slug: "asc" },
  });
  return theatre?.id ?? null;
}

/** True when the database answers. */
export async function isReachable(db: Db): Promise<boolean> {
  try {
    await db.client.$queryRaw`SELECT 1 AS "one"`;
    return true;
  } catch {
    return false;
  }
}
