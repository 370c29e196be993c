import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pinnedParts } from "@/lib/wire/snapshot/pinned-opening";
import { type OpenDatabase, openDemoDatabase } from "@/tests/support/open-test-database";
import { contentOf, partOf, pictureOf } from "@/tests/support/snapshot-reads";
import { openWriteApi, type WriteApi } from "@/tests/support/write-api";

const VIEW = { date: "2025-05-30" };

let opened: OpenDatabase;
let api: WriteApi;
beforeAll(async () => {
  opened = await openDemoDatabase();
  api = await openWriteApi(opened);
});
afterAll(async () => {
  await api.close();
  await opened.close();
});

const freeze = (body: object = VIEW, by: string | null = null) =>
  api.send("postSnapshot", "sumy-kursk", { body, ...(by && { by }) });

const jsonOf = async (id: string) => (await contentOf(id)).text();

const statement = (change: object = {}) => ({
  ...{ speakerId: "hryhorov", relay: [], saidOn: "2025-05-29", publishedOn: null, url: null },
  ...{ archivedUrl: null, language: "uk", excerpt: null, summary: "A summary.", state: "published" },
  claims: [
    {
      ...{ assertion: "control", action: "holds", of: null, what: null, party: "ua", quantity: null },
      target: { kind: "place", placeId: "zhuravka-sumy" },
      ...{ eventDate: "2025-05-29", note: null, answers: [] },
    },
  ],
  ...change,
});

