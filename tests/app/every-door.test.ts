import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Role, roles } from "@/lib/domain/role";
import { SYSTEM_ACTOR } from "@/lib/service/actor";
import { revokeKey } from "@/lib/service/keep-keys";
import { addPerson, bearerOf, openSession } from "@/tests/support/accounts";
import { type Endpoint, listEndpoints, listServerActions } from "@/tests/support/endpoints";
import { type OpenDatabase, openDemoDatabase } from "@/tests/support/open-test-database";

const root = join(import.meta.dirname, "..", "..");
const ORIGIN = "http://localhost:3000";

type Gate = Role | "person" | "holder" | "anybody";

/**
 * For whom each write is: the least role; `person` for anybody signed in; `holder` for whoever has the password or link
 * that the body must contain; `anybody` for those without an account too. A write that is not here fails the test: add it with whom it is for.
 */
const WRITES: Record<string, Gate> = {
  "POST /api/auth/sign-in/email": "holder",
  "POST /api/auth/two-factor/verify-totp": "holder",
  "POST /api/auth/two-factor/verify-backup-code": "holder",
  "POST /api/auth/sign-out": "person",
  "POST /api/auth/revoke-sessions": "person",
  "POST /api/auth/revoke-other-sessions": "person",
  "POST /api/auth/change-password": "person",
  "POST /api/auth/two-factor/enable": "person",
  "POST /api/auth/two-factor/disable": "person",
  "POST /api/links/invitation": "holder",
  "POST /api/links/reset": "holder",
  "PATCH /api/account": "person",
  "POST /api/people/invitations": "admin",
  "PATCH /api/people/[id]": "admin",
  "POST /api/people/[id]/reset-link": "admin",
  "DELETE /api/people/[id]/second-factor": "admin",
  "POST /api/keys": "admin",
  "DELETE /api/keys/[id]": "admin",
  "POST /api/v1/theatres/[slug]/statements": "contributor",
  "PATCH /api/v1/statements/[id]": "contributor",
  "POST /api/v1/theatres/[slug]/previews": "contributor",
  "POST /api/v1/theatres/[slug]/drafts": "contributor",
  "POST /api/v1/theatres/[slug]/reports": "contributor",
  "POST /api/v1/statements/[id]/review": "editor",
  "POST /api/v1/statements/[id]/strike": "editor",
  "POST /api/v1/statements/[id]/restore": "editor",
  "POST /api/v1/claims/[id]/verifications": "reviewer",
  "POST /api/v1/theatres/[slug]/sources": "editor",
  "PATCH /api/v1/sources/[id]": "editor",
  "POST /api/v1/theatres/[slug]/imports": "editor",
  "DELETE /api/v1/imports/[id]": "editor",
  "POST /api/v1/imports/[id]/revert": "editor",
  "POST /api/v1/imports/[id]/restore": "editor",
  "POST /api/v1/theatres/[slug]/places": "editor",
  "PATCH /api/v1/places/[id]": "editor",
  "POST /api/v1/places/[id]/strike": "editor",
  "POST /api/v1/places/[id]/restore": "editor",
  "POST /api/v1/theatres": "admin",
  "PATCH /api/v1/theatres/[slug]": "admin",
  "POST /api/v1/theatres/[slug]/regions": "admin",
  "PATCH /api/v1/regions/[id]": "admin",
  "POST /api/v1/regions/[id]/strike": "admin",
  "POST /api/v1/regions/[id]/restore": "admin",
  "POST /api/v1/verifications/[id]/strike": "editor",
  "POST /api/v1/verifications/[id]/restore": "editor",
  "POST /api/v1/theatres/[slug]/snapshots": "anybody",
  "POST /api/v1/snapshots/[id]/label": "editor",
  "POST /api/v1/snapshots/[id]/revoke": "admin",
  "POST /api/v1/snapshots/[id]/reinstate": "admin",
  "POST /api/v1/evidence": "reviewer",
  "POST /api/v1/evidence/[id]/withhold": "reviewer",
  "POST /api/v1/evidence/[id]/release": "reviewer",
};

/** Writes whose body is a form with a file, not JSON. */
const UPLOADS = ["POST /api/v1/evidence"];

