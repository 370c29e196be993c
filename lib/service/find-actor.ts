import { findKey, noteKeyUse } from "@/lib/db/api-keys";
import type { Db } from "@/lib/db/connect";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { roleSchema } from "@/lib/domain/role";
import { type Actor, nameOfKey, VISITOR } from "./actor";
import { authentication } from "./authentication";
import { stateOfKey } from "./key-state";
import { isToken } from "./secret-tokens";

/** Who sends a request, and what shows it. */
export interface Identity {
  actor: Actor;
  via: "session" | "key" | "nobody";
  /** Id of the person or key; null for nobody. */
  id: string | null;
}

const NOBODY: Identity = { actor: VISITOR, via: "nobody", id: null };
const KEY = /^bearer\s+ca_([a-z0-9]{1,64})_([A-Za-z0-9_-]{1,100})$/i;

/**
 * Who sends a request: a key in its Authorization header, else a session by cookie, else nobody, who is a viewer.
 * `unauthorized` where a key is given that does not work: it never counts as nobody.
 */
export async function findActor(db: Db, request: Pick<Request, "headers">): Promise<Outcome<Identity>> {
  const authorization = request.headers.get("authorization");
  // Another scheme is for a proxy on the way here, not for us.
  if (authorization !== null && /^bearer\b/i.test(authorization)) return findByKey(db, authorization);
  if (!request.headers.get("cookie")) return succeed(NOBODY);
  const { api } = await authentication(db);
  const found = await api.getSession({ headers: request.headers });
  if (!found || found.user.disabled) return succeed(NOBODY);
  const { id, name, role } = found.user;
  return succeed({ actor: { id: `person:${id}`, name, role: roleSchema.parse(role) }, via: "session", id });
}

async function findByKey(db: Db, authorization: string): Promise<Outcome<Identity>> {
  const [, id = "", secret = ""] = KEY.exec(authorization.trim()) ?? [];
  const key = id === "" ? null : await findKey(db, id);
  const isGood = key !== null && isToken(secret, key.hash);
  if (!isGood) return fail("unauthorized", "This key is not known here.");
  const state = stateOfKey(key);
  if (state === "revoked") return fail("unauthorized", "This key was revoked.");
  if (state === "expired") return fail("unauthorized", "This key has expired.");
  await noteKeyUse(db, id);
  return succeed({
    actor: { id: `key:${id}`, name: nameOfKey(key.name), role: key.role },
    via: "key",
    id,
  });
}
