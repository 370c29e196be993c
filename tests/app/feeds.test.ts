import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import Parser from "rss-parser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as getFeed } from "@/app/api/v1/theatres/[slug]/feed/route";
import { GET as getNamed } from "@/app/feeds/[name]/route";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";
import { claimInput, statementInput } from "@/tests/support/small-theatre";
import { openWriteApi, type WriteApi } from "@/tests/support/write-api";

let opened: OpenDatabase;
let api: WriteApi;
/** Claims in the order in which they became public. */
let [alder, birch, cedar] = [
  { id: "", claim: "" },
  { id: "", claim: "" },
  { id: "", claim: "" },
];

async function enter(place: string, change: Parameters<typeof statementInput>[0] = {}) {
  const claims = [claimInput({ target: { kind: "place", placeId: place } })];
  const { body } = await api.send("postStatement", "small", {
    by: "editor",
    body: statementInput({ summary: `About <${place}> & others ]]>`, claims, ...change }),
  });
  return { id: String(body.id), claim: String(body.claimIds[0]) };
}

beforeAll(async () => {
  opened = await openSmallDatabase();
  api = await openWriteApi(opened);
  alder = await enter("alder");
  birch = await enter("birch", { speakerId: "north-staff", relay: [] });
  const draft = await enter("cedar", { state: "draft" });
  await api.send("review", draft.id, {
    by: "editor",
    ifMatch: 1,
    body: { decision: "approve", comment: null },
  });
  cedar = draft;
});
afterAll(async () => {
  await api.close();
  await opened.close();
});

