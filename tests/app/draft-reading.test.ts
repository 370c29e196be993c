import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";
import { claimInput, statementInput } from "@/tests/support/small-theatre";
import { openWriteApi, type WriteApi } from "@/tests/support/write-api";

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
