import type { Db } from "./connect";

/** A theatre's catchments as stored: addressed by the digest of their text, never altered, current from `builtFrom` on. */
export interface StoredCatchments {
  digest: string;
  theatreId: string;
  /** The newest revision that changed what went into it. */
  builtFrom: number;
  cells: number;
  km2: number;
  /** TopoJSON text. */
  topology: string;
}

/** Keeps a topology; keeping one for the same revision twice changes nothing. */
export async function keepCatchments(db: Db, { builtFrom, ...stored }: StoredCatchments): Promise<void> {
  await db.client.catchmentTopology.createMany({
    data: [{ ...stored, builtFrom: BigInt(builtFrom) }],
    skipDuplicates: true,
  });
}

/** The catchments that were current when the theatre was at this revision; null before the first gazetteer. */
export async function findCatchments(
  db: Db,
  theatreId: string,
  head: number,
): Promise<Pick<StoredCatchments, "digest" | "builtFrom"> | null> {
  const row = await db.client.catchmentTopology.findFirst({
    where: { theatreId, builtFrom: { lte: BigInt(head) } },
    orderBy: { builtFrom: "desc" },
    select: { digest: true, builtFrom: true },
  });
  return row && { digest: row.digest, builtFrom: Number(row.builtFrom) };
}

/** Their digest. */
export async function findCatchmentsDigest(db: Db, theatreId: string, head: number): Promise<string | null> {
  return (await findCatchments(db, theatreId, head))?.digest ?? null;
}

/** The TopoJSON text with this digest; null when there is none. */
export async function readCatchments(db: Db, digest: string): Promise<string | null> {
  const row = await db.client.catchmentTopology.findFirst({ where: { digest }, select: { topology: true } });
  return row?.topology ?? null;
}
