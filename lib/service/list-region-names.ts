import type { Db } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import { findTheatreId } from "@/lib/db/theatres";
import type { Position } from "@/lib/domain/geometry";
import type { Names } from "@/lib/domain/names";
import { middleOf } from "@/lib/geo/middle-of";

/**
 * The regions of a theatre by name, and a position amid them; none where there is no such theatre.
 * Security: public.
 */
export async function listRegionNames(
  db: Db,
  slug: string,
): Promise<{ regions: { id: string; names: Names }[]; around: Position | null }> {
  const theatreId = await findTheatreId(db, slug);
  const regions = theatreId === null ? [] : [...(await loadWorld(db, theatreId, null)).regions];
  return {
    regions: regions.map(([id, { names }]) => ({ id, names })),
    around: middleOf(regions.map(([, { geometry }]) => geometry)),
  };
}