describe("freezing a view", () => {
  it("gives an address that can be read aloud, and the same one for the same view", async () => {
    const first = await freeze();
    expect(first.status).toBe(201);
    expect(first.body).toEqual({
      id: expect.stringMatching(/^[0-9a-hjkmnp-tv-z]{8}$/),
      url: `http://localhost:3000/s/${first.body.id}`,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const again = await freeze({ ...VIEW, viewpoint: "all", filters: {}, title: "  " }, "editor");
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
  });

  it("does not tell a draft, nor change for one", async () => {
    const { body } = await freeze();
    const drafted = await api.send("postStatement", "sumy-kursk", {
      by: "contributor",
      body: statement({ state: "draft", summary: "A draft that nobody may see." }),
    });
    expect(drafted.status).toBe(201);
    expect((await freeze()).body.id).toBe(body.id);
    expect(await jsonOf(body.id)).not.toContain(drafted.body.id);
  });

  it("tells views apart, and takes title and note into what it pins", async () => {
    const ids = new Set<string>();
    for (const change of [
      {},
      { compareDate: "2025-03-10" },
      { viewpoint: "party:ua" },
      { asKnown: "then" },
      { filters: { assertions: ["control"] } },
      { bounds: [33, 50, 36, 52] },
      { place: "zhuravka-sumy" },
      { title: "Zhuravka in dispute", note: "As reported." },
      { lang: "uk" },
    ])
      ids.add((await freeze({ ...VIEW, ...change })).body.id);
    expect(ids.size).toBe(9);
    // The same filter by the names of the API's parameters is the same view.
    const again = await freeze({ ...VIEW, filters: { assertion: "control", source: null } });
    expect(again.status).toBe(200);
    expect(ids).toContain(again.body.id);
  });

  it("says which field of a view fits nothing", async () => {
    const fields = async (change: object) => {
      const refused = await freeze({ ...VIEW, ...change });
      expect(refused.status).toBe(422);
      return refused.body.error.fields.map(({ path }: { path: string }) => path);
    };
    expect(await fields({ date: "2025-02-30" })).toEqual(["date"]);
    expect(await fields({ date: "1999-01-01" })).toEqual(["date"]);
    expect(await fields({ viewpoint: "party:nobody" })).toEqual(["viewpoint"]);
    expect(await fields({ viewpoint: "the truth" })).toEqual(["viewpoint"]);
    expect(await fields({ filters: { sourceId: "nobody" } })).toEqual(["filters.sourceId"]);
    expect(await fields({ bounds: [36, 50, 33, 52] })).toEqual(["bounds"]);
    expect(await fields({ place: "nowhere" })).toEqual(["place"]);
    expect((await api.send("postSnapshot", "nowhere", { body: VIEW })).status).toBe(404);
  });

  it("is not done for a page of another site", async () => {
    const foreign = await api.send("postSnapshot", "sumy-kursk", {
      body: VIEW,
      origin: "https://elsewhere.example",
    });
    expect(foreign.status).toBe(403);
  });
});

describe("what a snapshot pins", () => {
  it("comes in the bytes whose digest it is called by, kept for a day, known by its tag", async () => {
    const { body } = await freeze();
    const answer = await contentOf(body.id);
    const text = await answer.text();
    expect(createHash("sha256").update(text).digest("hex")).toBe(body.digest);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=86400, immutable");
    expect(answer.headers.get("etag")).toBe(`"${body.digest}"`);
    const known = await contentOf(body.id, "json", { "If-None-Match": `"${body.digest}"` });
    expect([known.status, await known.text()]).toEqual([304, ""]);
    expect((await contentOf(body.id.toUpperCase().replaceAll("0", "O"))).status).toBe(200);
    expect((await contentOf("zzzzzzzz")).status).toBe(404);
  });

  it("says of every place what the live map says", async () => {
    const { body } = await freeze({ ...VIEW, compareDate: "2025-03-10" });
    const pinned = JSON.parse(await jsonOf(body.id));
    for (const { date, items } of pinned.statuses) {
      const answer = await api.send("getMap", "sumy-kursk", { query: { date } });
      const live = JSON.parse(Buffer.from(answer.body).toString("utf8"));
      const told = new Map(items.map((item: { id: string }) => [item.id, item]));
      expect(told.size).toBe(live.features.length);
      expect(told.size).toBeGreaterThan(0);
      for (const { id, properties } of live.features) {
        const { name: _, placeId: __, regionId: ___, ...status } = properties;
        expect(told.get(id)).toEqual({ id, ...status });
      }
    }
    const geojson = await (await contentOf(body.id, "geojson")).json();
    expect(geojson.features).toHaveLength(pinned.statuses.flatMap((one: { items: [] }) => one.items).length);
    const csv = await (await contentOf(body.id, "csv")).text();
    expect(csv.trim().split("\n")).toHaveLength(geojson.features.length + 1);
  });
});

describe("whoever keeps the snapshots", () => {
  it("labels them without changing what they pin", async () => {
    const { body } = await freeze({ ...VIEW, note: "to be labelled" });
    const json = await jsonOf(body.id);
    expect(
      (await api.send("labelSnapshot", body.id, { by: "contributor", body: { label: "No" } })).status,
    ).toBe(403);
    const labelled = await api.send("labelSnapshot", body.id, {
      by: "editor",
      body: { label: "In the paper" },
    });
    expect(labelled.body).toEqual({ id: body.id, label: "In the paper", revoked: null });
    expect(await jsonOf(body.id)).toBe(json);
    const listed = await api.send("getSnapshots", "sumy-kursk", { by: "editor" });
    expect(listed.body.items).toContainEqual(expect.objectContaining({ id: body.id, label: "In the paper" }));
    expect((await api.send("getSnapshots", "sumy-kursk", { by: "contributor" })).status).toBe(403);
  });

  it("revokes one for a reason, which every form of the link then says, and puts it back", async () => {
    const { body } = await freeze({ ...VIEW, note: "to be revoked" });
    const revoke = (by: string, reason: string) =>
      api.send("revokeSnapshot", body.id, { by, body: { reason } });
    expect((await revoke("reviewer", "no right")).status).toBe(403);
    expect((await revoke("admin", " ")).status).toBe(422);
    expect((await revoke("admin", "The note names somebody.")).status).toBe(200);
    expect((await revoke("admin", "Again.")).status).toBe(409);
    for (const gone of [
      ...(await Promise.all(["json", "geojson", "csv"].map((form) => contentOf(body.id, form)))),
      ...(await Promise.all(["", "2400x1600"].map((size) => pictureOf(body.id, size)))),
      ...(await Promise.all(pinnedParts.map((part) => partOf(body.id, part)))),
    ]) {
      expect(gone.status).toBe(410);
      expect(gone.headers.get("cache-control")).not.toContain("immutable");
      expect((await gone.json()).error.message).toContain("The note names somebody.");
    }
    expect((await freeze({ ...VIEW, note: "to be revoked" })).status).toBe(410);
    expect((await api.send("getSince", body.id)).status).toBe(410);
    const back = await api.send("reinstateSnapshot", body.id, {
      by: "admin",
      body: { reason: "It does not." },
    });
    expect(back.body.revoked).toBeNull();
    expect((await contentOf(body.id)).status).toBe(200);
  });

  it("cannot alter or delete one, not even by SQL", async () => {
    const { body } = await freeze();
    await expect(
      opened.db.client.snapshot.update({ where: { id: body.id }, data: { title: "Another" } }),
    ).rejects.toThrow("append-only");
    await expect(opened.db.client.snapshotMark.deleteMany()).rejects.toThrow("append-only");
  });
});
