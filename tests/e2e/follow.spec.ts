import Parser from "rss-parser";
import { expect, test } from "@/tests/support/browser";

const FEEDS: [page: string, lead: string, feed: string][] = [
  ["/", "Follow new and changed claims:", "/feeds/sumy-kursk.atom"],
  ["/changes", "Follow new and changed claims:", "/feeds/sumy-kursk.atom"],
  [
    "/places/zhuravka-sumy",
    "Follow what is said about this place:",
    "/feeds/sumy-kursk.atom?place=zhuravka-sumy",
  ],
  ["/sources/reuters", "Follow what this source says and carries:", "/feeds/sumy-kursk.atom?source=reuters"],
  ["/search?q=Zhuravka", "Follow this search:", "/feeds/sumy-kursk.atom?q=Zhuravka"],
];

for (const [path, lead, feed] of FEEDS)
  test(`${path} leads people and feed readers to its feed`, async ({ page, request, baseURL }) => {
    await page.goto(path);
    const line = page.getByText(lead).locator("..");
    await expect(line.getByRole("link")).toHaveText(["Atom", "RSS", "JSON Feed"]);
    await expect(line.getByRole("link", { name: "Atom" })).toHaveAttribute("href", feed);

    // Readers look into the page as it is served, before any script.
    const html = await (await request.get(path)).text();
    const head = html.slice(0, html.indexOf("</head>"));
    const links = [...head.matchAll(/<link rel="alternate"[^>]*>/g)].map(([link]) => link);
    expect(links).toHaveLength(3);
    expect(links[0]).toContain('type="application/atom+xml"');
    expect(links[0]).toContain(`href="${feed}"`);

    const answer = await request.get(feed);
    expect(answer.headers()["content-type"]).toBe("application/atom+xml; charset=utf-8");
    expect(answer.headers()["set-cookie"]).toBeUndefined();
    const read = await new Parser().parseString(await answer.text());
    expect(read.items.length).toBeGreaterThan(0);
    for (const { link } of read.items) expect(link?.startsWith(`${baseURL}/statements/`)).toBe(true);
    const etag = answer.headers().etag ?? "";
    expect((await request.get(feed, { headers: { "If-None-Match": etag } })).status()).toBe(304);
  });

test("an entry of a feed leads to its claim on the page of its statement", async ({ page, request }) => {
  const feed = await (await request.get("/feeds/sumy-kursk.json?lang=uk&place=zhuravka-sumy")).json();
  expect(feed.language).toBe("uk");
  const [{ url }] = feed.items;
  await page.goto(url);
  await expect(page.locator(`[id="${url.split("#")[1]}"]`)).toBeVisible();
});
