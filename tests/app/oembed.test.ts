import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as getOEmbed } from "@/app/api/oembed/route";
import { type OpenDatabase, openDemoDatabase } from "@/tests/support/open-test-database";
import { openWriteApi, type WriteApi } from "@/tests/support/write-api";

let opened: OpenDatabase;
let api: WriteApi;
let url: string;
beforeAll(async () => {
  opened = await openDemoDatabase();
  api = await openWriteApi(opened);
  url = (await api.send("postSnapshot", "sumy-kursk", { body: { date: "2025-05-30" } })).body.url;
});
afterAll(async () => {
  await api.close();
  await opened.close();
});

const ask = (query: Record<string, string>) => {
  const { origin, host } = new URL(url);
  const address = `${origin}/api/oembed?${new URLSearchParams(query)}`;
  return getOEmbed(new Request(address, { headers: { host } }));
};

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
      url.replace(/^https?:\/\/[^/]+/, "https://elsewhere.example.org"),
      url.replace("/s/", "/places/"),
      url.replace(/\/s\/.*/, "/s/00000000"),
    ])
      expect((await ask({ url: other })).status).toBe(404);
    expect((await ask({})).status).toBe(400);
    expect((await ask({ url, format: "yaml" })).status).toBe(501);
  });
});
