import type { Db } from "@/lib/db/connect";
import { forgetFullBuckets, type Rate, takeAttempt } from "@/lib/db/rate-buckets";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";

/** How often what may be done; `capacity` at once, then so many a minute. */
export const rates = {
  /** Writes of one person or key. */
  write: { capacity: 120, perMinute: 240 },
  /** Views that readers without an account freeze, from one address. */
  freeze: { capacity: 20, perMinute: 6 },
  /** Attempts to come in, with a password or a link, from one address. */
  entry: { capacity: 20, perMinute: 10 },
  /** Attempts at one account, from wherever. */
  account: { capacity: 20, perMinute: 10 },
} as const satisfies Record<string, Rate>;

/** One attempt in so many also sweeps. */
const SWEEP_EVERY = 500;

/**
 * Takes one attempt out of what `key` may do, over all processes; `tooMany` says after how many seconds to come again.
 * RATE_LIMITS=off lifts every limit.
 */
export async function limitRate(db: Db, kind: keyof typeof rates, key: string): Promise<Outcome<true>> {
  if (process.env.RATE_LIMITS === "off") return succeed(true);
  const seconds = await takeAttempt(db, `${kind}:${key}`, rates[kind]);
  if (Math.random() * SWEEP_EVERY < 1) await forgetFullBuckets(db);
  if (seconds === 0) return succeed(true);
  const refused = fail(
    "tooMany",
    `Too many attempts. Please wait ${seconds} second${seconds === 1 ? "" : "s"}.`,
  );
  return { ok: false, error: { ...refused.error, retryAfterSeconds: seconds } };
}
