import { type ApiKey, endKey, listKeyRows, storeKey } from "@/lib/db/api-keys";
import type { Db } from "@/lib/db/connect";
import { accountInputs } from "@/lib/domain/account-input";
import { fail, type Outcome, succeed, validate } from "@/lib/domain/outcome";
import { type Actor, permit } from "./actor";
import { createId } from "./create-id";
import { type KeyState, stateOfKey } from "./key-state";
import { hashToken, newToken } from "./secret-tokens";

const DAY_MS = 24 * 60 * 60 * 1000;
const MESSAGE = "No key was made: some fields need another look.";

/** Makes an API key with a role and a name. The key itself is known at this moment only. */
export async function createKey(
  db: Db,
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ id: string; key: string }>> {
  const allowed = permit(actor, "keepKeys");
  if (!allowed.ok) return allowed;
  const read = validate(accountInputs.key, input, MESSAGE);
  if (!read.ok) return read;
  const { name, role, days } = read.value;
  const [id, secret] = [createId(), newToken()];
  const expiresAt = days === null ? null : new Date(Date.now() + days * DAY_MS);
  const stored = await storeKey(db, {
    id,
    name,
    role,
    madeBy: actor.name,
    expiresAt,
    hash: hashToken(secret),
  });
  if (!stored)
    return fail("conflict", MESSAGE, [
      { path: "name", message: "A key of this name works already: revoke it first or choose another name." },
    ]);
  return succeed({ id, key: `ca_${id}_${secret}` });
}

/** Ends a key, named by its id or its name, for good. */
export async function revokeKey(db: Db, actor: Actor, idOrName: string): Promise<Outcome<{ revoked: true }>> {
  const allowed = permit(actor, "keepKeys");
  if (!allowed.ok) return allowed;
  return (await endKey(db, idOrName))
    ? succeed({ revoked: true })
    : fail("notFound", "There is no such key, or it was revoked already.");
}

/** A key, and whether it still opens anything. */
export interface ListedKey extends ApiKey {
  state: KeyState;
}

/** All keys, those that still work first and the newest first among them, without what they consist of. */
export async function listKeys(db: Db, actor: Actor): Promise<Outcome<{ items: ListedKey[] }>> {
  const allowed = permit(actor, "keepKeys");
  if (!allowed.ok) return allowed;
  const items = (await listKeyRows(db)).map((key) => ({ ...key, state: stateOfKey(key) }));
  const [living, ended] = [
    items.filter(({ state }) => state === "works"),
    items.filter(({ state }) => state !== "works"),
  ];
  return succeed({ items: [...living, ...ended] });
}
