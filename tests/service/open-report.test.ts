import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/service/actor";
import { openReport } from "@/lib/service/open-report";
import { getReport, listKeptReports } from "@/lib/service/read-reports";
import { type OpenDatabase, openDemoDatabase } from "@/tests/support/open-test-database";

const TEXT = readFileSync(join(import.meta.dirname, "..", "fixtures", "desk", "border-villages.txt"), "utf8");
const BODY = {
  text: TEXT,
  publishedOn: "2025-05-30",
  outletId: "reuters",
  url: "https://news.example.org/a",
};
const CON: Actor = { id: "person:con", name: "Con", role: "contributor" };
const DORA: Actor = { id: "person:dora", name: "Dora", role: "contributor" };
const ED: Actor = { id: "person:ed", name: "Ed", role: "editor" };
const VIEWER: Actor = { id: "person:v", name: "Vic", role: "viewer" };

describe("A report that is opened at the desk", () => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await openDemoDatabase();
  });
  afterAll(() => opened.close());
  const open = (actor: Actor, body: unknown = BODY, slug = "sumy-kursk") =>
    openReport(opened.db, actor, { slug, body, lang: "en" });
  const read = (actor: Actor, sha256: string) =>
    getReport(opened.db, actor, { slug: "sumy-kursk", sha256, lang: "en" });
  const list = (actor: Actor) => listKeptReports(opened.db, actor, { slug: "sumy-kursk", limit: 10 });
  const digest = async (actor: Actor, body: unknown = BODY): Promise<string> => {
    const outcome = await open(actor, body);
    if (!outcome.ok) throw new Error(outcome.error.message);
    return outcome.value.sha256;
  };

  it("is drafted, with the names of what the drafts name, and stores no statement", async () => {
    const before = await opened.db.client.revision.count();
    const outcome = await open(CON);
    if (!outcome.ok) throw new Error(outcome.error.message);
    const { drafts, named } = outcome.value;
    const targets = drafts.drafts.flatMap(({ claims }) => claims.map(({ target }) => target));
    expect(targets.map(({ placeId }) => placeId)).toContain("zhuravka-sumy");
    expect(named.places.map(({ id }) => id)).toContain("zhuravka-sumy");
    expect(named.sources.map(({ id }) => id)).toEqual(expect.arrayContaining(["reuters", "hryhorov"]));
    expect(await opened.db.client.revision.count()).toBe(before);
  });

  it("is kept once, whoever brings it, and by the digest of its very text", async () => {
    const text = "Ukraine holds Zhuravka. \u{1F33B}\n";
    const own = await digest(CON, { ...BODY, text });
    expect(await digest(CON, { ...BODY, text, url: null })).toBe(own);
    expect(await digest(DORA, { ...BODY, text })).toBe(own);
    expect(await opened.db.client.reportText.count({ where: { sha256: own } })).toBe(1);
    const rows = await opened.db.client.report.findMany({
      where: { sha256: own },
      orderBy: { keptBy: "asc" },
    });
    expect(rows.map(({ keptBy, url }) => [keptBy, url])).toEqual([
      ["Con", BODY.url],
      ["Dora", BODY.url],
    ]);
    const back = await read(CON, own);
    expect(back.ok && back.value.text).toBe(text);
    expect(back.ok && back.value.named.sources.map(({ name }) => name)).toEqual(["Reuters"]);
  });

  it("is read by who brought it and by editors, and does not exist for anybody else", async () => {
    const own = await digest(CON, { ...BODY, text: "Russia captured Zhuravka, Con was told." });
    expect((await read(CON, own)).ok).toBe(true);
    expect((await read(ED, own)).ok).toBe(true);
    for (const actor of [DORA, VIEWER]) {
      const refused = await read(actor, own);
      expect(refused.ok ? "read" : refused.error.code).toBe(actor === DORA ? "notFound" : "forbidden");
    }
    const shas = async (actor: Actor) => {
      const found = await list(actor);
      return found.ok ? found.value.items.map(({ sha256 }) => sha256) : [];
    };
    expect(await shas(CON)).toContain(own);
    expect(await shas(ED)).toContain(own);
    expect(await shas(DORA)).not.toContain(own);
    expect(await shas(VIEWER)).toEqual([]);
  });

  it("is refused with the fields that are wrong, and then nothing is kept", async () => {
    const before = await opened.db.client.report.count();
    const fields = async (body: unknown) => {
      const outcome = await open(CON, body);
      return outcome.ok ? [] : (outcome.error.fields ?? []).map(({ path }) => path);
    };
    expect(await fields({ ...BODY, text: " " })).toEqual(["text"]);
    expect(await fields({ ...BODY, text: "a".repeat(200 * 1024 + 1) })).toEqual(["text"]);
    expect(await fields({ ...BODY, publishedOn: "friday" })).toEqual(["publishedOn"]);
    expect(await fields({ ...BODY, outletId: "nobody-knows" })).toEqual(["outletId"]);
    expect(await fields({ ...BODY, more: 1 })).toEqual(["more"]);
    const nowhere = await open(CON, BODY, "nowhere");
    expect(nowhere.ok ? "" : nowhere.error.code).toBe("notFound");
    const viewer = await open(VIEWER);
    expect(viewer.ok ? "" : viewer.error.code).toBe("forbidden");
    expect(await opened.db.client.report.count()).toBe(before);
  });
});
