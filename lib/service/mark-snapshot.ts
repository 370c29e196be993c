import type { Db } from "@/lib/db/connect";
import { findSnapshot, markSnapshot } from "@/lib/db/snapshots";
import { fail, type Outcome, succeed, validate } from "@/lib/domain/outcome";
import { labelSchema } from "@/lib/domain/snapshot";
import { readSnapshotId } from "@/lib/domain/snapshot-id";
import { markSchema } from "@/lib/domain/strike";
import { type Actor, permit, signedBy } from "./actor";
import { labelOf, revocationOf } from "./read-snapshot";

/** A snapshot as whoever keeps the lists sees it. */
interface MarkedSnapshot {
  id: string;
  label: string | null;
  /** Why it is not shown; null where it is. */
  revoked: string | null;
}

async function find(db: Db, typed: string) {
  const id = readSnapshotId(typed);
  const found = id === null ? null : await findSnapshot(db, id);
  return found ? succeed(found) : fail("notFound", "There is no such snapshot.");
}

async function tell(db: Db, typed: string): Promise<Outcome<MarkedSnapshot>> {
  const found = await find(db, typed);
  if (!found.ok) return found;
  const { id, marks } = found.value;
  return succeed({ id, label: labelOf(marks), revoked: revocationOf(marks)?.text ?? null });
}

/** Names a snapshot in the atlas' own lists, or takes the name away. What was frozen stays as it is. Needs an editor. */
export async function labelSnapshot(
  db: Db,
  actor: Actor,
  typed: string,
  body: unknown,
): Promise<Outcome<MarkedSnapshot>> {
  const permitted = permit(actor, "labelSnapshot");
  if (!permitted.ok) return permitted;
  const found = await find(db, typed);
  if (!found.ok) return found;
  const read = validate(labelSchema, body, "The label was not stored: it needs another look.");
  if (!read.ok) return read;
  await markSnapshot(db, found.value.id, { kind: "label", text: read.value.label, ...signedBy(actor) });
  return tell(db, typed);
}

/**
 * Takes a snapshot off its link for a stated reason, which the link then says, or puts it back. Nothing is deleted. Needs an
 * administrator; `conflict` where it is as asked already.
 */
export async function revokeSnapshot(
  db: Db,
  actor: Actor,
  { id: typed, kind, body }: { id: string; kind: "revoke" | "reinstate"; body: unknown },
): Promise<Outcome<MarkedSnapshot>> {
  const permitted = permit(actor, "revokeSnapshot");
  if (!permitted.ok) return permitted;
  const found = await find(db, typed);
  if (!found.ok) return found;
  const read = validate(markSchema, body, "Nothing was changed: the reason needs another look.");
  if (!read.ok) return read;
  const isRevoked = revocationOf(found.value.marks) !== null;
  if (isRevoked === (kind === "revoke"))
    return fail(
      "conflict",
      isRevoked ? "This snapshot is revoked already." : "This snapshot is not revoked.",
    );
  await markSnapshot(db, found.value.id, { kind, text: read.value.reason, ...signedBy(actor) });
  return tell(db, typed);
}
