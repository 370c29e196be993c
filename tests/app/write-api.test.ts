import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";
import { claimInput, statementInput } from "@/tests/support/small-theatre";
import { openWriteApi, type WriteApi } from "@/tests/support/write-api";

describe("the writing API", () => {
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

  describe("for a new statement", () => {
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

  describe("with an Idempotency-Key", () => {
    it("gives the same request the same answer, and stores once", async () => {
      const sent = { by: "editor", body: statementInput({ summary: "Sent twice." }), key: "twice-1" };
      const first = await api.send("postStatement", "small", sent);
      const before = await api.countRevisions();
      const second = await api.send("postStatement", "small", sent);
      expect([
        second.status,
        second.body,
        second.headers.get("location"),
        second.headers.get("etag"),
      ]).toEqual([201, first.body, first.headers.get("location"), first.headers.get("etag")]);
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
      const answers = await Promise.all(
        Array.from({ length: 4 }, () => api.send("patchStatement", id, sent)),
      );
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
      expect(
        (await api.send("postStatement", "small", { by: "admin", body: other, key: "mine" })).status,
      ).toBe(201);
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

  describe("for a change", () => {
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
        texts.map((summary) =>
          api.send("patchStatement", id, { by: "editor", body: { summary }, ifMatch: 1 }),
        ),
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

  describe("for a review", () => {
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
      expect((await api.send("patchStatement", id, { by: "contributor", body, ifMatch: 2 })).status).toBe(
        403,
      );
      expect((await api.send("patchStatement", id, { by: "editor", body, ifMatch: 2 })).body.state).toBe(
        "draft",
      );
    });
  });

  describe("for striking", () => {
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
      expect(
        (await api.send("strike", id, { by: "editor", body: { reason: "old" }, ifMatch: 1 })).status,
      ).toBe(409);
      const change = { by: "editor", body: { summary: "Changed." }, ifMatch: 2 };
      expect((await api.send("patchStatement", id, change)).status).toBe(409);
      expect((await api.send("restore", id, { by: "editor", body: { reason: "it was not" } })).status).toBe(
        200,
      );
      const { body } = await api.send("getStatement", id);
      expect(body.revisions.map((one: { operation: string }) => one.operation)).toEqual([
        "create",
        "restore",
      ]);
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

  describe("for a verification", () => {
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

  describe("for a source", () => {
    const source = {
      names: { en: "Regional governor", uk: null },
      kind: "official",
      alignment: "north",
      reliability: null,
      url: null,
      note: null,
    };

    it("is entered by an editor, graded by a reviewer, and keeps the reason of each grade", async () => {
      expect((await api.send("postSource", "small", { by: "contributor", body: source })).status).toBe(403);
      const west = await api.send("postSource", "small", {
        by: "editor",
        body: { ...source, alignment: "west" },
      });
      expect(west.body.error.fields[0].path).toBe("alignment");
      const graded = { ...source, reliability: { grade: "B", reason: "Usually right." } };
      expect((await api.send("postSource", "small", { by: "editor", body: graded })).status).toBe(403);
      const made = await api.send("postSource", "small", { by: "editor", body: source });
      expect([made.status, made.headers.get("location")]).toEqual([201, `/api/v1/sources/${made.body.id}`]);

      const { id } = made.body;
      const patch = (by: string, body: object, ifMatch?: number) =>
        api.send("patchSource", id, { by, body, ...(ifMatch === undefined ? {} : { ifMatch }) });
      const grade = (letter: string, reason: string) => ({ reliability: { grade: letter, reason } });
      expect((await patch("reviewer", grade("B", "Usually right."))).status).toBe(428);
      expect((await patch("editor", grade("B", "Usually right."), 1)).status).toBe(403);
      expect((await patch("reviewer", { reliability: { grade: "B", reason: "" } }, 1)).status).toBe(422);
      expect((await patch("reviewer", grade("B", "Usually right."), 1)).status).toBe(200);
      expect((await patch("reviewer", grade("D", "Wrong twice in May."), 2)).status).toBe(200);
      const stale = await patch("editor", { note: "Speaks daily." }, 2);
      expect([stale.status, stale.body.error.revision, stale.body.error.current.reliability.grade]).toEqual([
        409,
        3,
        "D",
      ]);
      const given = await api.send("getSource", id);
      expect(given.headers.get("etag")).toBe('"3"');
      expect(JSON.stringify(given.body.revisions)).toContain("Usually right.");
      // What GET gives can be sent back, by an editor too: the grade is the same.
      expect((await patch("editor", { ...given.body, note: "Speaks daily." }, 3)).body.note).toBe(
        "Speaks daily.",
      );
      expect((await api.send("patchSource", "nobody", { by: "editor", body: {}, ifMatch: 1 })).status).toBe(
        404,
      );
    });

    it("lets one of two writers at once win", async () => {
      const made = await api.send("postSource", "small", { by: "editor", body: source });
      const answers = await Promise.all(
        ["One.", "Two."].map((note) =>
          api.send("patchSource", made.body.id, { by: "editor", body: { note }, ifMatch: 1 }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    });
  });
});
