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

describe("writing, for a review", () => {
  const review = (id: string, decision: object, ifMatch: number, by = "editor") =>
    api.send("review", id, { by, body: decision, ifMatch });

  it("returns a draft with a comment, takes it back improved, and publishes what was read", async () => {
    const id = await idOf({ state: "draft" }, "contributor");
    expect((await review(id, { decision: "approve" }, 1, "contributor")).status).toBe(403);
    expect((await review(id, { decision: "return" }, 1)).body.error.fields[0].path).toBe("comment");
    const returned = await review(id, { decision: "return", comment: "Which day?" }, 1);
    expect([returned.status, returned.body.state]).toEqual([200, "returned"]);
    expect((await review(id, { decision: "return", comment: "Again." }, 2)).status).toBe(409);
    const improved = await api.send("patchStatement", id, {
      by: "contributor",
      body: { saidOn: "2025-02-04" },
      ifMatch: 2,
    });
    expect(improved.body.state).toBe("draft");
    // Nobody approves what they have not seen.
    expect((await review(id, { decision: "approve" }, 2)).status).toBe(409);
    expect((await api.send("getStatement", id)).status).toBe(404);
    const approved = await review(id, { decision: "approve", comment: "Good." }, 3);
    expect(approved.body.state).toBe("published");
    const shown = await api.send("getStatement", id);
    expect(shown.status).toBe(200);
    expect(shown.body.revisions.map((one: { operation: string }) => one.operation)).toEqual(["publish"]);
    expect(JSON.stringify(shown.body)).not.toContain("Which day?");
    expect((await review(id, { decision: "reject", comment: "Too late." }, 4)).status).toBe(409);
  });

  it("rejects a draft for good as far as its author goes; an editor may still take it up", async () => {
    const id = await idOf({ state: "draft" }, "contributor");
    expect((await review(id, { decision: "reject", comment: "A rumour." }, 1)).body.state).toBe("rejected");
    const body = { summary: "No rumour." };
    expect((await api.send("patchStatement", id, { by: "contributor", body, ifMatch: 2 })).status).toBe(403);
    expect((await api.send("patchStatement", id, { by: "editor", body, ifMatch: 2 })).body.state).toBe(
      "draft",
    );
  });
});

describe("writing, for striking", () => {
  it("takes a statement out and back in, says why in the history, and deletes nothing", async () => {
    const id = await idOf();
    expect((await api.send("strike", id, { by: "contributor", body: { reason: "no" } })).status).toBe(403);
    expect((await api.send("strike", id, { by: "editor", body: {} })).body.error.fields[0].path).toBe(
      "reason",
    );
    const struck = await api.send("strike", id, { by: "editor", body: { reason: "entered twice" } });
    expect([struck.status, struck.body.struck, struck.body.revision]).toEqual([200, true, 2]);
    expect((await api.send("getStatement", id)).status).toBe(404);
    expect((await api.send("strike", id, { by: "editor", body: { reason: "again" } })).status).toBe(409);
    expect((await api.send("strike", id, { by: "editor", body: { reason: "old" }, ifMatch: 1 })).status).toBe(
      409,
    );
    const change = { by: "editor", body: { summary: "Changed." }, ifMatch: 2 };
    expect((await api.send("patchStatement", id, change)).status).toBe(409);
    expect((await api.send("restore", id, { by: "editor", body: { reason: "it was not" } })).status).toBe(
      200,
    );
    const { body } = await api.send("getStatement", id);
    expect(body.revisions.map((one: { operation: string }) => one.operation)).toEqual(["create", "restore"]);
    const history = await opened.db.client.revision.findMany({
      where: { recordId: id },
      orderBy: { number: "asc" },
    });
    expect(history.map(({ operation, reason }) => [operation, reason])).toEqual([
      ["create", null],
      ["strike", "entered twice"],
      ["restore", "it was not"],
    ]);
  });

  it("strikes single claims, of this statement only", async () => {
    const made = await post({ claims: [claimInput(), claimInput({ action: "holds" })] });
    const [first, second] = made.body.claimIds;
    const wrong = await api.send("strike", made.body.id, {
      by: "editor",
      body: { reason: "x", claimIds: [first, "alien"] },
    });
    expect(wrong.body.error.fields[0].path).toBe("claimIds.1");
    await api.send("strike", made.body.id, {
      by: "editor",
      body: { reason: "wrong village", claimIds: [first] },
    });
    const { body } = await api.send("getStatement", made.body.id);
    expect(body.claims.map((claim: { id: string }) => claim.id)).toEqual([second]);
  });
});

describe("writing, for a verification", () => {
  const verdict = {
    verdict: "verified",
    credibility: 2,
    method: "satellite",
    note: null,
    assessorId: null,
    madeOn: "2025-02-10",
    shownDay: null,
  };

  it("needs a reviewer and a public claim, and shows its links unless they are withheld", async () => {
    const made = await post();
    const claimId = made.body.claimIds[0];
    const evidence = [
      { url: "https://example.org/shown", archivedUrl: "https://archive.example/shown" },
      { url: "https://example.org/withheld", withheld: true },
    ];
    const verify = (by: string, of: string, body: object = verdict) =>
      api.send("postVerification", of, { by, body });
    expect((await verify("editor", claimId)).status).toBe(403);
    expect((await verify("reviewer", "unknown")).status).toBe(404);
    expect((await verify("reviewer", claimId, { ...verdict, credibility: 7 })).status).toBe(422);
    const stored = await verify("reviewer", claimId, { ...verdict, evidence });
    expect(stored.status).toBe(201);
    expect(stored.headers.get("location")).toBe(`/api/v1/statements/${made.body.id}`);
    expect(stored.body.evidenceIds).toHaveLength(2);
    const { body } = await api.send("getStatement", made.body.id);
    expect(body.claims[0].verdict).toBe("verified");
    expect(body.verifications[0].evidence).toMatchObject([{ url: "https://example.org/shown" }]);
    expect(JSON.stringify(body)).not.toContain("withheld");
    await api.send("strike", made.body.id, { by: "editor", body: { reason: "x", claimIds: [claimId] } });
    expect((await verify("reviewer", claimId)).status).toBe(404);
    const draft = await post({ state: "draft" });
    expect((await verify("reviewer", draft.body.claimIds[0])).status).toBe(404);
  });
});
