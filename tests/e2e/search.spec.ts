import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/browser";
import { expectAccessible } from "@/tests/support/expect-accessible";

/**
 * While a list is open React Aria hides everything else from screen readers, which axe reports of each link there:
 * then the field and the list are examined, and the page as a whole while it is closed.
 */
const OPEN_LIST = {
  within: ['[role="combobox"][aria-expanded="true"]', '[role="listbox"]'],
  rulesOff: ["region"],
};

const field = (page: Page) => page.getByRole("combobox", { name: "Search places, sources and statements" });
const option = (page: Page, name: RegExp) => page.getByRole("listbox").getByRole("option", { name });

/** Goes to the field by its key once the page listens to keys. */
async function start(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(field(page)).toBeFocused({ timeout: 500 });
  }).toPass();
}

test("a place is found in another script and opened with the keyboard alone", async ({ page }) => {
  await page.goto("/method");
  await start(page);
  await page.keyboard.type("журавк");
  await expect(option(page, /^Zhuravka, Журавка, village, Sumy Oblast/)).toBeVisible();
  await expect(page.getByRole("group", { name: "Places" })).toBeVisible();
  await expect(page.getByRole("group", { name: "Statements" })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  const active = await field(page).getAttribute("aria-activedescendant");
  await expect(option(page, /^Zhuravka/)).toHaveAttribute("id", active ?? "none");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/places\/zhuravka-sumy$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Zhuravka");
  await expect(field(page)).toHaveValue("журавк");
  await expect(page.getByRole("listbox")).toBeHidden();
});

test("sources and statements lead to their own pages", async ({ page }) => {
  await page.goto("/regions");
  await start(page);
  await page.keyboard.type("Reuters");
  await option(page, /^Reuters, news agency/).click();
  await expect(page).toHaveURL(/\/sources\/reuters$/);
  await field(page).fill("recapture of four settlements");
  await option(page, /^Russia's Ministry of Defence, The ministry announced/).click();
  await expect(page).toHaveURL(/\/statements\/report-001-1$/);
});

test("on the map a place is selected where one is: the date, the viewpoint and the page stay", async ({
  page,
}) => {
  await page.goto("/?date=2025-03-15&viewpoint=party:ru");
  const opened = await page.evaluate(() => performance.timeOrigin);
  await start(page);
  await page.keyboard.type("Суджа");
  await option(page, /^Sudzha/)
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 2, name: /Sudzha/ })).toBeVisible();
  await expect
    .poll(() => new URL(page.url()).search)
    .toBe("?date=2025-03-15&viewpoint=party:ru&place=sudzha-kursk");
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(opened);
});

test("Escape closes the list and keeps the text and a comparison under way", async ({ page }) => {
  await page.goto("/?date=2025-03-15&compare=2025-03-01");
  await start(page);
  await page.keyboard.type("Sudzha");
  await expect(page.getByRole("listbox")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox")).toBeHidden();
  await expect(field(page)).toHaveValue("Sudzha");
  expect(new URL(page.url()).searchParams.get("compare")).toBe("2025-03-01");
});

test("Enter without a choice opens everything that was found, and more of it", async ({ page }) => {
  await page.goto("/changes");
  await start(page);
  await page.keyboard.type("Sumy");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=Sumy$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Search for “Sumy”");
  const hits = page.getByRole("region", { name: "Statements" }).getByRole("listitem");
  await expect(hits).toHaveCount(10);
  const first = await hits.getByRole("link").evaluateAll((links) => links.map((a) => a.getAttribute("href")));
  await page.getByRole("link", { name: "Show more statements" }).click();
  await expect(page).toHaveURL(/only=statements&cursor=/);
  const more = await hits.getByRole("link").evaluateAll((links) => links.map((a) => a.getAttribute("href")));
  expect(more.length).toBeGreaterThan(0);
  expect(more.filter((href) => first.includes(href))).toEqual([]);
  await page.getByRole("link", { name: "Back to everything found" }).click();
  await expect(page).toHaveURL(/\/search\?q=Sumy$/);
});

test("it says when nothing fits, and when the server does not answer", async ({ page, faults }) => {
  faults.allow(/search\?q=|500/);
  await page.goto("/regions");
  await start(page);
  await page.keyboard.type("xqzzt");
  await expect(page.getByText("Nothing found for “xqzzt”")).toBeVisible();
  await page.route("**/search?q=*", (route) => route.fulfill({ status: 500, body: "{}" }));
  await page.keyboard.type("y");
  await expect(page.getByText("The search did not answer.")).toBeVisible();
  await page.unroute("**/search?q=*");
  await field(page).fill("Reuters");
  await expect(option(page, /^Reuters, news agency/)).toBeVisible();
});

test("an answer that comes late never replaces that of the newer text", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route("**/search?q=Sudzha&*", async (route) => {
    await held;
    await route.continue().catch(() => undefined); // given up by the page
  });
  await page.goto("/regions");
  await start(page);
  const asked = page.waitForRequest("**/search?q=Sudzha&*");
  await page.keyboard.type("Sudzha");
  const request = await asked;
  await field(page).fill("Reuters");
  await expect(option(page, /^Reuters, news agency/)).toBeVisible();
  release();
  await expect.poll(() => request.failure()?.errorText).toBe("net::ERR_ABORTED");
  await expect(option(page, /^Reuters, news agency/)).toBeVisible();
  await expect(option(page, /^Sudzha/)).toHaveCount(0);
});

