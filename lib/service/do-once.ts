import { createHash } from "node:crypto";
import type { Db } from "@/lib/db/connect";
import { findKeptAnswer, KeyTaken, type RequestKey } from "@/lib/db/kept-answers";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { readIdempotencyKey, type WriteRequest } from "@/lib/wire/write-request";
import type { Actor } from "./actor";

/** The answer that was kept for this very request; `invalid` when the key was another request's; null when there is none. */
async function recall<T>(db: Db, request: RequestKey): Promise<Outcome<T> | null> {
  const kept = await findKeptAnswer(db, request);
  if (!kept) return null;
  if (kept.digest !== request.digest)
    return fail(
      "invalid",
      "This Idempotency-Key was used for another request: send that one again, or take a new key.",
    );
  return succeed(kept.answer as T); // kept under this digest by the same use case
}

function keyOf(actor: Actor, key: string, { address, ifMatch, body }: WriteRequest): RequestKey {
  const digest = createHash("sha256")
    .update(JSON.stringify([address, ifMatch, body]))
    .digest("hex");
  return { writer: actor.id ?? actor.name, key, digest };
}

/**
 * Does what a request asks for, once for each Idempotency-Key of a writer: the same request again gets the answer of the
 * first, and twins that run at once store one record. `write` hands the key on to where revisions are appended.
 * A request that was refused stored nothing and is judged anew.
 */
export async function doOnce<T extends object>(
  db: Db,
  actor: Actor,
  request: WriteRequest,
  write: (once: RequestKey | null) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const key = readIdempotencyKey(request.idempotencyKey);
  if (!key.ok) return key;
  if (key.value === null) return write(null);
  const once = keyOf(actor, key.value, request);
  const earlier = await recall<T>(db, once);
  if (earlier) return earlier;
  try {
    const outcome = await write(once);
    // A twin may have been faster, and what it stored may be why this one was refused.
    return outcome.ok ? outcome : ((await recall<T>(db, once)) ?? outcome);
  } catch (error) {
    if (!(error instanceof KeyTaken)) throw error;
    const now = await recall<T>(db, once);
    if (!now) throw error;
    return now;
  }
}
