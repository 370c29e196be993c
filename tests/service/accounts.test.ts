import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Db } from "@/lib/db/connect";
import { type Actor, SYSTEM_ACTOR } from "@/lib/service/actor";
import { authentication } from "@/lib/service/authentication";
import { findActor } from "@/lib/service/find-actor";
import { createKey, listKeys, revokeKey } from "@/lib/service/keep-keys";
import { changeName, changePerson, listPeople, removeSecondFactor } from "@/lib/service/keep-people";
import { inviteFirst, invitePerson, makeResetLink } from "@/lib/service/make-link";
import { acceptInvitation, readInvitation, readReset, resetPassword } from "@/lib/service/use-link";
import {
  addPerson,
  bearerOf,
  openEmptyDatabases,
  openSession,
  PASSWORD,
  tokenOf,
} from "@/tests/support/accounts";

let db: Db;
let otherProcess: Db;
let close: () => Promise<void>;
beforeAll(async () => {
  const opened = await openEmptyDatabases(2);
  [db, otherProcess] = opened.dbs as [Db, Db]; // two were asked for
  close = opened.close;
});
afterAll(() => close());

const withCookie = (cookie: string) => ({ headers: new Headers({ cookie }) });
const withKey = (authorization: string) => ({ headers: new Headers({ authorization }) });
const whoIs = async (cookie: string, at = db) => {
  const found = await findActor(at, withCookie(cookie));
  return found.ok ? found.value : found.error;
};
const expireLinks = () => db.client.oneTimeLink.updateMany({ data: { expiresAt: new Date(0) } });

describe("the first administrator", () => {
  it("makes an account by any first link, once, and no first link works afterwards", async () => {
    const [one, two] = [await inviteFirst(db), await inviteFirst(db)];
    const [first, second] = [tokenOf(one?.path ?? ""), tokenOf(two?.path ?? "")];
    expect(await readInvitation(db, first)).toEqual({ email: null, role: "admin" });
    const account = { name: "Ada", email: " Ada@Example.org ", password: PASSWORD };
    const uses = await Promise.all([
      acceptInvitation(db, { token: first, ...account }),
      acceptInvitation(otherProcess, { token: second, ...account, email: "eve@example.org" }),
    ]);
    expect(uses.filter((use) => use.ok)).toHaveLength(1);
    expect(uses.find((use) => !use.ok)).toMatchObject({ error: { code: "notFound" } });
    expect(await inviteFirst(db)).toBeNull();
    expect(await readInvitation(db, second)).toBeNull();
    const people = await listPeople(db, SYSTEM_ACTOR);
    expect(people).toMatchObject({ ok: true, value: { items: [{ role: "admin", disabled: false }] } });
  });

  it("is asked for an e-mail address", async () => {
    const opened = await openEmptyDatabases(1);
    try {
      const link = await inviteFirst(opened.dbs[0] as Db); // one was asked for
      const input = { token: tokenOf(link?.path ?? ""), name: "Ada", password: PASSWORD };
      expect(await acceptInvitation(opened.dbs[0] as Db, input)).toMatchObject({
        error: { code: "invalid", fields: [{ path: "email" }] },
      });
    } finally {
      await opened.close();
    }
  });
});

describe("an invitation", () => {
  it("gives its role and address, works once, and keeps only a hash of its token", async () => {
    const invited = await invitePerson(db, SYSTEM_ACTOR, { email: "Olena@example.org", role: "editor" });
    if (!invited.ok) throw new Error(invited.error.message);
    const token = tokenOf(invited.value.path);
    expect(await db.client.oneTimeLink.findFirst({ where: { hash: token } })).toBeNull();
    const input = { token, name: "Olena", password: PASSWORD, email: "other@example.org" };
    expect(await acceptInvitation(db, input)).toMatchObject({ value: { email: "olena@example.org" } });
    expect(await acceptInvitation(db, input)).toMatchObject({ error: { code: "notFound" } });
    expect(await whoIs(await openSession(db, "olena@example.org"))).toMatchObject({
      actor: { name: "Olena", role: "editor" },
      via: "session",
    });
  });

  it("is refused when it has expired, was replaced, or its form is wrong", async () => {
    const invite = async () => {
      const made = await invitePerson(db, SYSTEM_ACTOR, { email: "late@example.org", role: "viewer" });
      return made.ok ? tokenOf(made.value.path) : "";
    };
    const input = { name: "Late", password: PASSWORD };
    const [replaced, newest] = [await invite(), await invite()];
    expect(await acceptInvitation(db, { ...input, token: replaced })).toMatchObject({ ok: false });
    expect(await acceptInvitation(db, { ...input, token: newest, password: "short" })).toMatchObject({
      error: { code: "invalid", fields: [{ path: "password" }] },
    });
    expect(await acceptInvitation(db, { ...input, token: newest, name: "a\u202Eb" })).toMatchObject({
      error: { fields: [{ path: "name" }] },
    });
    await expireLinks();
    expect(await readInvitation(db, newest)).toBeNull();
    expect(await acceptInvitation(db, { ...input, token: newest })).toMatchObject({ ok: false });
  });

  it("is not made for an address with an account, by somebody without the right, or with a role that is not declared", async () => {
    const admin = (input: unknown, actor: Actor = SYSTEM_ACTOR) => invitePerson(db, actor, input);
    expect(await admin({ email: "olena@EXAMPLE.org", role: "editor" })).toMatchObject({
      error: { fields: [{ path: "email" }] },
    });
    const reviewer = { name: "R", role: "reviewer" } as const;
    expect(await admin({ email: "n@example.org", role: "viewer" }, reviewer)).toMatchObject({
      error: { code: "forbidden" },
    });
    expect(await admin({ email: "n@example.org", role: "owner" })).toMatchObject({
      error: { fields: [{ path: "role" }] },
    });
  });
});

