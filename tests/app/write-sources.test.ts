import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";
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

describe("writing, for a source", () => {
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
