import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { POST as postAuth } from "@/app/api/auth/[...path]/route";
import { POST as postKey } from "@/app/api/keys/route";
import type { Db } from "@/lib/db/connect";
import { forgetFullBuckets } from "@/lib/db/rate-buckets";
import { succeed } from "@/lib/domain/outcome";
import { answerWrite } from "@/lib/service/answer-write";
import { authentication } from "@/lib/service/authentication";
import { isOwnOrigin } from "@/lib/service/check-origin";
import { findActor } from "@/lib/service/find-actor";
import { limitRate, rates } from "@/lib/service/limit-rate";
import { readBytes } from "@/lib/service/read-body";
import {
  addPerson,
  bearerOf,
  cookiesOf,
  openEmptyDatabases,
  openSession,
  PASSWORD,
} from "@/tests/support/accounts";

let db: Db;
let otherProcess: Db;
let close: () => Promise<void>;
beforeAll(async () => {
  const opened = await openEmptyDatabases(2);
  [db, otherProcess] = opened.dbs as [Db, Db]; // two were asked for
  close = opened.close;
  Object.assign(globalThis, { claimAtlasDb: db }); // the app's one pool, for the routes below
});
afterAll(async () => {
  Reflect.deleteProperty(globalThis, "claimAtlasDb");
  await close();
});
beforeEach(() => {
  process.env.DATABASE_URL = "postgresql://unused";
  delete process.env.RATE_LIMITS;
  delete process.env.PUBLIC_URL;
});

const ORIGIN = "http://localhost:3000";
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  new Request(`${ORIGIN}${path}`, {
    method: "POST",
    headers: { origin: ORIGIN, "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
const signIn = (body: unknown, headers: Record<string, string> = {}) =>
  postAuth(post("/api/auth/sign-in/email", body, headers), {
    params: Promise.resolve({ path: ["sign-in", "email"] }),
  });

describe("the limit", () => {
  it("lets through what its bucket holds, over all processes, and then says how long to wait", async () => {
    const { capacity, perMinute } = rates.entry;
    const attempts = await Promise.all(
      Array.from({ length: capacity + 5 }, (_, index) =>
        limitRate(index % 2 ? db : otherProcess, "entry", "one"),
      ),
    );
    expect(attempts.filter((attempt) => attempt.ok)).toHaveLength(capacity);
    const refused = await limitRate(db, "entry", "one");
    expect(refused).toMatchObject({ error: { code: "tooMany" } });
    const seconds = refused.ok ? 0 : (refused.error.retryAfterSeconds ?? 0);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(Math.ceil(60 / perMinute));
    expect(await limitRate(db, "entry", "two")).toMatchObject({ ok: true });
  });

  it("fills again with time, and is lifted by RATE_LIMITS=off", async () => {
    process.env.RATE_LIMITS = "off";
    expect(await limitRate(db, "entry", "one")).toMatchObject({ ok: true });
    delete process.env.RATE_LIMITS;
    expect(await limitRate(db, "entry", "one")).toMatchObject({ ok: false });
    await db.client.$executeRaw`UPDATE "RateBucket" SET "updatedAt" = "updatedAt" - interval '1 minute'`;
    expect(await limitRate(db, "entry", "one")).toMatchObject({ ok: true });
  });

  it("neither fills nor empties by attempts that are refused, and one address takes nothing from others", async () => {
    const key = "entry:refused";
    await limitRate(db, "entry", "refused");
    await db.client.rateBucket.update({ where: { key }, data: { tokens: -0.5 } });
    const before = await db.client.rateBucket.findMany({ orderBy: { key: "asc" } });
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect(await limitRate(db, "entry", "refused")).toMatchObject({ error: { code: "tooMany" } });
    expect(await db.client.rateBucket.findMany({ orderBy: { key: "asc" } })).toEqual(before);

    await db.client.rateBucket.update({ where: { key }, data: { key: "entry:blocked" } });
    const guess = { email: "spared@example.org", password: "a long enough guess" };
    const blocked = await signIn(guess, { "x-client-address": "blocked" });
    expect(blocked.status).toBe(429);
    expect(
      await db.client.rateBucket.findUnique({ where: { key: "account:spared@example.org" } }),
    ).toBeNull();
  });

  it("forgets buckets that nobody touched for a day, which are full again, and no others", async () => {
    await limitRate(db, "entry", "old");
    await limitRate(db, "entry", "new");
    await db.client
      .$executeRaw`UPDATE "RateBucket" SET "updatedAt" = "updatedAt" - interval '25 hours' WHERE "key" = 'entry:old'`;
    await forgetFullBuckets(db);
    const keys = (await db.client.rateBucket.findMany()).map((bucket) => bucket.key);
    expect(keys).toContain("entry:new");
    expect(keys).not.toContain("entry:old");
    for (const { capacity, perMinute } of Object.values(rates))
      expect(capacity / perMinute).toBeLessThan(24 * 60);
  });

  it("on writes answers 429 with Retry-After", async () => {
    const { header, id } = await bearerOf(db, "admin", "busy");
    const make = (name: string) =>
      postKey(post("/api/keys", { name, role: "viewer" }, { authorization: header }));
    expect((await make("one")).status).toBe(200);
    await db.client.rateBucket.update({ where: { key: `write:key:${id}` }, data: { tokens: 0 } });
    const refused = await make("two");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ error: { code: "tooMany" } });
  });

  it("on one account holds however many addresses guess at it", async () => {
    await addPerson(db, "target@example.org", "viewer");
    const guess = (index: number) =>
      signIn(
        { email: "Target@example.org", password: `guess ${index} of many` },
        { "x-client-address": `${index}` },
      );
    await guess(0);
    await db.client.rateBucket.update({ where: { key: "account:target@example.org" }, data: { tokens: 0 } });
    const refused = await guess(1);
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).not.toBeNull();
    expect((await signIn({ email: "else@example.org", password: PASSWORD })).status).toBe(401);
  });
});

