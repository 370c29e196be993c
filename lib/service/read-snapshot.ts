import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import type { Db } from "@/lib/db/connect";
import { findSnapshot, readSnapshotBytes, readSnapshotPicture, type SnapshotMark } from "@/lib/db/snapshots";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { readSnapshotId } from "@/lib/domain/snapshot-id";
import type { SnapshotContent } from "@/lib/wire/snapshot/snapshot-content";
import { readSnapshotText } from "@/lib/wire/snapshot/snapshot-text";

const decompress = promisify(brotliDecompress);

/** A snapshot that is shown, but for its content. */
export interface ShownSnapshot {
  id: string;
  digest: string;
  frozenAt: string;
  /** What the atlas calls it in its lists; null without a label. */
  label: string | null;
}

/** A snapshot with all that it pins. */
export interface OpenSnapshot extends ShownSnapshot {
  content: SnapshotContent;
}

/** The mark by which a snapshot is not shown; null where it is. */
export function revocationOf(marks: readonly SnapshotMark[]): SnapshotMark | null {
  const last = marks.find(({ kind }) => kind !== "label");
  return last?.kind === "revoke" ? last : null;
}

/** The label of a snapshot; null without one. */
export const labelOf = (marks: readonly SnapshotMark[]): string | null =>
  marks.find(({ kind }) => kind === "label")?.text ?? null;

/**
 * Finds a snapshot by the id of its link, however it was typed. `gone`, with the reason, where it was revoked.
 * Security: public.
 */
export async function findShown(db: Db, typed: string): Promise<Outcome<ShownSnapshot>> {
  const missing = fail("notFound", "There is no snapshot at this address: look whether the link is whole.");
  const id = readSnapshotId(typed);
  const found = id === null ? null : await findSnapshot(db, id);
  if (!found) return missing;
  const { marks, ...snapshot } = found;
  const revoked = revocationOf(marks);
  if (revoked) return fail("gone", `This snapshot is no longer shown. The reason: ${revoked.text}`);
  return succeed({ ...snapshot, label: labelOf(marks) });
}

/** Texts and what they pin, by digest: immutable, so that what was read once stays right. The least recently read give way. */
const kept = new Map<string, { text: Uint8Array; content: SnapshotContent }>();
const TEXTS_KEPT_BYTES = 64_000_000;

async function readText(db: Db, { id, digest }: ShownSnapshot) {
  const known = kept.get(digest);
  const read = known ?? (await openText(db, id));
  kept.delete(digest);
  kept.set(digest, read);
  let bytes = 0;
  for (const { text } of kept.values()) bytes += text.length;
  for (const [oldest, { text }] of kept) {
    if (bytes <= TEXTS_KEPT_BYTES || kept.size === 1) break;
    kept.delete(oldest);
    bytes -= text.length;
  }
  return read;
}

async function openText(db: Db, id: string) {
  const text = await decompress(await readSnapshotBytes(db, id));
  return { text, content: readSnapshotText(text.toString("utf8")) };
}

/** A snapshot with all that it pins. Fails as `findShown` does. Security: public. */
export async function readSnapshot(db: Db, typed: string): Promise<Outcome<OpenSnapshot>> {
  const shown = await findShown(db, typed);
  return shown.ok ? succeed({ ...shown.value, content: (await readText(db, shown.value)).content }) : shown;
}

/**
 * The canonical text of a snapshot as bytes, as brotli where `isCompressed`; null where the reader has the one of this
 * digest. Security: public.
 */
export async function readSnapshotJson(
  db: Db,
  typed: string,
  { isCompressed, hasAlready }: { isCompressed: boolean; hasAlready: (digest: string) => boolean },
): Promise<Outcome<{ digest: string; bytes: Uint8Array | null }>> {
  const shown = await findShown(db, typed);
  if (!shown.ok) return shown;
  const { id, digest } = shown.value;
  if (hasAlready(digest)) return succeed({ digest, bytes: null });
  const bytes = isCompressed ? await readSnapshotBytes(db, id) : (await readText(db, shown.value)).text;
  return succeed({ digest, bytes });
}

/** The stored picture of a snapshot; null where the reader has it. Security: public. */
export async function readPreview(
  db: Db,
  typed: string,
  hasAlready: (digest: string) => boolean,
): Promise<Outcome<{ digest: string; bytes: Uint8Array | null }>> {
  const shown = await findShown(db, typed);
  if (!shown.ok) return shown;
  const { id, digest } = shown.value;
  return succeed({ digest, bytes: hasAlready(digest) ? null : await readSnapshotPicture(db, id) });
}
