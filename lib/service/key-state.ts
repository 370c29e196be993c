import type { ApiKey } from "@/lib/db/api-keys";

/** Whether a key still opens anything and, if not, why. */
export type KeyState = "works" | "expired" | "revoked";

/** What has become of a key by now. What came first ended it: one that had expired may have been put away later. */
export function stateOfKey({ revokedAt, expiresAt }: Pick<ApiKey, "revokedAt" | "expiresAt">): KeyState {
  if (expiresAt !== null && expiresAt <= (revokedAt ?? new Date())) return "expired";
  return revokedAt ? "revoked" : "works";
}