test("without script the field is a form that leads to the results, page by page", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
  const page = await context.newPage();
  await page.goto("/method");
  await field(page).fill("Reuters");
  await field(page).press("Enter");
  await expect(page).toHaveURL(/\/search\?q=Reuters$/);
  await page.getByRole("region", { name: "Sources" }).getByRole("link", { name: "Reuters" }).click();
  await expect(page).toHaveURL(/\/sources\/reuters$/);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole("link", { name: "Search", exact: true }).click();
  await page.getByRole("searchbox").fill("Sumy");
  await page.getByRole("main").getByRole("button", { name: "Search", exact: true }).click();
  await page.getByRole("link", { name: "Show more statements" }).click();
  await expect(page.getByRole("region", { name: "Statements" }).getByRole("listitem").first()).toBeVisible();
  await context.close();
});

test("on a phone a button opens a field over the whole width, with targets for a thumb", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    ...{ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    baseURL: baseURL ?? "",
  });
  const page = await context.newPage();
  await page.goto("/statements");
  const dialog = page.getByRole("dialog");
  await expect(async () => {
    await page.getByRole("link", { name: "Search", exact: true }).tap();
    await expect(dialog).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(dialog.getByRole("combobox")).toBeFocused();
  expect((await dialog.boundingBox())?.width).toBe(360);
  await page.keyboard.type("локня");
  await expect(option(page, /^Malaya Loknya/)).toBeVisible();
  for (const target of [dialog.getByRole("combobox"), ...(await option(page, /./).all())])
    expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await expectAccessible(page, OPEN_LIST);
  await option(page, /^Malaya Loknya/).tap();
  await expect(page).toHaveURL(/\/places\/malaya-loknya-kursk$/);
  await expect(dialog).toBeHidden();
  await context.close();
});

for (const theme of ["light", "dark"]) {
  for (const width of [1440, 1024, 360]) {
    test(`the search is accessible and fits ${width} px in ${theme}`, async ({ page, baseURL }) => {
      const url = baseURL ?? "";
      await page.context().addCookies([{ name: "theme", value: theme, url }]);
      await page.setViewportSize({ width, height: 800 });
      for (const path of [
        "/search",
        "/search?q=Reuters",
        "/search?q=xqzzt",
        "/search?q=a&only=places&cursor=x",
      ]) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
      if (width < 768) return;
      await start(page);
      await field(page).fill("Reuters");
      await expect(option(page, /^Reuters, news agency/)).toBeVisible();
      await page.keyboard.press("ArrowDown");
      await expectAccessible(page, OPEN_LIST);
      await page.keyboard.press("Escape");
      await expectAccessible(page);
    });
  }
}
