import type { Db } from "@/lib/db/connect";
import { isReachable } from "@/lib/db/theatres";

/** Whether the app can do its work: it runs, and the database answers. */
export async function checkHealth(
  db: Db,
): Promise<{ status: "ok" | "degraded"; database: "ok" | "unreachable" }> {
  return (await isReachable(db))
    ? { status: "ok", database: "ok" }
    : { status: "degraded", database: "unreachable" };
}
