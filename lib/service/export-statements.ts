import type { Db } from "@/lib/db/connect";
import { listStatementIds, type StatementCursor } from "@/lib/db/list-statement-ids";
import { loadWorld } from "@/lib/db/load-world";
import { findTheatreId } from "@/lib/db/theatres";
import type { Language } from "@/lib/domain/names";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { statementsCsv } from "@/lib/wire/statements-csv";
import type { StatementQuery } from "./list-statements";
import { statementRows } from "./record-rows";

/** Statements read at once: a part of the table that is written before the next is asked for. */
const STATEMENTS_AT_ONCE = 500;

/**
 * All public statements that a list's filter lets through, as CSV in parts: however many there are, only one part is in
 * memory. Every part is written from the same world, so that a statement recorded meanwhile is left out.
 * Security: public.
 */
export async function exportStatements(
  db: Db,
  { slug, lang, ...filter }: Omit<StatementQuery, "cursor" | "limit"> & { lang: Language },
): Promise<Outcome<ReadableStream<Uint8Array>>> {
  const theatreId = await findTheatreId(db, slug);
  if (theatreId === null)
    return fail("notFound", slug === null ? "There is no theatre yet." : `There is no theatre ${slug}.`);
  const world = await loadWorld(db, theatreId, null);
  const parties = world.theatre?.parties ?? [];
  const encoder = new TextEncoder();
  let after: StatementCursor | null = null;
  let isFirst = true;
  return succeed(
    new ReadableStream<Uint8Array>({
      async pull(controller) {
        const page = await listStatementIds(db, { ...filter, theatreId }, after, STATEMENTS_AT_ONCE);
        const rows = statementRows(world, page.ids).flatMap((row) => {
          const stored = world.statements.get(row.id)?.value;
          return stored ? [{ ...row, stored }] : [];
        });
        const text = statementsCsv(rows, parties, lang, isFirst);
        if (text !== "") controller.enqueue(encoder.encode(text));
        isFirst = false;
        after = page.next;
        if (after === null) controller.close();
      },
    }),
  );
}
