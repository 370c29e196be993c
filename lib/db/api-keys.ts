import { type Role, roleSchema } from "@/lib/domain/role";
import type { Db } from "./connect";

/** A key for programs, without its secret. */
export interface ApiKey {
  id: string;
  name: string;
  role: Role;
  madeBy: string;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

const shown = {
  id: true,
  name: true,
  role: true,
  madeBy: true,
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
  revokedAt: true,
} as const;
const withRole = <T extends { role: string }>(row: T) => ({ ...row, role: roleSchema.parse(row.role) });

export type NewKey = Pick<ApiKey, "id" | "name" | "role" | "madeBy" | "expiresAt"> & { hash: string };

/** Stores a key. False where one that still works has this name; one that has expired gives its name up. */
export async function storeKey(db: Db, key: NewKey): Promise<boolean> {
  await db.client.apiKey.updateMany({
    where: { name: key.name, revokedAt: null, expiresAt: { lte: new Date() } },
    data: { revokedAt: new Date() },
  });
  // The partial index on living names decides, for whoever comes at the same moment, too.
  const stored = await db.client.$executeRaw`
    INSERT INTO "ApiKey" ("id", "name", "role", "madeBy", "expiresAt", "hash")
    VALUES (${key.id}, ${key.name}, ${key.role}, ${key.madeBy}, ${key.expiresAt}, ${key.hash})
    ON CONFLICT DO NOTHING`;
  return stored > 0;
}

/** The key of this id with the hash of its secret, whether it still works or not. */
export async function findKey(db: Db, id: string): Promise<(ApiKey & { hash: string }) | null> {
  const row = await db.client.apiKey.findUnique({ where: { id }, select: { ...shown, hash: true } });
  return row && withRole(row);
}

/** Notes that a key was used, at most once a minute. */
export async function noteKeyUse(db: Db, id: string): Promise<void> {
  await db.client.$executeRaw`
    UPDATE "ApiKey" SET "lastUsedAt" = now()
    WHERE "id" = ${id} AND ("lastUsedAt" IS NULL OR "lastUsedAt" < now() - interval '1 minute')`;
}

/** All keys, the newest first. */
export async function listKeyRows(db: Db): Promise<ApiKey[]> {
  const rows = await db.client.apiKey.findMany({
    select: shown,
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  return rows.map(withRole);
}

/** Ends the key of this id or, among those that still work, of this name. False where there is none. */
export async function endKey(db: Db, idOrName: string): Promise<boolean> {
  const { count } = await db.client.apiKey.updateMany({
    where: { OR: [{ id: idOrName }, { name: idOrName }], revokedAt: null },
    data: { revokedAt: new Date() },
  });
  return count > 0;
}