/** Reads that are for some: the least role. All others are for everybody. */
const READS: Record<string, Role> = {
  "GET /api/v1/theatres/[slug]/drafts": "contributor",
  "GET /api/v1/theatres/[slug]/snapshots": "editor",
  "GET /api/v1/theatres/[slug]/reports": "contributor",
  "GET /api/v1/theatres/[slug]/reports/[sha256]": "contributor",
};

/** Doors that take a file, and how much of it. */
const FILES = new Map([["POST /api/v1/theatres/[slug]/imports", 20_000_000]]);

const isRead = ({ method }: Endpoint) => method === "GET" || method === "HEAD" || method === "OPTIONS";

let opened: OpenDatabase;
let endpoints: Endpoint[];
let writes: Endpoint[];
/** The Authorization header of a key of each role, of one that is wrong and of one that was revoked. */
const keys: Record<string, string> = {};

beforeAll(async () => {
  opened = await openDemoDatabase();
  process.env.DATABASE_URL = opened.url;
  process.env.RATE_LIMITS = "off";
  endpoints = await listEndpoints(root);
  writes = endpoints.filter((endpoint) => !isRead(endpoint));
  const { db } = opened;
  for (const role of roles) {
    await addPerson(db, `${role}@example.org`, role);
    keys[role] = (await bearerOf(db, role, role)).header;
  }
  keys.revoked = (await bearerOf(db, "admin", "revoked")).header;
  await revokeKey(db, SYSTEM_ACTOR, "revoked");
  keys.bad = `${keys.admin}x`;
});
afterAll(async () => {
  delete process.env.RATE_LIMITS;
  const { database } = await import("@/lib/service/database");
  await database().close();
  await opened.close();
});

/** A session of somebody of this role, as the header that proves it. */
const signIn = async (role: Role) => ({ cookie: await openSession(opened.db, `${role}@example.org`) });

/** Doors that end the session with which one comes. */
const endsSession = (name: string) => /sign-out|revoke/.test(name);

interface Sent {
  headers?: Record<string, string>;
  body?: string;
  type?: string | null;
}

/** Sends a body that no door takes for what it wants, so that a walk changes nothing. */
async function knock(endpoint: Endpoint, { headers = {}, body = '{"unknown":1}', type }: Sent = {}) {
  const sentType =
    type === undefined
      ? { "content-type": "application/json" }
      : type === null
        ? {}
        : { "content-type": type };
  const path = endpoint.name.split(" ")[1]?.replace(/\[[^\]]*\]/g, "none") ?? "/";
  const request = new Request(`${ORIGIN}${path}`, {
    method: endpoint.method,
    headers: { origin: ORIGIN, ...sentType, ...headers },
    ...(isRead(endpoint) ? {} : { body: new TextEncoder().encode(body) }),
  });
  return endpoint.call(request, {
    id: "none",
    slug: "sumy-kursk",
    digest: "none",
    part: "none",
    name: "sumy-kursk.atom",
  });
}

/** 401, 403 or "in": past identity, role and origin, whatever it then says of the body. */
const verdict = ({ status }: Response) => (status === 401 || status === 403 ? status : "in");

function wanted(gate: Gate, who: Role | "visitor"): number | "in" {
  if (gate === "holder" || gate === "anybody") return "in";
  if (who === "visitor") return 401;
  if (gate === "person") return "in";
  return roles.indexOf(who) >= roles.indexOf(gate) ? "in" : 403;
}

/** A sign-in without a password is refused as such (401 or 400), whoever sends it. */
const isEntry = (name: string) => /auth\/(sign-in|two-factor\/verify)/.test(name);