const ask = (query: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  getFeed(
    new Request(`http://atlas.example/api?${new URLSearchParams(query)}`, {
      headers: { host: "atlas.example", ...headers },
    }),
    {
      params: Promise.resolve({ slug: "small" }),
    },
  );
const json = async (query: Record<string, string> = {}) =>
  parseJsonFeed(await (await ask({ format: "json", ...query })).text());
const linksOf = async (query: Record<string, string> = {}) =>
  ((await json(query)).items ?? []).map(({ url }) => url?.split("#")[1]);

const parser = new Parser({
  customFields: { item: [["atom:updated", "updated"], "updated", "published"] },
});

describe("A feed", () => {
  it.each([
    ["atom", "application/atom+xml; charset=utf-8"],
    ["rss", "application/rss+xml; charset=utf-8"],
  ])("is read as %s by a feed reader", async (format, type) => {
    const answer = await ask({ format });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe(type);
    const feed = await parser.parseString(await answer.text());
    expect(feed.title?.trim()).toBe("New and changed claims · Small theatre");
    expect(feed.link).toBe("http://atlas.example/?theatre=small");
    expect(feed.items.map(({ link }) => link)).toEqual(
      [cedar, birch, alder].map(({ id, claim }) => `http://atlas.example/statements/${id}#${claim}`),
    );
    const last = feed.items[2];
    expect(last?.title?.trim()).toBe(
      "South-staff said on 5 February 2025 that South had captured Alder (Upper).",
    );
    expect((last?.content ?? "").trim()).toContain("Nobody has verified it. It came through reporter.");
    expect(last?.updated.slice(0, 19)).toBe(last?.isoDate?.slice(0, 19));
    const text = await (await ask({ format })).text();
    const ids =
      format === "rss"
        ? parseRssFeed(text).items?.map(({ guid }) => guid?.value)
        : parseAtomFeed(text).entries?.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids ?? []) expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  });

  it("is a JSON Feed that holds to its specification, with the speaker as author", async () => {
    const answer = await ask({ format: "json" });
    expect(answer.headers.get("content-type")).toBe("application/feed+json; charset=utf-8");
    const given = JSON.parse(await answer.text());
    expect(given).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      feed_url: "http://atlas.example/feeds/small.json",
      home_page_url: "http://atlas.example/?theatre=small",
    });
    // Required, and how it is written: https://www.jsonfeed.org/version/1.1/
    for (const item of given.items) {
      expect(item).toMatchObject({
        id: expect.stringMatching(/./),
        content_text: expect.stringMatching(/./),
      });
      for (const instant of [item.date_published, item.date_modified])
        expect(instant).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    }
    expect(parseJsonFeed(given).items).toHaveLength(3);
    expect(given.items[1]).toMatchObject({
      authors: [{ name: "north-staff", url: "http://atlas.example/sources/north-staff" }],
      tags: ["control", "Not verified"],
    });
  });

  it("keeps ids when the address of the atlas changes, and makes its links of PUBLIC_URL", async () => {
    const before = await json();
    process.env.PUBLIC_URL = "https://claims.example.org";
    const after = await json();
    delete process.env.PUBLIC_URL;
    expect(after.items?.map(({ id }) => id)).toEqual(before.items?.map(({ id }) => id));
    expect(after.feed_url).toBe("https://claims.example.org/feeds/small.json");
    for (const { url } of after.items ?? [])
      expect(url).toMatch(/^https:\/\/claims\.example\.org\/statements\//);
  });

  it("has the host that the reader typed in its links where PUBLIC_URL is not set", async () => {
    const answer = await ask({ format: "json" }, { host: "atlas.local:8080" });
    expect((await answer.json()).feed_url).toBe("http://atlas.local:8080/feeds/small.json");
  });

  it("is narrowed to a place, a source that said or carried it, a search, or all three", async () => {
    expect(await linksOf({ place: "alder" })).toEqual([alder.claim]);
    expect(await linksOf({ source: "north-staff" })).toEqual([birch.claim]);
    expect(await linksOf({ source: "reporter" })).toEqual([cedar.claim, alder.claim]);
    expect(await linksOf({ q: "<CEDAR> &" })).toEqual([cedar.claim]);
    expect(await linksOf({ place: "alder", source: "reporter", q: "others" })).toEqual([alder.claim]);
    expect(await linksOf({ place: "alder", source: "north-staff" })).toEqual([]);
    const feed = await json({ place: "alder", q: "a&b" });
    expect(feed.title).toBe("Claims about Alder, claims that mention “a&b” · Small theatre");
    expect(feed.feed_url).toBe("http://atlas.example/feeds/small.json?place=alder&q=a%26b");
  });

  it("holds to its form when there is nothing in it", async () => {
    const nothing = { place: "alder", source: "north-staff" };
    const text = async (format: string) => (await ask({ format, ...nothing })).text();
    expect(JSON.parse(await text("json")).items).toEqual([]);
    expect(parseAtomFeed(await text("atom"))).toMatchObject({
      id: expect.stringMatching(/^urn:uuid:/),
      updated: "2025-01-01T00:00:00.000Z",
    });
    expect(parseRssFeed(await text("rss")).title).toBe(
      "Claims about Alder, claims that north-staff made or carried · Small theatre",
    );
  });

  it("speaks Ukrainian when asked to", async () => {
    const feed = await json({ lang: "uk" });
    expect(feed).toMatchObject({ language: "uk", title: "Нові та змінені твердження · Small theatre" });
    expect(feed.items?.[0]?.content_text).toMatch(/Передано через: reporter\.$/);
  });

  it("answers 304 to a reader who has it, by tag or by time, and in no other form or language", async () => {
    const answer = await ask();
    const tag = { "if-none-match": answer.headers.get("etag") ?? "" };
    expect(answer.headers.get("cache-control")).toBe("public, max-age=60");
    const again = await ask({}, tag);
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect((await ask({ format: "rss" }, tag)).status).toBe(200);
    expect((await ask({ lang: "uk" }, tag)).status).toBe(200);
    const modified = answer.headers.get("last-modified") ?? "";
    expect((await ask({}, { "if-modified-since": modified })).status).toBe(304);
    const earlier = new Date(Date.parse(modified) - 1000).toUTCString();
    expect((await ask({}, { "if-modified-since": earlier })).status).toBe(200);
    expect((await ask({}, { "if-none-match": '"x"', "if-modified-since": modified })).status).toBe(200);
  });

  it("names what it does not understand or know", async () => {
    const bad = await ask({ format: "xml", place: "a b", q: "", page: "2" });
    expect(bad.status).toBe(400);
    const fields = (await bad.json()).error.fields as { path: string }[]; // the errors of the API
    expect(fields.map(({ path }) => path).sort()).toEqual(["format", "page", "place", "q"]);
    expect((await ask({ place: "nowhere" })).status).toBe(404);
    expect((await ask({ source: "nobody" })).status).toBe(404);
    const other = getFeed(new Request("http://localhost/api"), { params: Promise.resolve({ slug: "x" }) });
    expect((await other).status).toBe(404);
  });

  it("is at an address of its own for people", async () => {
    const named = (name: string) =>
      getNamed(
        new Request(`http://atlas.example/feeds/${name}?place=alder`, { headers: { host: "atlas.example" } }),
        {
          params: Promise.resolve({ name }),
        },
      );
    for (const format of ["atom", "rss", "json"]) {
      const answer = await named(`small.${format}`);
      expect([answer.status, await answer.text()]).toEqual([
        200,
        await (await ask({ format, place: "alder" })).text(),
      ]);
    }
    for (const name of ["small", "small.xml", ".atom"]) expect((await named(name)).status).toBe(404);
  });
});

