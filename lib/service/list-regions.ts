import type { FeatureCollection } from "geojson";
import type { Db } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import { findTheatreId } from "@/lib/db/theatres";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";

/** The outlines of a theatre's regions as GeoJSON. Security: public. */
export async function listRegions(db: Db, slug: string): Promise<Outcome<FeatureCollection>> {
  const theatreId = await findTheatreId(db, slug);
  if (theatreId === null) return fail("notFound", `There is no theatre ${slug}.`);
  const world = await loadWorld(db, theatreId, null);
  const features = [...world.regions].map(([id, { key, names, country, baseline, geometry }]) => ({
    type: "Feature" as const,
    id,
    properties: { id, key, names, country, baseline },
    geometry,
  }));
  return succeed({ type: "FeatureCollection", features });
}
