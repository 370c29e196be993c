import { createHash } from "node:crypto";

/** The namespace of this program's names: a random UUID that never changes. */
const NAMESPACE = Buffer.from("5d0b7a3e9c414f2e8a6b1f7c2d93e485", "hex");

/** The URN of a name: the same name has the same one for ever, on every installation (UUID version 5, RFC 9562, section 5.5). */
export function nameUuid(name: string): string {
  const bytes = createHash("sha1").update(NAMESPACE).update(name, "utf8").digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