describe("What is new in a feed", () => {
  it("is a claim that was published, revised or verified; not what was saved and shows nothing new", async () => {
    const read = async () =>
      (await json()).items?.map((item) => ({ ...item, claim: item.url?.split("#")[1] }));
    const before = await read();
    expect(before?.map(({ claim }) => claim)).toEqual([cedar.claim, birch.claim, alder.claim]);
    // The draft was entered earlier than it was approved: only the latter is told.
    expect(before?.[0]?.date_published).toBe(before?.[0]?.date_modified);

    const verdict = {
      verdict: "verified",
      credibility: 2,
      method: "satellite",
      note: null,
      assessorId: null,
    };
    const made = await api.send("postVerification", alder.claim, {
      by: "reviewer",
      body: { ...verdict, madeOn: "2025-02-10", shownDay: null, evidence: [] },
    });
    expect(made.status).toBe(201);
    const verified = await read();
    expect(verified?.[0]?.claim).toBe(alder.claim);
    expect(verified?.[0]?.date_published).toBe(before?.[2]?.date_published);
    expect(Date.parse(verified?.[0]?.date_modified ?? "")).toBeGreaterThan(
      Date.parse(before?.[0]?.date_modified ?? ""),
    );
    expect(verified?.[0]?.tags).toContain("Verified");

    const strike = { by: "editor", body: { reason: "entered by mistake" } };
    expect((await api.send("strike", birch.id, strike)).status).toBe(200);
    expect((await read())?.map(({ claim }) => claim)).toEqual([alder.claim, cedar.claim]);
    expect((await api.send("restore", birch.id, strike)).status).toBe(200);
    const restored = await read();
    expect(restored?.map(({ claim }) => claim)).toEqual([birch.claim, alder.claim, cedar.claim]);
    expect(restored?.[0]?.date_published).toBe(before?.[1]?.date_published);
    expect(restored?.[0]?.id).toBe(before?.[1]?.id);

    expect((await api.send("strikeVerification", made.body.id, strike)).status).toBe(200);
    expect((await read())?.[0]).toMatchObject({ claim: alder.claim, tags: ["control", "Not verified"] });
  });

  it("is found behind claims whose statements were saved for another's sake, and is never more than fifty", async () => {
    const claims = Array.from({ length: 60 }, (_, index) => claimInput({ note: `Remark ${index}` }));
    const body = statementInput({ claims });
    const made = await api.send("postStatement", "small", { by: "editor", body });
    const full = await json();
    expect(full.items).toHaveLength(50);
    const late = await enter("birch", { saidOn: "2025-01-20", publishedOn: null });
    // One of sixty claims changes, and all of them were saved again with it.
    const { body: kept } = await api.send("getStatement", made.body.id);
    const changed = kept.claims.map((claim: { struck?: boolean }, index: number) => {
      const { struck: _, ...rest } = claim;
      return index === 0 ? { ...rest, note: "Another remark" } : rest;
    });
    const patch = { by: "editor", ifMatch: 1, body: { claims: changed, reason: "misread" } };
    expect((await api.send("patchStatement", made.body.id, patch)).status).toBe(200);
    const [first, second, third] = (await linksOf()) ?? [];
    expect([first, second]).toEqual([made.body.claimIds[0], late.claim]);
    expect(made.body.claimIds).toContain(third);
  });
});
