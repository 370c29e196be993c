import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fail, succeed } from "@/lib/domain/outcome";
import { answerOEmbed } from "@/lib/service/answer-oembed";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";
import { snapshotContent } from "@/tests/support/snapshot-content";

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await openSmallDatabase();
  process.env.DATABASE_URL = opened.url;
});
afterAll(async () => {
  const { database } = await import("@/lib/service/database");
  await database().close();
  await opened.close();
});

const ask = (query: Record<string, string>) =>
  answerOEmbed(
    new Request(`https://claims.example.org/api/oembed?${new URLSearchParams(query)}`),
    async (_, id) =>
      id === "k7f3q2" ? succeed({ id, content: snapshotContent() }) : fail("notFound", "There is none."),
  );
const url = "https://claims.example.org/s/k7f3q2";

describe("An answer of oEmbed", () => {
  it("tells of a snapshot of this site, as JSON unless XML is asked for", async () => {
    const json = await ask({ url });
    expect(json.status).toBe(200);
    expect(json.headers.get("content-type")).toBe("application/json");
    expect(json.headers.get("access-control-allow-origin")).toBe("*");
    expect(await json.json()).toMatchObject({ version: "1.0", type: "rich", width: 720 });
    const xml = await ask({ url, format: "xml" });
    expect(xml.headers.get("content-type")).toBe("text/xml; charset=utf-8");
    expect(await xml.text()).toMatch(/^<\?xml .*\n<oembed>/);
  });

  it("honours the limits and passes over what the specification does not have", async () => {
    const answer = await ask({ url, maxwidth: "400", maxheight: "300", dnt: "true" });
    expect(await answer.json()).toMatchObject({ width: 400, height: 300 });
    expect((await ask({ url, maxwidth: "wide" })).status).toBe(400);
    expect((await ask({ url, maxheight: "0" })).status).toBe(400);
  });

  it("finds nothing at other sites, pages and ids, and has no third form", async () => {
    for (const other of [
      "https://elsewhere.example.org/s/k7f3q2",
      "https://claims.example.org/places/k7f3q2",
      "https://claims.example.org/s/other",
    ])
      expect((await ask({ url: other })).status).toBe(404);
    expect((await ask({})).status).toBe(400);
    expect((await ask({ url, format: "yaml" })).status).toBe(501);
  });
});
