import type { Db } from "@/lib/db/connect";
import type { RevisionView } from "@/lib/wire/record-views";
import { recordHistory } from "./record-history";
import { shownRegion } from "./show-values";

/**
 * Every saved state of a place or region, first one first, field by field; empty where there is no such record.
 * Security: public.
 */
export const groundHistory = (db: Db, noun: "place" | "region", id: string): Promise<RevisionView[]> =>
  noun === "place"
    ? recordHistory(db, noun, id, Number.MAX_SAFE_INTEGER, (value) => value)
    : recordHistory(db, noun, id, Number.MAX_SAFE_INTEGER, shownRegion);
