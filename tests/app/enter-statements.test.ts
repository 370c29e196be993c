import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";
import { claimInput, statementInput } from "@/tests/support/small-theatre";
import { openWriteApi, type WriteApi } from "@/tests/support/write-api";

let opened: OpenDatabase;
let api: WriteApi;
beforeAll(async () => {
  opened = await openSmallDatabase();
  api = await openWriteApi(opened);
  await api.addKey("other", "contributor");
});
afterAll(async () => {
  await api.close();
  await opened.close();
});

const post = (change: Parameters<typeof statementInput>[0] = {}, by = "editor") =>
  api.send("postStatement", "small", { by, body: statementInput(change) });
const idOf = async (change: Parameters<typeof statementInput>[0] = {}, by = "editor") =>
  String((await post(change, by)).body.id);

describe("writing, for a new statement", () => {
  it("answers 201 with its address, its ids and its first revision", async () => {
    const made = await post({ claims: [claimInput(), claimInput({ action: "holds" })] });
    expect(made.status).toBe(201);
    expect(made.headers.get("location")).toBe(`/api/v1/statements/${made.body.id}`);
    expect(made.headers.get("etag")).toBe('"1"');
    expect(made.body).toEqual({
      id: made.body.id,
      claimIds: [expect.any(String), expect.any(String)],
      revision: 1,
    });
    const given = await api.send("getStatement", made.body.id);
    expect(given.headers.get("etag")).toBe('"1"');
    expect(given.body.revisions[0].author).toBe("editor (API key)");
  });

  it("tells 401, 403, 404, 413, 415 and 422 apart, and stores nothing with any of them", async () => {
    const before = await api.countRevisions();
    const status = async (of: string, sent: Parameters<WriteApi["send"]>[2]) =>
      (await api.send("postStatement", of, sent)).status;
    const body = statementInput();
    expect(await status("small", { body })).toBe(401);
    expect(await status("small", { body, by: "viewer" })).toBe(403);
    expect(await status("small", { body, by: "contributor" })).toBe(403);
    expect(await status("nowhere", { body, by: "editor" })).toBe(404);
    expect(await status("small", { body: new Uint8Array(1_000_001), by: "editor" })).toBe(413);
    expect(await status("small", { body: new TextEncoder().encode("{"), by: "editor" })).toBe(400);
    const wrong = await post({
      summary: " ",
      claims: [claimInput({ party: "west", target: { kind: "place", placeId: "x" } })],
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body.error).toMatchObject({
      code: "invalid",
      fields: [{ path: "summary", message: "Say in a sentence what was stated." }],
    });
    const missing = await post({ claims: [claimInput({ target: { kind: "place", placeId: "nowhere" } })] });
    expect(missing.body.error.fields).toEqual([
      { path: "claims.0.target.placeId", message: expect.stringMatching(/\.$/), key: "noPlace" },
    ]);
    expect(await api.countRevisions()).toBe(before);
  });

  it.each(["\0", "\ud800"])("refuses at its field a text that no database keeps: %j", async (sign) => {
    const refused = await post({ claims: [claimInput({ note: `before ${sign} after` })] });
    expect(refused.status).toBe(422);
    expect(refused.body.error.fields[0].path).toBe("claims.0.note");
  });

  it("takes drafts only from a contributor, and shows them to nobody but that one and editors", async () => {
    const draft = await post({ state: "draft" }, "contributor");
    expect(draft.status).toBe(201);
    expect((await api.send("getStatement", draft.body.id)).status).toBe(404);
    for (const [by, status] of [
      ["other", 404],
      ["viewer", 404],
      ["contributor", 200],
      ["editor", 200],
    ] as const)
      expect((await api.send("getStatement", draft.body.id, { by })).status).toBe(status);
  });
});

describe("writing with an Idempotency-Key", () => {
  it("gives the same request the same answer, and stores once", async () => {
    const sent = { by: "editor", body: statementInput({ summary: "Sent twice." }), key: "twice-1" };
    const first = await api.send("postStatement", "small", sent);
    const before = await api.countRevisions();
    const second = await api.send("postStatement", "small", sent);
    expect([second.status, second.body, second.headers.get("location"), second.headers.get("etag")]).toEqual([
      201,
      first.body,
      first.headers.get("location"),
      first.headers.get("etag"),
    ]);
    expect(await api.countRevisions()).toBe(before);
  });

  it("stores one of twins that come at once, and answers all of them alike", async () => {
    const before = await api.countRevisions();
    const sent = { by: "editor", body: statementInput({ summary: "Sent by twins." }), key: "twins" };
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => api.send("postStatement", "small", sent)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await api.countRevisions()).toBe(before + 1);
  });

  it("answers twins of a change alike, though only the first finds the revision it names", async () => {
    const id = await idOf();
    const sent = { by: "editor", body: { summary: "Changed by twins." }, ifMatch: 1, key: "twin-changes" };
    const answers = await Promise.all(Array.from({ length: 4 }, () => api.send("patchStatement", id, sent)));
    expect(answers.map(({ status, body }) => [status, body.revision])).toEqual(
      Array.from({ length: 4 }, () => [200, 2]),
    );
  });

  it("refuses another request under the same key, but leaves every writer their own keys", async () => {
    const body = statementInput({ state: "draft" });
    await api.send("postStatement", "small", { by: "editor", body, key: "mine" });
    const other = statementInput({ state: "draft", summary: "Another one." });
    expect(
      (await api.send("postStatement", "small", { by: "editor", body: other, key: "mine" })).status,
    ).toBe(422);
    expect((await api.send("postStatement", "small", { by: "admin", body: other, key: "mine" })).status).toBe(
      201,
    );
  });

  it("judges anew what was refused, and refuses a key that is none", async () => {
    const key = "refused-first";
    const bad = await api.send("postStatement", "small", { by: "editor", body: { summary: 1 }, key });
    expect(bad.status).toBe(422);
    const good = await api.send("postStatement", "small", { by: "editor", body: statementInput(), key });
    expect(good.status).toBe(201);
    const none = await api.send("postStatement", "small", {
      by: "editor",
      body: statementInput(),
      key: "a b",
    });
    expect(none.status).toBe(400);
  });
});