describe("a name", () => {
  const rename = async (email: string, name: string, at = db) =>
    changeName(at, (await db.client.person.findUniqueOrThrow({ where: { email } })).id, { name });
  const taken = { error: { code: "conflict", fields: [{ path: "name" }] } };

  it("is nobody else's, however it is spelt, and one's own may be spelt anew", async () => {
    await addPerson(db, "vera@example.org", "editor", "Vera Bondar");
    await addPerson(db, "petro@example.org", "editor", "Petro");
    for (const name of [
      "Vera Bondar",
      "vera bondar",
      "VeraBondar",
      "V\u0435r\u0430  Bondar",
      "Vera B\u043endar",
    ])
      expect(await rename("petro@example.org", name), name).toMatchObject(taken);
    expect(await rename("vera@example.org", "VERA Bondar")).toMatchObject({ ok: true });
    await expect(addPerson(db, "vera2@example.org", "viewer", "vera Bondar")).rejects.toThrow("conflict");
    // The invitation was not used up.
    const link = await db.client.oneTimeLink.findFirst({ where: { email: "vera2@example.org" } });
    expect(link?.usedAt).toBeNull();
  });

  it("is not the program's, nor like that of a key", async () => {
    for (const name of [
      "Claim Atlas",
      "claim atlas",
      "Сlаim Atlas",
      "ClaimAtlas",
      "bot (API key)",
      "bot (Арi kеy)",
    ])
      expect(await rename("petro@example.org", name), name).toMatchObject(taken);
    await expect(addPerson(db, "fake@example.org", "viewer", "CLAIM ATLAS")).rejects.toThrow("conflict");
    expect(await rename("petro@example.org", "Claim Atlas team of Petro")).toMatchObject({ ok: true });
  });

  it("goes to one of two who take it at the same moment", async () => {
    const tries = await Promise.all([
      rename("vera@example.org", "Newcomer"),
      rename("petro@example.org", "NEWCOMER", otherProcess),
    ]);
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("can be seen", async () => {
    expect(await rename("petro@example.org", "\u3164\u3164")).toMatchObject({
      error: { code: "invalid", fields: [{ path: "name" }] },
    });
  });
});

describe("the database", () => {
  it("refuses a role that is not declared, wherever it comes from", async () => {
    const asOwner = { data: { role: "owner" } };
    await expect(db.client.person.updateMany(asOwner)).rejects.toThrow();
    await expect(
      db.client.apiKey.create({ data: { id: "k", name: "k", role: "owner", hash: "", madeBy: "" } }),
    ).rejects.toThrow();
    await expect(
      db.client.oneTimeLink.create({
        data: { id: "l", hash: "h", purpose: "invite", madeBy: "", expiresAt: new Date() },
      }),
    ).rejects.toThrow();
  });
});

describe("signing up", () => {
  it("is closed: the library itself makes no account", async () => {
    const { api } = await authentication(db);
    const body = { name: "Eve", email: "eve2@example.org", password: PASSWORD };
    await expect(api.signUpEmail({ body } as never)).rejects.toThrow(/sign up/i); // its type asks for fields that only we set
    expect(await db.client.person.findUnique({ where: { email: body.email } })).toBeNull();
  });
});

describe("a session", () => {
  it("is known to every process on the database, and ended for all of them", async () => {
    await addPerson(db, "both@example.org", "contributor");
    const cookie = await openSession(db, "both@example.org");
    expect(await whoIs(cookie, otherProcess)).toMatchObject({ actor: { role: "contributor" } });
    const second = await openSession(otherProcess, "both@example.org");
    const { api } = await authentication(otherProcess);
    await api.revokeSessions({ headers: new Headers({ cookie: second }) });
    expect([await whoIs(cookie), await whoIs(second)]).toMatchObject([{ via: "nobody" }, { via: "nobody" }]);
  });

  it("that somebody made up, or that has expired, is nobody's", async () => {
    const cookie = await openSession(db, "both@example.org");
    const forged = cookie.replace(/=[^.]+/, "=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
    expect(await whoIs(forged)).toMatchObject({ via: "nobody", actor: { name: "", role: "viewer" } });
    await db.client.session.updateMany({ data: { expiresAt: new Date(0) } });
    expect(await whoIs(cookie)).toMatchObject({ via: "nobody" });
  });

  it("follows a new role at once, and ends when the account is closed until it is opened again", async () => {
    const id = await addPerson(db, "turn@example.org", "editor");
    const cookie = await openSession(db, "turn@example.org");
    await changePerson(db, SYSTEM_ACTOR, id, { role: "viewer" });
    expect(await whoIs(cookie)).toMatchObject({ actor: { role: "viewer" } });
    await changePerson(db, SYSTEM_ACTOR, id, { disabled: true });
    expect(await whoIs(cookie)).toMatchObject({ via: "nobody" });
    await expect(openSession(db, "turn@example.org")).rejects.toThrow(/closed by an administrator/);
    await changePerson(db, SYSTEM_ACTOR, id, { disabled: false });
    expect(await whoIs(await openSession(db, "turn@example.org"))).toMatchObject({ via: "session" });
  });
});

describe("a forgotten password", () => {
  it("is replaced by a link that works once and signs its person out everywhere", async () => {
    const id = await addPerson(db, "lost@example.org", "viewer");
    const cookie = await openSession(db, "lost@example.org");
    const made = await makeResetLink(db, SYSTEM_ACTOR, { id });
    const token = tokenOf(made.ok ? made.value.path : "");
    expect(await readReset(db, token)).toEqual({ email: "lost@example.org" });
    expect(await readInvitation(db, token)).toBeNull();
    const input = { token, password: "another long password" };
    const uses = await Promise.all([resetPassword(db, input), resetPassword(otherProcess, input)]);
    expect(uses.filter((use) => use.ok)).toHaveLength(1);
    expect(await resetPassword(db, input)).toMatchObject({ error: { code: "notFound" } });
    expect(await whoIs(cookie)).toMatchObject({ via: "nobody" });
    await expect(openSession(db, "lost@example.org")).rejects.toThrow("401");
    expect(await openSession(db, "lost@example.org", input.password)).not.toBe("");
  });

  it("has no link that outlives its day", async () => {
    const made = await makeResetLink(db, SYSTEM_ACTOR, { email: "lost@example.org" });
    await expireLinks();
    const token = tokenOf(made.ok ? made.value.path : "");
    expect(await resetPassword(db, { token, password: PASSWORD })).toMatchObject({ ok: false });
    expect(await makeResetLink(db, SYSTEM_ACTOR, { email: "nobody@example.org" })).toMatchObject({
      error: { code: "notFound" },
    });
  });
});

describe("the last administrator", () => {
  it("stays one, also when two of them take each other's role at the same moment", async () => {
    const id = await addPerson(db, "second@example.org", "admin");
    const people = await listPeople(db, SYSTEM_ACTOR);
    const admins = people.ok ? people.value.items.filter(({ role }) => role === "admin") : [];
    expect(admins).toHaveLength(2);
    const changes = await Promise.all(
      admins.map((admin, index) =>
        changePerson([db, otherProcess][index] ?? db, SYSTEM_ACTOR, admin.id, { role: "viewer" }),
      ),
    );
    expect(changes.filter((change) => change.ok)).toHaveLength(1);
    expect(changes.find((change) => !change.ok)).toMatchObject({ error: { code: "conflict" } });
    expect(await changePerson(db, SYSTEM_ACTOR, "nobody", { disabled: true })).toMatchObject({
      error: { code: "notFound" },
    });
    expect(await removeSecondFactor(db, SYSTEM_ACTOR, id)).toMatchObject({ ok: true });
  });
});

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
