import type { Db } from "./connect";

/** A bucket of `capacity` attempts that fills again at `perMinute`. */
export interface Rate {
  capacity: number;
  perMinute: number;
}

/** A bucket that nobody touched for a day is full again at any rate in use. */
const KEEP_HOURS = 24;

/** Takes one attempt from the bucket of this key, for all processes. Gives 0, or after how many seconds there is one again. */
export async function takeAttempt(db: Db, key: string, { capacity, perMinute }: Rate): Promise<number> {
  const perSecond = perMinute / 60;
  const taken = await db.client.$executeRaw`
    INSERT INTO "RateBucket" AS b ("key", "tokens", "updatedAt")
    VALUES (${key}, ${capacity - 1}::float, clock_timestamp())
    ON CONFLICT ("key") DO UPDATE SET
      "tokens" = LEAST(${capacity}::float, b."tokens"
        + ${perSecond}::float * EXTRACT(EPOCH FROM clock_timestamp() - b."updatedAt")::float) - 1,
      "updatedAt" = clock_timestamp()
    WHERE b."tokens" + ${perSecond}::float * EXTRACT(EPOCH FROM clock_timestamp() - b."updatedAt")::float >= 1`;
  if (taken > 0) return 0;
  const [row] = await db.client.$queryRaw<{ missing: number }[]>`
    SELECT 1 - "tokens" - ${perSecond}::float * EXTRACT(EPOCH FROM clock_timestamp() - "updatedAt")::float AS missing
    FROM "RateBucket" WHERE "key" = ${key}`;
  return Math.max(1, Math.ceil((row?.missing ?? 0) / perSecond));
}

/** Forgets the buckets that are full again. */
export async function forgetFullBuckets(db: Db): Promise<void> {
  await db.client.$executeRaw`
    DELETE FROM "RateBucket" WHERE "updatedAt" < clock_timestamp() - ${KEEP_HOURS} * interval '1 hour'`;
}
