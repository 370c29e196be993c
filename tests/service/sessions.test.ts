import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Db } from "@/lib/db/connect";
import { SYSTEM_ACTOR } from "@/lib/service/actor";
import { authentication } from "@/lib/service/authentication";
import { findActor } from "@/lib/service/find-actor";
import { changePerson, listPeople, removeSecondFactor } from "@/lib/service/keep-people";
import { makeResetLink } from "@/lib/service/make-link";
import { readInvitation, readReset, resetPassword } from "@/lib/service/use-link";
import { addPerson, openEmptyDatabases, openSession, PASSWORD, tokenOf } from "@/tests/support/accounts";

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
const whoIs = async (cookie: string, at = db) => {
  const found = await findActor(at, withCookie(cookie));
  return found.ok ? found.value : found.error;
};
const expireLinks = () => db.client.oneTimeLink.updateMany({ data: { expiresAt: new Date(0) } });

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
    await addPerson(db, "first@example.org", "admin");
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
