import { createHash } from "node:crypto";
import type { Db } from "@/lib/db/connect";
import { readHead } from "@/lib/db/read-history";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { maySeeEvidence } from "@/lib/domain/visibility";
import type { Actor } from "./actor";
import { evidenceStore } from "./evidence-store";
import { parentOfEvidence } from "./find-parent";

/** An uploaded file, for whoever may see it. */
interface FoundFile {
  id: string;
  mediaType: string;
  bytes: Uint8Array;
}

/**
 * The uploaded file of some evidence.
 * Security: by the rule for the evidence itself and for all that it belongs to; what one may not see and what is unknown are
 * the same "not found".
 * @throws where the store gives other bytes than were uploaded
 */
export async function getEvidenceFile(db: Db, actor: Actor, id: string): Promise<Outcome<FoundFile>> {
  const missing = fail("notFound", "There is no such file.");
  const head = await readHead(db, "evidence", id);
  if (!head || !maySeeEvidence(head.value, actor.role)) return missing;
  const { sha256, mediaType } = head.value;
  if (sha256 === null || mediaType === null || !(await parentOfEvidence(db, actor, head.value)))
    return missing;
  const bytes = await evidenceStore().get(sha256);
  if (!bytes) return fail("notFound", "This file is recorded, but the store does not have it.");
  if (createHash("sha256").update(bytes).digest("hex") !== sha256)
    throw new Error(`The stored file ${sha256} has other bytes than were uploaded.`);
  return succeed({ id, mediaType, bytes });
}
