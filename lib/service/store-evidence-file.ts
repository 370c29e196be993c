import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import type { Db } from "@/lib/db/connect";
import { findEvidenceFiles, noteEvidenceFile } from "@/lib/db/evidence-files";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { evidenceTypes } from "@/lib/domain/verification";
import { type Actor, permit } from "./actor";
import { evidenceStore } from "./evidence-store";

/** An uploaded file as its sender gets to know it. */
interface StoredFile {
  sha256: string;
  mediaType: string;
  sizeBytes: number;
  uploadedAt: string;
}

/** What the content of a file says that it is, where that is a kind of evidence; what it is called plays no part. */
async function readType(bytes: Uint8Array): Promise<string | null> {
  const found = await fileTypeFromBuffer(bytes);
  if (!found || !Object.hasOwn(evidenceTypes, found.mime)) return null;
  // Three letters make a GIF for the library; a real one also says its version.
  const isGif = /^GIF8[79]a/.test(Buffer.from(bytes.subarray(0, 6)).toString("latin1"));
  return found.mime === "image/gif" && !isGif ? null : found.mime;
}

/**
 * Stores a picture or PDF that a verification is going to name by its digest. Needs a reviewer. The bytes come first and stay
 * as they are, the note about them after; the same file sent again is the same.
 */
export async function storeEvidenceFile(
  db: Db,
  actor: Actor,
  bytes: Uint8Array,
): Promise<Outcome<StoredFile>> {
  const permitted = permit(actor, "verify");
  if (!permitted.ok) return permitted;
  const mediaType = await readType(bytes);
  if (mediaType === null)
    return fail(
      "mediaType",
      "By its content this is no picture and no PDF: send PNG, JPEG, WebP, GIF or PDF.",
    );
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await evidenceStore().put(sha256, bytes, mediaType);
  const file = { sha256, mediaType, sizeBytes: bytes.byteLength };
  await noteEvidenceFile(db, { ...file, uploadedBy: actor.name, uploadedById: actor.id ?? null });
  const known = (await findEvidenceFiles(db, [sha256])).get(sha256);
  return succeed({ ...file, uploadedAt: (known?.uploadedAt ?? new Date()).toISOString() });
}
