import { readCatchments } from "@/lib/db/catchment-store";
import type { Db } from "@/lib/db/connect";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";

/** The catchments with this digest as TopoJSON; never altered. Security: public. */
export async function readTopology(db: Db, digest: string): Promise<Outcome<unknown>> {
  const text = /^[0-9a-f]{64}$/.test(digest) ? await readCatchments(db, digest) : null;
  return text === null
    ? fail("notFound", "There are no catchments with this digest.")
    : succeed(JSON.parse(text));
}
