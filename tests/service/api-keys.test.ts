import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Db } from "@/lib/db/connect";
import { type Actor, SYSTEM_ACTOR } from "@/lib/service/actor";
import { findActor } from "@/lib/service/find-actor";
import { createKey, listKeys, revokeKey } from "@/lib/service/keep-keys";
import { bearerOf, openEmptyDatabases } from "@/tests/support/accounts";

let db: Db;
let _otherProcess: Db;
let close: () => Promise<void>;
beforeAll(async () => {
  const opened = await openEmptyDatabases(2);
  [db, _otherProcess] = opened.dbs as [Db, Db]; // two were asked for
  close = opened.close;
});
afterAll(() => close());
const withKey = (authorization: string) => ({ headers: new Headers({ authorization }) });

describe("an API key", () => {
  it("acts with its role under its name, and its secret is not stored", async () => {
    const made = await createKey(db, SYSTEM_ACTOR, { name: "bot", role: "editor" });
    if (!made.ok) throw new Error(made.error.message);
    expect(await findActor(db, withKey(`Bearer ${made.value.key}`))).toMatchObject({
      value: { actor: { name: "bot (API key)", role: "editor" }, via: "key", id: made.value.id },
    });
    const kept = await db.client.apiKey.findUniqueOrThrow({ where: { id: made.value.id } });
    expect(made.value.key).not.toContain(kept.hash);
    expect(kept.lastUsedAt).not.toBeNull();
    expect(JSON.stringify(await listKeys(db, SYSTEM_ACTOR))).not.toContain(kept.hash);
  });

  it("is refused when revoked, expired, changed in one letter or of another kind", async () => {
    const revoked = await bearerOf(db, "admin", "revoked");
    const expired = await bearerOf(db, "admin", "expired");
    const good = await bearerOf(db, "admin", "good");
    expect(await revokeKey(db, SYSTEM_ACTOR, "revoked")).toMatchObject({ ok: true });
    expect(await revokeKey(db, SYSTEM_ACTOR, "revoked")).toMatchObject({ error: { code: "notFound" } });
    await db.client.apiKey.update({ where: { id: expired.id }, data: { expiresAt: new Date(0) } });
    const changed = good.header.slice(0, -1) + (good.header.endsWith("A") ? "B" : "A");
    for (const header of [revoked.header, expired.header, changed, "Bearer ca_x_y", "Bearer"])
      expect(await findActor(db, withKey(header)), header).toMatchObject({ error: { code: "unauthorized" } });
    expect(await findActor(db, withKey(good.header))).toMatchObject({ ok: true });
    expect(await findActor(db, withKey("Basic YTpi"))).toMatchObject({ value: { via: "nobody" } });
  });

  it("is shown as expired when it is, below those that work, and then gives its name up", async () => {
    const old = await bearerOf(db, "viewer", "nightly");
    await db.client.apiKey.update({ where: { id: old.id }, data: { expiresAt: new Date(0) } });
    const listed = async () => {
      const keys = await listKeys(db, SYSTEM_ACTOR);
      return keys.ok ? keys.value.items : [];
    };
    const stateOf = async (id: string) => (await listed()).find((key) => key.id === id)?.state;
    expect(await stateOf(old.id)).toBe("expired");
    const next = await bearerOf(db, "viewer", "nightly");
    expect([await stateOf(old.id), await stateOf(next.id)]).toEqual(["expired", "works"]);
    const states = (await listed()).map(({ state }) => state === "works");
    expect(states.lastIndexOf(true)).toBeLessThan(states.indexOf(false));
    expect(await findActor(db, withKey(old.header))).toMatchObject({
      error: { code: "unauthorized", message: "This key has expired." },
    });
    expect(await findActor(db, withKey(next.header))).toMatchObject({ ok: true });
  });

  it("needs a name of its own among those that work, a declared role and an administrator", async () => {
    await bearerOf(db, "viewer", "twice");
    const make = (input: unknown, actor: Actor = SYSTEM_ACTOR) => createKey(db, actor, input);
    expect(await make({ name: "twice", role: "viewer" })).toMatchObject({
      error: { fields: [{ path: "name" }] },
    });
    expect(await make({ name: "x", role: "owner" })).toMatchObject({ error: { fields: [{ path: "role" }] } });
    expect(await make({ name: "x", role: "viewer" }, { name: "R", role: "reviewer" })).toMatchObject({
      error: { code: "forbidden" },
    });
    await revokeKey(db, SYSTEM_ACTOR, "twice");
    expect(await make({ name: "twice", role: "viewer", days: 3 })).toMatchObject({ ok: true });
  });
});
