import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** A secret that cannot be guessed: 256 bits, in letters that need no escaping in a link. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What is kept of a token. A plain digest does: unlike a password, a token has nothing to guess. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Whether a token is the one of this hash, in a time that tells nothing about how nearly. */
export function isToken(token: string, hash: string): boolean {
  const [given, kept] = [Buffer.from(hashToken(token), "hex"), Buffer.from(hash, "hex")];
  return given.length === kept.length && timingSafeEqual(given, kept);
}
