import { createHash } from "node:crypto";
import { readCatchments } from "@/lib/db/catchment-store";
import type { Db } from "@/lib/db/connect";
import { findSnapshotId, keepSnapshot } from "@/lib/db/snapshots";
import { type Outcome, succeed, validate } from "@/lib/domain/outcome";
import { freezeSchema } from "@/lib/domain/snapshot";
import { LONG_ID_LETTERS, SHORT_ID_LETTERS, snapshotIdOf } from "@/lib/domain/snapshot-id";
import { PREVIEW_SIZE } from "@/lib/wire/snapshot/picture-size";
import type { SnapshotContent } from "@/lib/wire/snapshot/snapshot-content";
import { writeSnapshot } from "@/lib/wire/snapshot/snapshot-text";
import { type Actor, permit, signedBy } from "./actor";
import { drawSnapshotPicture } from "./draw-snapshot-picture";
import { squeeze } from "./pack-payload";
import { pinView } from "./pin-view";
import { findShown } from "./read-snapshot";

/** A snapshot by its address. */
export interface Frozen {
  id: string;
  digest: string;
  /** False where this very view was frozen before. */
  isNew: boolean;
}

/** The best brotli takes seconds for some 100 KB; this is a tenth larger, and there at once. */
const QUALITY = 9;

async function keep(
  db: Db,
  actor: Actor,
  content: SnapshotContent,
  text: string,
  digest: string,
): Promise<Frozen> {
  const { theatre, view, title, policy, knownAsOf } = content;
  const topology = content.topology === null ? null : await readCatchments(db, content.topology);
  const picture = await drawSnapshotPicture(content, topology, PREVIEW_SIZE);
  const { author, authorId } = signedBy(actor);
  const row = {
    ...{ digest, theatreId: theatre.id, title, policy, knownAsOf },
    ...{ date: view.date, compareDate: view.compareDate, viewpoint: view.viewpoint },
    frozenBy: author || null,
    frozenById: authorId,
    content: new Uint8Array(await squeeze(Buffer.from(text, "utf8"), QUALITY)),
    picture: new Uint8Array(picture),
  };
  for (const letters of [SHORT_ID_LETTERS, LONG_ID_LETTERS]) {
    const id = snapshotIdOf(digest, letters);
    if (await keepSnapshot(db, { ...row, id })) return { id, digest, isNew: true };
    const twin = await findSnapshotId(db, digest);
    if (twin !== null) return { id: twin, digest, isNew: false };
  }
  throw new Error(`No id is left for the snapshot ${digest}.`);
}

/**
 * Freezes a view of a theatre: pins everything that it shows, with its picture, under the digest of its content. The same
 * view frozen again, with nothing new to be seen, is the same snapshot. `gone` where it was revoked.
 * Security: anybody may freeze what is public; nothing else is ever in it.
 */
export async function freezeView(
  db: Db,
  actor: Actor,
  { slug, body }: { slug: string; body: unknown },
): Promise<Outcome<Frozen>> {
  const permitted = permit(actor, "freeze");
  if (!permitted.ok) return permitted;
  const read = validate(freezeSchema, body, "This view cannot be frozen: some fields need another look.");
  if (!read.ok) return read;
  const pinned = await pinView(db, { slug, freeze: read.value });
  if (!pinned.ok) return pinned;
  const text = writeSnapshot(pinned.value);
  const digest = createHash("sha256").update(text).digest("hex");
  const known = await findSnapshotId(db, digest);
  if (known === null) return succeed(await keep(db, actor, pinned.value, text, digest));
  const shown = await findShown(db, known);
  return shown.ok ? succeed({ id: known, digest, isNew: false }) : shown;
}
