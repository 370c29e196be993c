import { z } from "zod";
import type { Db } from "@/lib/db/connect";
import { listSnapshotRows, type SnapshotRow } from "@/lib/db/snapshots";
import { findTheatreId } from "@/lib/db/theatres";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { readCursor, writeCursor } from "@/lib/wire/cursor";
import type { SnapshotListRow } from "@/lib/wire/desk-views";
import { type Actor, permit } from "./actor";
import { labelOf, revocationOf } from "./read-snapshot";

const cursorSchema = z.strictObject({ frozenAt: z.iso.datetime(), id: z.string() });

function viewRow({ marks, theatreId: _, ...row }: SnapshotRow): SnapshotListRow {
  const revoked = revocationOf(marks);
  return {
    ...row,
    label: labelOf(marks),
    revoked: revoked && { reason: revoked.text ?? "", by: revoked.author, at: revoked.madeAt },
  };
}

/** The snapshots of a theatre (slug null: the first one), newest first, a page at a time. Security: for editors and above. */
export async function listSnapshots(
  db: Db,
  actor: Actor,
  { slug, cursor, limit }: { slug: string | null; cursor: string | null; limit: number },
): Promise<Outcome<{ items: SnapshotListRow[]; nextCursor: string | null }>> {
  const permitted = permit(actor, "labelSnapshot");
  if (!permitted.ok) return permitted;
  const theatreId = await findTheatreId(db, slug);
  if (theatreId === null) return fail("notFound", `There is no theatre ${slug}.`);
  const after = cursor === null ? null : readCursor(cursorSchema, cursor);
  if (cursor !== null && after === null)
    return fail("invalid", "The page asked for does not exist.", [
      { path: "cursor", message: "Use nextCursor as the answer before gave it." },
    ]);
  const rows = await listSnapshotRows(db, theatreId, { after, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return succeed({
    items: page.map(viewRow),
    nextCursor: last && rows.length > limit ? writeCursor({ frozenAt: last.frozenAt, id: last.id }) : null,
  });
}
