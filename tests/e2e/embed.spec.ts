import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { FrameLocator, Page } from "@playwright/test";
import { test as plain } from "@playwright/test";
import { expect, test } from "@/tests/support/browser";
import { expectAccessible } from "@/tests/support/expect-accessible";
import { freezeLink } from "@/tests/support/frozen-link";

const idle = (of: Page | FrameLocator) =>
  expect(of.locator('[data-map="idle"]')).toHaveCount(1, { timeout: 45_000 });
const slider = (of: Page | FrameLocator) => of.getByRole("slider", { name: "Day shown on the map" });
const panel = (of: Page | FrameLocator) => of.getByRole("complementary");

test("the slider of an embedded map moves through the frozen days, asks nobody and sets no cookie", async ({
  page,
  context,
  request,
}) => {
  const id = await freezeLink(request);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  let bytes = 0;
  devtools.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(`/embed/${id}`);
  await idle(page);
  console.log(`/embed/<id>: ${Math.round(bytes / 1000)} KB until its map stands`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sumy–Kursk border, 30 May 2025");
  await expect(panel(page)).toContainText("7 places differ from the first day.");
  const asked: string[] = [];
  page.on("request", (one) => asked.push(one.url()));
  await slider(page).focus();
  await page.keyboard.press("Home");
  await expect(page.getByTestId("date")).toContainText("5 August 2024");
  await expect(panel(page)).not.toContainText("7 places differ");
  await page.keyboard.press("End");
  await expect(panel(page)).toContainText("7 places differ from the first day.");
  await panel(page)
    .getByRole("button", { name: /Zhuravka/ })
    .first()
    .click();
  await expect(panel(page).getByRole("heading", { level: 2 })).toContainText("Zhuravka");
  await expect(panel(page)).toContainText("Hryhorov");
  expect(asked.filter((url) => url.includes("/api/"))).toEqual([]);
  expect(new URL(page.url()).pathname).toBe(`/embed/${id}`);
  expect(await context.cookies()).toEqual([]);
});

test("its language, theme and legend are chosen by its address alone", async ({ page, context, request }) => {
  const id = await freezeLink(request);
  await page.goto(`/embed/${id}?lang=uk&theme=dark&legend=0`);
  await idle(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "uk");
  await expect(page.getByText("Легенда")).toHaveCount(0);
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.goto(`/embed/${id}?theme=light`);
  await idle(page);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(paper);
  await expect(page.getByText("Legend", { exact: true })).toBeVisible();
  expect(await context.cookies()).toEqual([]);
});

for (const colorScheme of ["light", "dark"] as const)
  for (const width of [1440, 360])
    test(`an embedded map is accessible and fits ${width} px in ${colorScheme}`, async ({
      page,
      request,
    }) => {
      const id = await freezeLink(request);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 740 });
      await page.goto(`/embed/${id}`);
      await idle(page);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });

test("at 360 px a place that is chosen opens its panel as a sheet over the map", async ({
  page,
  request,
}) => {
  const id = await freezeLink(request);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/embed/${id}`);
  await idle(page);
  const folded = (await panel(page).boundingBox())?.height ?? 0;
  await page.getByRole("button", { name: /Panel folded/ }).click();
  await panel(page)
    .getByRole("button", { name: /Zhuravka/ })
    .first()
    .click();
  await expect(panel(page).getByRole("heading", { level: 2 })).toContainText("Zhuravka");
  const box = await panel(page).boundingBox();
  expect(box?.width).toBe(360);
  expect(box?.height ?? 0).toBeGreaterThan(folded + 100);
  await expect(page.getByTestId("date")).toBeInViewport();
});

/** A page of somebody else: another port is another origin. */
async function serveStranger(html: string): Promise<{ url: string; server: Server }> {
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(`<!doctype html><title>An article</title><h1>An article</h1>${html}`);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

// Without the watch on faults: a stranger's page is what it would report.
plain(
  "a page of another origin shows /embed, which works there; every other page refuses",
  async ({ page, context, request, baseURL }) => {
    const id = await freezeLink(request);
    const frame = (path: string) => `<iframe src="${baseURL}${path}" width="700" height="600"></iframe>`;
    const inside = await serveStranger(frame(`/embed/${id}`));
    try {
      await page.goto(inside.url);
      const embedded = page.frameLocator("iframe");
      await idle(embedded);
      await slider(embedded).focus();
      await page.keyboard.press("Home");
      await expect(embedded.getByTestId("date")).toContainText("5 August 2024");
      // Pages of the atlas open beside the article, not inside its frame.
      const beside = context.waitForEvent("page");
      await embedded
        .getByRole("link", { name: /Claim Atlas/ })
        .first()
        .click();
      await expect(await beside).toHaveURL(`${baseURL}/s/${id}`);
      await expect(page).toHaveURL(inside.url);
      expect(await context.cookies()).toEqual([]);
    } finally {
      inside.server.close();
    }
    for (const path of ["/", `/s/${id}`, `/s/${id}/since`, "/statements", "/sign-in"]) {
      const refused = await serveStranger(frame(path));
      try {
        const said = page.waitForEvent("console", (message) => /frame-ancestors/.test(message.text()));
        await page.goto(refused.url);
        await said;
        const shown = page.frames().find((one) => one !== page.mainFrame());
        expect((await shown?.content()) ?? "", path).not.toContain("Claim Atlas");
      } finally {
        refused.server.close();
      }
    }
  },
);
