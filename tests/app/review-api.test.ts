import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listUnusedFiles } from "@/lib/db/evidence-files";
import { VISITOR } from "@/lib/service/actor";
import { getEvidenceFile } from "@/lib/service/get-evidence-file";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";
import { onePixelPng, otherPng, smallPdf } from "@/tests/support/sample-files";
import { claimInput, statementInput } from "@/tests/support/small-theatre";
import { formWith, openWriteApi, type Sent, type WriteApi } from "@/tests/support/write-api";

const READERS = [undefined, "viewer", "contributor", "other", "editor", "reviewer", "admin"] as const;

let opened: OpenDatabase;
let api: WriteApi;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "claim-atlas-evidence-"));
  process.env.DATA_DIR = folder;
  opened = await openSmallDatabase();
  api = await openWriteApi(opened);
  await api.addKey("other", "contributor");
});
afterAll(async () => {
  delete process.env.DATA_DIR;
  await api.close();
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const enter = async (change: Parameters<typeof statementInput>[0] = {}, by = "editor") => {
  const { body } = await api.send("postStatement", "small", { by, body: statementInput(change) });
  return { id: String(body.id), claimIds: body.claimIds as string[] };
};
const review = (id: string, decision: object, ifMatch: number) =>
  api.send("review", id, { by: "editor", body: decision, ifMatch });
const upload = async (bytes: Uint8Array, by = "reviewer", name?: string, called?: string) => {
  const form = await formWith(bytes, name, called);
  return api.send("postFile", "", { by, type: form.type, body: form.bytes });
};
const assessment = (change: object = {}) => ({
  verdict: "verified",
  credibility: 2,
  method: "geolocatedImagery",
  note: null,
  assessorId: null,
  madeOn: "2025-02-10",
  shownDay: "2025-02-09",
  ...change,
});
const verify = async (claimId: string, change: object = {}) => {
  const { body } = await api.send("postVerification", claimId, { by: "reviewer", body: assessment(change) });
  return { id: String(body.id), evidenceIds: body.evidenceIds as string[] };
};
/** Who gets this with 200, in the order of READERS. */
const whoReads = async (door: "getStatement" | "getFile", id: string) => {
  const all = [];
  for (const by of READERS) {
    const { status, headers } = await api.send(door, id, by === undefined ? {} : { by });
    expect([200, 404]).toContain(status);
    // What depends on who asks is kept by no cache that others share.
    if (by !== undefined) expect(headers.get("cache-control")).toMatch(/private/);
    expect(headers.get("vary")).toContain("Authorization");
    if (status === 200) all.push(by ?? "visitor");
  }
  return all;
};
const EVERYBODY = READERS.map((by) => by ?? "visitor");
const EDITORS = ["editor", "reviewer", "admin"];

describe("a draft", () => {
  it.each(["draft", "returned", "rejected"])(
    "that is %s is read by its author and by editors",
    async (state) => {
      const { id } = await enter({ state: "draft" }, "contributor");
      if (state !== "draft")
        await review(id, { decision: state === "returned" ? "return" : "reject", comment: "Which day?" }, 1);
      expect(await whoReads("getStatement", id)).toEqual(["contributor", ...EDITORS]);
      const { body, headers } = await api.send("getStatement", id, { by: "contributor" });
      expect(body).toMatchObject({ id, state, struck: false, struckClaims: [] });
      expect(headers.get("etag")).toBe(`"${body.revision}"`);
      expect(body.revisions.at(-1).reason).toBe(state === "draft" ? null : "Which day?");
      expect(body.revisions[0].changes).toContainEqual({
        path: "summary",
        before: null,
        after: JSON.stringify(statementInput().summary),
      });
    },
  );

  it("is public for everybody once it is published, and then its past is for editors and its author", async () => {
    const { id } = await enter({ state: "draft", summary: "A slip." }, "contributor");
    await api.send("patchStatement", id, { by: "contributor", ifMatch: 1, body: { summary: "As it was." } });
    await review(id, { decision: "approve" }, 2);
    expect(await whoReads("getStatement", id)).toEqual(EVERYBODY);
    for (const by of READERS) {
      const { body } = await api.send("getStatement", id, by === undefined ? {} : { by });
      const knows = by === "contributor" || EDITORS.includes(by ?? "");
      expect(JSON.stringify(body).includes("A slip."), by ?? "visitor").toBe(knows);
      expect(body.revisions).toHaveLength(knows ? 3 : 1);
    }
  });

  it("that was published and struck is for editors alone, who see what was struck in the statement too", async () => {
    const { id, claimIds } = await enter(
      { state: "draft", claims: [claimInput(), claimInput({ note: "beside it" })] },
      "contributor",
    );
    await review(id, { decision: "approve" }, 1);
    await api.send("strike", id, { by: "editor", body: { reason: "wrong", claimIds: [claimIds[1]] } });
    expect((await api.send("getStatement", id)).body.claims).toHaveLength(1);
    const seen = (await api.send("getStatement", id, { by: "editor" })).body;
    expect(seen.struckClaims).toMatchObject([{ id: claimIds[1], note: "beside it" }]);
    await api.send("strike", id, { by: "editor", body: { reason: "entered twice" } });
    expect(await whoReads("getStatement", id)).toEqual(EDITORS);
    expect((await api.send("getStatement", id, { by: "editor" })).body.struck).toBe(true);
  });

  it("answers 401 to a key that does not work, where a visitor would get 404", async () => {
    const { id } = await enter({ state: "draft" });
    expect((await api.send("getStatement", id, { by: "Bearer ca_none_none" })).status).toBe(401);
  });
});

describe("the queue", () => {
  const ids = async (by: string, query: Record<string, string> = {}) => {
    const { status, body } = await api.send("getDrafts", "small", { by, query });
    expect(status).toBe(200);
    return (body.items as { id: string }[]).map((item) => item.id);
  };

  it("has the first entered first, whatever changed since, and for a contributor only their own", async () => {
    const first = await enter({ state: "draft", summary: "Queue one." }, "contributor");
    const second = await enter({ state: "draft", summary: "Queue two." }, "other");
    await review(first.id, { decision: "return", comment: "Which day?" }, 1);
    expect(await ids("editor", { q: "Queue" })).toEqual([second.id]);
    expect(await ids("editor", { q: "Queue", state: "returned" })).toEqual([first.id]);
    const { items } = (
      await api.send("getDrafts", "small", { by: "contributor", query: { state: "returned", q: "Queue" } })
    ).body;
    expect(items).toMatchObject([
      {
        id: first.id,
        isOwn: true,
        state: "returned",
        revision: 2,
        author: "contributor (API key)",
        review: { author: "editor (API key)", comment: "Which day?" },
      },
    ]);
    expect(items[0].claims).toHaveLength(1);
    await api.send("patchStatement", first.id, {
      by: "contributor",
      ifMatch: 2,
      body: { saidOn: "2025-02-04" },
    });
    expect(await ids("editor", { q: "Queue" })).toEqual([first.id, second.id]);
    expect(await ids("contributor", { q: "Queue" })).toEqual([first.id]);
    expect(await ids("other", { q: "Queue", author: "contributor (API key)" })).toEqual([]);
    expect(await ids("editor", { q: "Queue", author: "other (API key)" })).toEqual([second.id]);
    expect(await ids("editor", { q: "Queue", mine: "1" })).toEqual([]);
    const page = (await api.send("getDrafts", "small", { by: "editor", query: { q: "Queue", limit: "1" } }))
      .body;
    expect(page.items[0].id).toBe(first.id);
    expect(await ids("editor", { q: "Queue", limit: "1", cursor: page.nextCursor })).toEqual([second.id]);
  });

  it("is no business of those who do not draft, and is kept by no cache", async () => {
    expect((await api.send("getDrafts", "small")).status).toBe(401);
    expect((await api.send("getDrafts", "small", { by: "viewer" })).status).toBe(403);
    expect((await api.send("getDrafts", "nowhere", { by: "editor" })).status).toBe(404);
    expect(
      (await api.send("getDrafts", "small", { by: "editor", query: { state: "published" } })).status,
    ).toBe(400);
    expect((await api.send("getDrafts", "small", { by: "editor", query: { cursor: "x" } })).status).toBe(400);
    const { headers } = await api.send("getDrafts", "small", { by: "editor" });
    expect(headers.get("cache-control")).toBe("private, no-store");
  });
});

describe("a file of evidence", () => {
  it("is stored once under the digest of its content, and shows with the verification that names it", async () => {
    const { claimIds, id } = await enter();
    const bytes = otherPng("seen");
    const stored = await upload(bytes);
    expect(stored.status).toBe(201);
    expect(stored.body).toMatchObject({ mediaType: "image/png", sizeBytes: bytes.byteLength });
    expect((await upload(bytes, "admin")).body).toEqual(stored.body);
    const { sha256 } = stored.body;
    const files = readdirSync(join(folder, "evidence", sha256.slice(0, 2)));
    expect(files).toEqual([sha256]);
    const made = await verify(claimIds[0] ?? "", { evidence: [{ sha256, note: "the school" }] });
    const [evidenceId = ""] = made.evidenceIds;
    const { body } = await api.send("getStatement", id);
    expect(body.verifications[0].evidence).toMatchObject([
      {
        id: evidenceId,
        sha256,
        mediaType: "image/png",
        file: `/api/v1/evidence/${evidenceId}/file`,
        capturedAt: stored.body.uploadedAt,
        author: "reviewer (API key)",
      },
    ]);
    const file = await api.send("getFile", evidenceId);
    expect(Buffer.from(file.body).equals(Buffer.from(bytes))).toBe(true);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      "content-type": "image/png",
      "content-disposition": `inline; filename="${evidenceId}.png"`,
      "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "private, no-cache",
    });
  });

  it("that is a PDF is a download, never a page", async () => {
    const { claimIds } = await enter();
    const { sha256 } = (await upload(smallPdf)).body;
    const { evidenceIds } = await verify(claimIds[0] ?? "", { evidence: [{ sha256 }] });
    const file = await api.send("getFile", evidenceIds[0] ?? "");
    expect(file.headers.get("content-disposition")).toMatch(/^attachment; filename="[^"]+\.pdf"$/);
  });

  it.each([
    ["a script in the clothes of a picture", "<script>alert(1)</script>"],
    ["a drawing that can hold a script", '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
    ["a page", "<!doctype html><html></html>"],
    ["three letters of a GIF", "GIF<script>alert(1)</script>"],
    ["a program", "MZ\x90\0\x03"],
    ["nothing", ""],
  ])("is refused where its content is %s, whatever it is called", async (_, text) => {
    const before = await opened.db.client.evidenceFile.count();
    const answer = await upload(new TextEncoder().encode(text));
    expect(answer.status).toBe(415);
    expect(answer.body.error.message).toMatch(/PNG/);
    expect(await opened.db.client.evidenceFile.count()).toBe(before);
  });

  it("is one, in a form with the field file, of at most 10 MB", async () => {
    expect((await upload(onePixelPng, "reviewer", "other")).status).toBe(422);
    const large = new Uint8Array(10_000_000);
    large.set(onePixelPng);
    expect((await upload(large)).status).toBe(413);
    const form = await formWith(onePixelPng);
    const sent = (body: Uint8Array, type = form.type) =>
      api.send("postFile", "", { by: "reviewer", type, body });
    expect((await sent(form.bytes.slice(0, -30))).status).toBe(400);
    expect((await sent(form.bytes, "multipart/form-data; boundary=other")).status).toBe(400);
    expect((await sent(form.bytes, "multipart/form-data; boundary=")).status).toBe(400);
    expect((await upload(onePixelPng, "editor")).status).toBe(403);
  });

  it("must have been uploaded before a verification names it, and is found where none ever does", async () => {
    const { claimIds } = await enter();
    const send = (evidence: object[]) =>
      api.send("postVerification", claimIds[0] ?? "", { by: "reviewer", body: assessment({ evidence }) });
    const before = await api.countRevisions();
    const unknown = await send([{ url: "https://example.org" }, { sha256: "0".repeat(64) }]);
    expect([unknown.status, unknown.body.error.fields[0].path]).toEqual([422, "evidence.1.sha256"]);
    expect((await send([{ sha256: "../../etc/passwd" }])).status).toBe(422);
    expect((await send([{ note: "neither link nor file" }])).body.error.fields[0].path).toBe(
      "evidence.0.url",
    );
    expect(await api.countRevisions()).toBe(before);
    const { sha256 } = (await upload(otherPng("nobody names it"))).body;
    expect((await listUnusedFiles(opened.db)).map((file) => file.sha256)).toContain(sha256);
    expect((await send([{ sha256 }])).status).toBe(201);
    expect((await listUnusedFiles(opened.db)).map((file) => file.sha256)).not.toContain(sha256);
  });

  it("whose bytes were altered is not served, and one that was lost is said to be", async () => {
    const { claimIds } = await enter();
    const { sha256 } = (await upload(otherPng("altered"))).body;
    const { evidenceIds } = await verify(claimIds[0] ?? "", { evidence: [{ sha256 }] });
    const path = join(folder, "evidence", sha256.slice(0, 2), sha256);
    expect(existsSync(path)).toBe(true);
    writeFileSync(path, otherPng("not this"));
    const id = evidenceIds[0] ?? "";
    await expect(getEvidenceFile(opened.db, VISITOR, id)).rejects.toThrow("other bytes than were uploaded");
    rmSync(path);
    const lost = await api.send("getFile", evidenceIds[0] ?? "");
    expect([lost.status, lost.body.error.message]).toEqual([404, expect.stringContaining("recorded")]);
  });
});

describe("withheld evidence", () => {
  it("is read by reviewers alone, by its address and in the statement, until it is released", async () => {
    const { id, claimIds } = await enter();
    const { sha256 } = (await upload(otherPng("the courtyard"))).body;
    const note = "shows the courtyard of a witness";
    const { evidenceIds } = await verify(claimIds[0] ?? "", { evidence: [{ sha256, note }] });
    const [evidenceId = ""] = evidenceIds;
    expect(await whoReads("getFile", evidenceId)).toEqual(EVERYBODY);
    const mark = (door: "withhold" | "release", sent: Sent) => api.send(door, evidenceId, sent);
    const body = { reason: "It shows where a witness lives." };
    expect((await mark("withhold", { by: "editor", body })).status).toBe(403);
    expect((await mark("withhold", { by: "reviewer", body: {} })).status).toBe(422);
    expect((await mark("withhold", { by: "reviewer", body, ifMatch: 4 })).status).toBe(409);
    const marked = await mark("withhold", { by: "reviewer", body, ifMatch: 1, key: "w1" });
    expect([marked.status, marked.body.withheld, marked.body.revision]).toEqual([200, true, 2]);
    expect((await mark("withhold", { by: "reviewer", body, ifMatch: 1, key: "w1" })).body).toEqual(
      marked.body,
    );
    const twice = await mark("withhold", { by: "reviewer", body });
    expect([twice.status, twice.body.error.revision, twice.body.error.current.withheld]).toEqual([
      409,
      2,
      true,
    ]);

    expect(await whoReads("getFile", evidenceId)).toEqual(["reviewer", "admin"]);
    for (const by of READERS) {
      const text = JSON.stringify((await api.send("getStatement", id, by === undefined ? {} : { by })).body);
      const knows = by === "reviewer" || by === "admin";
      for (const word of [note, sha256, evidenceId, "where a witness lives"])
        expect(text.includes(word), `${by}: ${word}`).toBe(knows);
    }
    // The verdict stays: the map does not change with what is kept inside.
    expect((await api.send("getStatement", id)).body.claims[0].verdict).toBe("verified");
    expect((await mark("release", { by: "reviewer", body: { reason: "They moved." } })).status).toBe(200);
    expect(await whoReads("getFile", evidenceId)).toEqual(EVERYBODY);
  });

  it("that was withheld from the first is never told of before it is released", async () => {
    const { id, claimIds } = await enter();
    const { evidenceIds } = await verify(claimIds[0] ?? "", {
      evidence: [{ url: "https://example.org/kept", withheld: true }],
    });
    const [evidenceId = ""] = evidenceIds;
    expect(JSON.stringify((await api.send("getStatement", id)).body)).not.toContain("kept");
    await api.send("release", evidenceId, { by: "reviewer", body: { reason: "It may be seen." } });
    const [shown] = (await api.send("getStatement", id)).body.verifications[0].evidence;
    expect(shown.revisions.map((one: { number: number }) => one.number)).toEqual([2]);
    expect(JSON.stringify(shown)).not.toContain("withheld");
  });
});

describe("a file of something that is not public", () => {
  it("is read by those who may see what it belongs to", async () => {
    const { id, claimIds } = await enter();
    const { sha256 } = (await upload(otherPng("struck"))).body;
    const made = await verify(claimIds[0] ?? "", { evidence: [{ sha256 }] });
    const file = made.evidenceIds[0] ?? "";
    const strike = (
      door: "strike" | "restore" | "strikeVerification" | "restoreVerification",
      of: string,
      more = {},
    ) => api.send(door, of, { by: "editor", body: { reason: "a mistake", ...more } });
    const named = { claimIds: claimIds.slice(0, 1) };
    for (const [out, back, of, more] of [
      ["strikeVerification", "restoreVerification", made.id, {}],
      ["strike", "restore", id, named],
      ["strike", "restore", id, {}],
    ] as const) {
      expect((await strike(out, of, more)).status).toBe(200);
      expect(await whoReads("getFile", file), out).toEqual(EDITORS);
      expect((await strike(back, of, more)).status).toBe(200);
      expect(await whoReads("getFile", file), back).toEqual(EVERYBODY);
    }
  });
});

describe("a struck verification", () => {
  it("counts no more, and counts again once it is restored; the history says who and why", async () => {
    const { id, claimIds } = await enter();
    const made = await verify(claimIds[0] ?? "", { note: "seen from above" });
    const verdict = async () => (await api.send("getStatement", id)).body.claims[0].verdict;
    const mark = (door: "strikeVerification" | "restoreVerification", sent: Sent) =>
      api.send(door, made.id, sent);
    const body = { reason: "Another village." };
    expect(await verdict()).toBe("verified");
    expect((await mark("strikeVerification", { by: "contributor", body })).status).toBe(403);
    expect((await mark("restoreVerification", { by: "editor", body })).status).toBe(409);
    expect((await mark("strikeVerification", { by: "editor", body, ifMatch: 2 })).status).toBe(409);
    const struck = await mark("strikeVerification", { by: "editor", body, ifMatch: 1 });
    expect([struck.status, struck.body.struck, struck.headers.get("etag")]).toEqual([200, true, '"2"']);
    expect(await verdict()).toBeNull();
    expect(JSON.stringify((await api.send("getStatement", id)).body)).not.toContain("seen from above");
    const [kept] = (await api.send("getStatement", id, { by: "editor" })).body.verifications;
    expect(kept).toMatchObject({ id: made.id, struck: true, revision: 2 });
    expect(kept.revisions.at(-1)).toMatchObject({ operation: "strike", reason: "Another village." });
    expect(
      (await mark("restoreVerification", { by: "editor", body: { reason: "No, the same." } })).status,
    ).toBe(200);
    expect(await verdict()).toBe("verified");
    expect((await api.send("strikeVerification", "unknown", { by: "editor", body })).status).toBe(404);
  });
});
