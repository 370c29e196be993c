import type { Db, Writer } from "./connect";

/** What a request that carries a key is known by. */
export interface RequestKey {
  writer: string;
  key: string;
  digest: string;
}

/** The answer to such a request: anything that is JSON. */
export interface KeptAnswer extends RequestKey {
  answer: object;
}

/** Another request has kept an answer under this key. */
export class KeyTaken extends Error {
  override readonly name = "KeyTaken";
}

/** Swept at most so many at a time, beside the next write. */
const SWEPT_AT_ONCE = 100;

/**
 * Keeps an answer with the write it belongs to. Waits for a twin that is under way.
 * @throws KeyTaken when that one, or any before it, has committed
 */
export async function keepAnswer(
  writer: Writer,
  { writer: by, key, digest, answer }: KeptAnswer,
): Promise<void> {
  const kept = await writer.$executeRaw`
    INSERT INTO "KeptAnswer" ("writer", "key", "digest", "answer")
    VALUES (${by}, ${key}, ${digest}, ${JSON.stringify(answer)}::json) ON CONFLICT DO NOTHING`;
  if (kept === 0) throw new KeyTaken("An answer is kept under this key already.");
  await writer.$executeRaw`
    DELETE FROM "KeptAnswer" WHERE ("writer", "key") IN (
      SELECT "writer", "key" FROM "KeptAnswer" WHERE "keptAt" < now() - interval '48 hours'
      LIMIT ${SWEPT_AT_ONCE} FOR UPDATE SKIP LOCKED)`;
}

/** What is kept under a writer's key; null when nothing is. */
export async function findKeptAnswer(
  db: Db,
  { writer, key }: Pick<RequestKey, "writer" | "key">,
): Promise<{ digest: string; answer: unknown } | null> {
  return db.client.keptAnswer.findUnique({
    where: { writer_key: { writer, key } },
    select: { digest: true, answer: true },
  });
}
