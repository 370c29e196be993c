import { expect, test } from "@/tests/support/browser";
import { expectAccessible } from "@/tests/support/expect-accessible";
import { freezeLink } from "@/tests/support/frozen-link";

/** Before anything is pressed, as the browser counts what comes over the wire. */
const PAGE_MOST_BYTES = 150_000;

test("a view is frozen from the map, and its link shows it in words, figures and a picture", async ({
  page,
  context,
}) => {
  await page.goto("/?date=2025-05-30&place=zhuravka-sumy");
  await expect(page.locator('[data-map="idle"]')).toHaveCount(1, { timeout: 45_000 });
  await page.getByRole("button", { name: "Take it out" }).locator("visible=true").first().click();
  await page.getByLabel("Title").fill("Zhuravka in dispute");
  await page.getByLabel("Note", { exact: true }).fill("As reported on the day.");
  await page.getByRole("button", { name: "Freeze this view" }).click();
  await expect(page.getByText("Frozen. The link is below.")).toBeVisible();
  await expectAccessible(page, { within: ['[role="dialog"]'] });
  const opening = context.waitForEvent("page");
  await page.getByRole("link", { name: "Open the page of the link" }).click();
  const frozen = await opening;
  await expect(frozen).toHaveURL(/\/s\/[0-9a-hjkmnp-tv-z]{8}$/);
  await expect(frozen.getByRole("heading", { level: 1 })).toHaveText("Zhuravka in dispute");
  await expect(frozen.locator("blockquote")).toContainText("As reported on the day.");
  // What is contested is named before all else.
  const words = frozen.getByRole("heading", { level: 2, name: "30 May 2025" }).locator("~ div p");
  await expect(words.first()).toHaveText(/^Contested on 30 May 2025: .*Zhuravka/);
  const contested = frozen.getByRole("row").filter({ hasText: "Contested" });
  await expect(contested).toHaveText(/Contested\s*1\s*18\.5/);
  await expect(frozen.locator("article svg").first()).toContainText("Zhuravka");
});

test("the page of a link is whole without scripts, and leads on", async ({ browser, baseURL, request }) => {
  const id = await freezeLink(request);
  const context = await browser.newContext({
    ...{ baseURL: baseURL ?? "", locale: "en-GB", javaScriptEnabled: false },
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  await page.goto(`/s/${id}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sumy–Kursk border, 30 May 2025");
  await expect(page.getByText(/^Contested on 30 May 2025: .*Zhuravka/)).toBeVisible();
  await expect(page.locator("article svg").first()).toBeVisible();
  await page.getByText("Cite this view").click();
  await expect(page.getByText(/^@misc|^@online|^@/).first()).toBeVisible();
  await page.getByRole("link", { name: "What has changed since" }).click();
  await expect(page.getByText("Nothing: the day is told as it was then.")).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

for (const colorScheme of ["light", "dark"] as const)
  for (const width of [1440, 360])
    test(`the page of a link is accessible and fits ${width} px in ${colorScheme}`, async ({
      page,
      request,
    }) => {
      const id = await freezeLink(request, { compareDate: "2025-03-10", note: "A note." });
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      for (const path of [`/s/${id}`, `/s/${id}/since`, `/s/${await freezeLink(request)}`]) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectAccessible(page);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect({ path, overflow }).toEqual({ path, overflow: 0 });
      }
    });

test("a page of a link comes in 150 KB, all of it", async ({ page, request }) => {
  const id = await freezeLink(request);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  let bytes = 0;
  devtools.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(`/s/${id}`, { waitUntil: "networkidle" });
  console.log(`/s/<id>: ${Math.round(bytes / 1000)} KB before anything is pressed`);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(PAGE_MOST_BYTES);
});

test("a link that nobody froze is not found, however it is typed; one that is typed badly is", async ({
  page,
  request,
  faults,
}) => {
  faults.allow(/404/);
  const id = await freezeLink(request);
  expect((await page.goto("/s/00000000"))?.status()).toBe(404);
  expect((await page.goto("/s/what-is-this"))?.status()).toBe(404);
  const typed = id.toUpperCase().replaceAll("0", "O").replaceAll("1", "l");
  expect((await page.goto(`/s/${typed.slice(0, 4)}-${typed.slice(4)}`))?.status()).toBe(200);
  await expect(page.getByRole("link", { name: "All that is pinned (JSON)" })).toHaveAttribute(
    "href",
    `/s/${id}.json`,
  );
});