describe("every door", () => {
  it("is in the table, and the table has no door that is not there", () => {
    expect(writes.map(({ name }) => name).sort()).toEqual(Object.keys(WRITES).sort());
  });

  it("has an address: there are no server actions", () => {
    expect(listServerActions(root)).toEqual([]);
  });

  it.each(["visitor", ...roles] as const)(
    "to read is open to a %s, but for what the table keeps for some; what is left out is the visibility rule's business",
    async (who) => {
      const reads = endpoints.filter(isRead);
      expect(reads.length).toBeGreaterThan(10);
      expect(reads.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(READS)));
      for (const proof of who === "visitor" ? [{}] : [await signIn(who), { authorization: keys[who] ?? "" }])
        for (const endpoint of reads) {
          const answer = await knock(endpoint, { headers: proof });
          const gate = READS[endpoint.name];
          expect(verdict(answer), endpoint.name).toBe(gate ? wanted(gate, who) : "in");
        }
    },
    60_000,
  );

  it.each(["visitor", ...roles] as const)(
    "lets in a %s by session as its table says",
    async (who) => {
      let headers = who === "visitor" ? {} : await signIn(who);
      for (const endpoint of writes.filter(({ name }) => !isEntry(name))) {
        const answer = await knock(endpoint, { headers });
        if (who !== "visitor" && endsSession(endpoint.name)) headers = await signIn(who);
        expect(verdict(answer), endpoint.name).toBe(wanted(WRITES[endpoint.name] ?? "admin", who));
      }
    },
    120_000,
  );

  it.each(roles)("lets in a key of a %s as its table says, and never to an account", async (who) => {
    for (const endpoint of writes.filter(({ name }) => !isEntry(name))) {
      const gate = WRITES[endpoint.name] ?? "admin";
      const answer = await knock(endpoint, { headers: { authorization: keys[who] ?? "" } });
      expect(verdict(answer), endpoint.name).toBe(gate === "person" ? 403 : wanted(gate, who));
    }
  });

  it.each(["bad", "revoked"])("refuses a %s key, even beside an admin's session", async (which) => {
    const headers = { authorization: keys[which] ?? "", ...(await signIn("admin")) };
    for (const endpoint of writes) {
      expect((await knock(endpoint, { headers })).status, endpoint.name).toBe(401);
    }
  });

  it("refuses what a page of another site sends, or what names no page, with an admin's session", async () => {
    const admin = await signIn("admin");
    for (const endpoint of writes)
      for (const origin of ["https://elsewhere.example", "http://localhost.elsewhere.example", "null", ""]) {
        const answer = await knock(endpoint, { headers: { ...admin, origin } });
        expect(answer.status, `${endpoint.name} from ${origin}`).toBe(403);
      }
  });

  it("takes JSON only, or a form with a file, in a syntax it can read, and no more of it than it says", async () => {
    const headers = await signIn("admin");
    for (const endpoint of writes.filter(({ name }) => !FILES.has(name))) {
      const send = async (sent: Sent) => (await knock(endpoint, { ...sent, headers })).status;
      expect(await send({ type: "text/plain" }), endpoint.name).toBe(415);
      if (UPLOADS.includes(endpoint.name)) {
        const type = "multipart/form-data; boundary=line";
        expect(await send({ type: "application/json" }), endpoint.name).toBe(415);
        expect(await send({ type: "multipart/form-data" }), endpoint.name).toBe(415);
        expect(await send({ type, body: "{" }), endpoint.name).toBe(400);
        expect(await send({ type, body: "a".repeat(10_000_001) }), endpoint.name).toBe(413);
        continue;
      }
      if (endpoint.method !== "DELETE") expect(await send({ type: null }), endpoint.name).toBe(415);
      expect(await send({ body: "{" }), endpoint.name).toBe(400);
      expect(await send({ body: `"${"a".repeat(3_000_000)}"` }), endpoint.name).toBe(413);
    }
  }, 120_000);

  it("takes a file only as CSV or as a form, and no more of it than it says", async () => {
    const headers = await signIn("admin");
    for (const endpoint of writes.filter(({ name }) => FILES.has(name))) {
      const send = async (sent: Sent) => (await knock(endpoint, { ...sent, headers })).status;
      for (const type of ["text/plain", "application/json", null])
        expect(await send({ type }), endpoint.name).toBe(415);
      expect(await send({ type: "multipart/form-data; boundary=x", body: "{" }), endpoint.name).toBe(400);
      const tooMuch = "a".repeat((FILES.get(endpoint.name) ?? 0) + 1);
      expect(await send({ type: "text/csv", body: tooMuch }), endpoint.name).toBe(413);
    }
  });

  it("says who may pass before it looks at anything else", async () => {
    for (const endpoint of writes) {
      const gate = WRITES[endpoint.name];
      if (gate === "holder") continue;
      const sent = { headers: { origin: "https://elsewhere.example" }, body: "{", type: "text/plain" };
      // What anybody may do is refused for the page it comes from, before its body is looked at.
      expect((await knock(endpoint, sent)).status, endpoint.name).toBe(gate === "anybody" ? 403 : 401);
    }
  });
});
