import { idSchema } from "@/lib/domain/identity";
import type { Db } from "./connect";

/** The theatres by id and slug, in the order of their slugs. */
export async function findTheatres(db: Db): Promise<{ id: string; slug: string }[]> {
  return db.client.theatre.findMany({ select: { id: true, slug: true }, orderBy: { slug: "asc" } });
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