describe("the origin of a write", () => {
  it("is this machine's own where PUBLIC_URL is not set, and PUBLIC_URL's alone where it is", () => {
    const loopback = ["http://localhost:3000", "http://127.0.0.1:4180", "https://[::1]"];
    const foreign = [
      "https://atlas.example",
      "http://localhost.example",
      "http://127.0.0.1.example",
      "null",
      "file://",
    ];
    expect(loopback.map(isOwnOrigin)).toEqual([true, true, true]);
    expect(foreign.map(isOwnOrigin)).toEqual(foreign.map(() => false));
    process.env.PUBLIC_URL = "https://atlas.example/";
    expect(isOwnOrigin("https://atlas.example")).toBe(true);
    expect([...loopback, "http://atlas.example", "https://atlas.example:444"].some(isOwnOrigin)).toBe(false);
  });
});

describe("the auth library's addresses", () => {
  it("are those that are listed: no sign-up, no reset by e-mail, no admin", async () => {
    for (const path of [
      "sign-up/email",
      "request-password-reset",
      "admin/set-role",
      "update-user",
      "delete-user",
      "toString",
    ]) {
      const answer = await postAuth(post(`/api/auth/${path}`, { email: "eve@example.org" }), {
        params: Promise.resolve({ path: path.split("/") }),
      });
      expect(answer.status, path).toBe(404);
    }
  });

  it("set a session cookie that scripts cannot read and other sites do not send", async () => {
    await addPerson(db, "cookie@example.org", "viewer");
    const answer = await signIn({ email: "cookie@example.org", password: PASSWORD });
    expect(answer.status).toBe(200);
    const cookie = answer.headers.getSetCookie().find((one) => one.includes("session_token")) ?? "";
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookiesOf(answer)).not.toBe("");
  });

  it("set cookies for encrypted connections alone where PUBLIC_URL is https, and plain ones where it is not", async () => {
    const cookieAt = async (publicUrl: string | undefined) => {
      if (publicUrl === undefined) delete process.env.PUBLIC_URL;
      else process.env.PUBLIC_URL = publicUrl;
      vi.stubEnv("NODE_ENV", "production");
      const opened = await openEmptyDatabases(1); // the settings are read when a database is first asked
      const fresh = opened.dbs[0] as Db; // one was asked for
      try {
        await addPerson(fresh, "secure@example.org", "viewer");
        const { api } = await authentication(fresh);
        const origin = publicUrl ?? "http://127.0.0.1:3000";
        const answer = await api.signInEmail({
          body: { email: "secure@example.org", password: PASSWORD },
          headers: new Headers({ origin: new URL(origin).origin }),
          asResponse: true,
        });
        expect(answer.status).toBe(200);
        const cookie = answer.headers.getSetCookie().find((one) => one.includes("session_token")) ?? "";
        const found = await findActor(fresh, {
          headers: new Headers({ cookie: cookie.split(";")[0] ?? "" }),
        });
        expect(found).toMatchObject({ value: { via: "session" } });
        return /;\s*Secure/i.test(cookie);
      } finally {
        await opened.close();
        vi.unstubAllEnvs();
      }
    };
    expect(await cookieAt("https://atlas.example")).toBe(true);
    expect(await cookieAt("HTTPS://atlas.example/")).toBe(true);
    expect(await cookieAt("http://atlas.example")).toBe(false);
    expect(await cookieAt(undefined)).toBe(false);
  });
});

describe("a write", () => {
  const write = (request: Request, use: () => Promise<never> | Promise<ReturnType<typeof succeed>>) =>
    answerWrite(request, { deed: "draft", maxBytes: 100 }, use);

  it("reaches its use only when everything before it is in order, with who writes", async () => {
    await addPerson(db, "writer@example.org", "contributor", "Writer");
    const cookie = await openSession(db, "writer@example.org");
    const seen: unknown[] = [];
    const answer = await answerWrite(
      post("/", { a: 1 }, { cookie }),
      { deed: "draft", maxBytes: 100 },
      async (_db, actor, body, { via }) => {
        seen.push(actor, body, via);
        return succeed({ done: true });
      },
    );
    expect(answer.status).toBe(200);
    expect(seen).toEqual([
      { id: expect.stringMatching(/^person:./), name: "Writer", role: "contributor" },
      { a: 1 },
      "session",
    ]);
  });

  it("that breaks says so under an id, and nothing of its inside", async () => {
    const { header } = await bearerOf(db, "contributor", "breaker");
    const answer = await write(post("/", {}, { authorization: header }), () =>
      Promise.reject(new Error("inside")),
    );
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain("inside");
  });

  it("is not read further than its limit, whatever it says of its length", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1000;
        controller.enqueue(new Uint8Array(1000));
      },
    });
    // `duplex` is what Node asks for where a body is a stream; the DOM's type does not have it.
    const request = new Request(ORIGIN, { method: "POST", body: endless, duplex: "half" } as RequestInit);
    expect(await readBytes(request, 5000)).toMatchObject({ error: { code: "tooLarge" } });
    expect(sent).toBeLessThan(20_000);
  });
});
