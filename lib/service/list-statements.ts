import { z } from "zod";
import type { Db } from "@/lib/db/connect";
import { listStatementIds, type StatementFilter } from "@/lib/db/list-statement-ids";
import { loadWorld } from "@/lib/db/load-world";
import { findTheatreId } from "@/lib/db/theatres";
import { daySchema } from "@/lib/domain/day";
import { idSchema } from "@/lib/domain/identity";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { readCursor, writeCursor } from "@/lib/wire/cursor";
import type { StatementRow } from "@/lib/wire/record-views";
import { statementRows } from "./record-rows";

const cursorSchema = z.strictObject({ saidTo: daySchema.nullable(), id: idSchema });

/** What a list of statements is asked with; absent parts are null. Days are inclusive. */
export interface StatementQuery extends Omit<StatementFilter, "theatreId"> {
  slug: string | null;
  cursor: string | null;
  limit: number;
}

/**
 * Public statements of a theatre (slug null: the first one), newest saying day first, a page at a time.
 * Security: public.
 */
export async function listStatements(
  db: Db,
  { slug, cursor, limit, ...filter }: StatementQuery,
): Promise<Outcome<{ items: StatementRow[]; nextCursor: string | null }>> {
  const theatreId = await findTheatreId(db, slug);
  if (theatreId === null)
    return fail("notFound", slug === null ? "There is no theatre yet." : `There is no theatre ${slug}.`);
  const after = cursor === null ? null : readCursor(cursorSchema, cursor);
  if (cursor !== null && after === null)
    return fail("invalid", "The page asked for does not exist.", [
      { path: "cursor", message: "Use nextCursor as the answer before gave it." },
    ]);
  const { ids, next } = await listStatementIds(db, { ...filter, theatreId }, after, limit);
  const world = await loadWorld(db, theatreId, null);
  return succeed({ items: statementRows(world, ids), nextCursor: next && writeCursor(next) });
}
