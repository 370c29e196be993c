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

describe("writing, for a change", () => {
  it("asks for the revision it is based on, and says 409 with what there is now when that is an old one", async () => {
    const id = await idOf();
    const change = (ifMatch: string | number | undefined, body: object) =>
      api.send("patchStatement", id, { by: "editor", body, ...(ifMatch === undefined ? {} : { ifMatch }) });
    expect((await change(undefined, { summary: "No revision." })).status).toBe(428);
    expect((await change("*", { summary: "Any revision." })).status).toBe(428);
    expect((await change("soon", { summary: "No number." })).status).toBe(400);
    const changed = await change(1, { summary: "Said in other words.", reason: "a slip" });
    expect([changed.status, changed.headers.get("etag"), changed.body.revision]).toEqual([200, '"2"', 2]);
    const stale = await change(1, { summary: "Too late." });
    expect(stale.status).toBe(409);
    expect(stale.body.error).toMatchObject({
      code: "conflict",
      revision: 2,
      current: { id, revision: 2, summary: "Said in other words." },
    });
    const { body } = await api.send("getStatement", id);
    expect(body.summary).toBe("Said in other words.");
    expect(body.revisions.map((one: { number: number }) => one.number)).toEqual([1, 2]);
    expect(body.revisions[1]).toMatchObject({
      reason: "a slip",
      operation: "revise",
      author: "editor (API key)",
    });
  });

  it("lets one of two writers at once win; the other gets the winner's revision", async () => {
    const id = await idOf();
    const texts = ["One.", "Two.", "Three.", "Four."];
    const answers = await Promise.all(
      texts.map((summary) => api.send("patchStatement", id, { by: "editor", body: { summary }, ifMatch: 1 })),
    );
    const [won, ...others] = answers.filter(({ status }) => status === 200);
    expect(others).toEqual([]);
    const lost = answers.filter(({ status }) => status === 409);
    expect(lost).toHaveLength(3);
    for (const { body } of lost) expect(body.error.current.summary).toBe(won?.body.summary);
  });

  it("takes back what GET gave, which then changes nothing but the number", async () => {
    const id = await idOf({ claims: [claimInput(), claimInput({ action: "holds" })] });
    const given = await api.send("getStatement", id);
    const changed = await api.send("patchStatement", id, { by: "editor", body: given.body, ifMatch: 1 });
    expect(changed.status, JSON.stringify(changed.body)).toBe(200);
    const again = await api.send("getStatement", id);
    expect(again.body.revisions.at(-1).changes).toEqual([]);
    expect(again.body.claims).toEqual(given.body.claims);
  });

  it("keeps a claim whose id is given, adds one without, and strikes the one left out", async () => {
    const made = await post({ claims: [claimInput({ note: "first" }), claimInput({ note: "second" })] });
    const [first, second] = made.body.claimIds;
    const changed = await api.send("patchStatement", made.body.id, {
      by: "editor",
      ifMatch: 1,
      body: {
        claims: [
          { ...claimInput({ note: "new" }) },
          { ...claimInput({ note: "second, corrected" }), id: second },
        ],
      },
    });
    expect(changed.status).toBe(200);
    expect(changed.body.claims.map((claim: { note: string }) => claim.note)).toEqual([
      "new",
      "second, corrected",
    ]);
    expect(changed.body.claims[1].id).toBe(second);
    expect(changed.body.struckClaims.map((claim: { id: string }) => claim.id)).toEqual([first]);
    const { body } = await api.send("getStatement", made.body.id);
    expect(JSON.stringify(body)).not.toContain('"first"');
    const rows = await opened.db.client.claim.findMany({ where: { statementId: made.body.id } });
    expect(rows).toHaveLength(3);

    const restored = await api.send("restore", made.body.id, {
      by: "editor",
      ifMatch: 2,
      body: { reason: "it was said", claimIds: [first] },
    });
    expect(restored.body.claims.map((claim: { id: string }) => claim.id)).toContain(first);
    const struckAgain = await api.send("patchStatement", made.body.id, {
      by: "editor",
      ifMatch: 3,
      body: {
        claims: [
          { ...claimInput(), id: "somebody-elses" },
          { ...claimInput(), id: first },
          { ...claimInput(), id: first },
        ],
      },
    });
    expect(struckAgain.status).toBe(422);
    expect(struckAgain.body.error.fields.map(({ path }: { path: string }) => path)).toEqual([
      "claims.0.id",
      "claims.2.id",
    ]);
  });

  it("never takes a claim from another statement", async () => {
    const [mine, theirs] = [await post(), await post({ summary: "Theirs." })];
    const taken = await api.send("patchStatement", mine.body.id, {
      by: "editor",
      ifMatch: 1,
      body: { claims: [{ ...claimInput(), id: theirs.body.claimIds[0] }] },
    });
    expect(taken.status).toBe(422);
    const { body } = await api.send("getStatement", theirs.body.id);
    expect(body.claims).toHaveLength(1);
  });

  it("refuses a claim that answers itself, but keeps an answer whose claim was struck since", async () => {
    const answered = await post();
    const answer = { kind: "denies", claimId: answered.body.claimIds[0], note: null };
    const made = await post({ claims: [claimInput({ answers: [answer] })] });
    const own = made.body.claimIds[0];
    const self = await api.send("patchStatement", made.body.id, {
      by: "editor",
      ifMatch: 1,
      body: { claims: [{ ...claimInput({ answers: [{ ...answer, claimId: own }] }), id: own }] },
    });
    expect(self.body.error.fields[0].path).toBe("claims.0.answers.0.claimId");
    await api.send("strike", answered.body.id, { by: "editor", body: { reason: "entered twice" } });
    const kept = await api.send("patchStatement", made.body.id, {
      by: "editor",
      ifMatch: 1,
      body: { summary: "Still denies." },
    });
    expect(kept.status).toBe(200);
    expect((await post({ claims: [claimInput({ answers: [answer] })] })).status).toBe(422);
  });

  it("lets contributors revise drafts of their own, and nothing else", async () => {
    const body = { summary: "In better words." };
    const own = await idOf({ state: "draft" }, "contributor");
    const changed = await api.send("patchStatement", own, { by: "contributor", body, ifMatch: 1 });
    expect([changed.status, changed.body.state]).toEqual([200, "draft"]);
    const publish = { ...body, state: "published" };
    expect(
      (await api.send("patchStatement", own, { by: "contributor", body: publish, ifMatch: 2 })).status,
    ).toBe(403);
    expect((await api.send("patchStatement", own, { by: "other", body, ifMatch: 2 })).status).toBe(404);
    expect(
      (await api.send("patchStatement", await idOf(), { by: "contributor", body, ifMatch: 1 })).status,
    ).toBe(403);
    expect((await api.send("patchStatement", "unknown", { by: "editor", body, ifMatch: 1 })).status).toBe(
      404,
    );
    const published = await api.send("patchStatement", own, { by: "editor", body: publish, ifMatch: 2 });
    expect([published.status, published.body.state]).toEqual([200, "published"]);
    const back = await api.send("patchStatement", own, {
      by: "editor",
      body: { state: "draft" },
      ifMatch: 3,
    });
    expect(back.body.error.fields[0].path).toBe("state");
  });
});
