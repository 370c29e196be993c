import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/browser";
import { expectAccessible } from "@/tests/support/expect-accessible";

const PAGES = [
  "/statements",
  "/statements?place=zhuravka-sumy",
  "/statements?q=nothing-says-this",
  "/statements/report-001-1",
  "/places/zhuravka-sumy?date=2025-05-30",
  "/places/kositsa-kursk",
  "/sources/ru-mod",
  "/sources/reuters",
  "/changes",
  "/changes?region=sumy&party=ru&to=2025-03-31",
  "/changes?from=2030-01-01",
  "/regions",
  "/regions/sumy",
  "/regions/donetsk?from=2025-01-01&to=2025-01-31",
  "/method",
];

async function choose(page: Page, baseURL: string | undefined, cookies: Record<string, string>) {
  const url = baseURL ?? "";
  await page.context().addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url })));
}

for (const theme of ["light", "dark"]) {
  for (const width of [1440, 360]) {
    test(`every page of text is accessible and fits ${width} px in ${theme}`, async ({ page, baseURL }) => {
      test.setTimeout(180_000);
      await choose(page, baseURL, { theme });
      await page.setViewportSize({ width, height: 800 });
      for (const path of PAGES) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectAccessible(page);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect({ path, overflow }).toEqual({ path, overflow: 0 });
      }
    });
  }
}

test("every response carries the security headers, and no script runs without the page's nonce", async ({
  request,
}) => {
  for (const path of [
    "/statements",
    "/method",
    "/api/v1/theatres",
    "/basemap/credits.json",
    "/nothing-here",
  ]) {
    const headers = (await request.get(path)).headers();
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["referrer-policy"], path).toBe("strict-origin-when-cross-origin");
    const policy = headers["content-security-policy"] ?? "";
    expect(policy, path).toMatch(/script-src 'self'(;| 'nonce-)/);
    expect(policy, path).not.toMatch(/script-src[^;]*unsafe/);
  }
  const nonceOf = async () =>
    /'nonce-([^']+)'/.exec((await request.get("/method")).headers()["content-security-policy"] ?? "")?.[1];
  const [one, other] = [await nonceOf(), await nonceOf()];
  expect(one).toBeTruthy();
  expect(one).not.toBe(other);
});

test("the list narrows to the statements between two days, through one source", async ({ page }) => {
  await page.goto("/statements");
  await page.getByLabel("Said from").fill("2025-05-27");
  await page.getByLabel("Said until").fill("2025-05-30");
  await page.locator("main").getByLabel("Source").selectOption({ label: "Reuters" });
  await page.getByRole("button", { name: "Show these statements" }).click();
  await expect(page).toHaveURL(/from=2025-05-27&to=2025-05-30&source=reuters/);
  const rows = page.locator("main ol > li");
  await expect(rows).toHaveCount(5);
  for (const row of await rows.all()) await expect(row).toContainText(/via Reuters/);
  await page.getByRole("link", { name: "Clear all fields" }).click();
  await expect(page.getByLabel("Said from")).toHaveValue("");
});

test("the list goes on to earlier statements without repeating one", async ({ page }) => {
  await page.goto("/statements");
  const hrefs = () =>
    page.locator("main ol > li h2 a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  const first = await hrefs();
  await page.getByRole("link", { name: "Show earlier statements" }).click();
  await expect(page).toHaveURL(/cursor=/);
  await expect(page.getByRole("link", { name: "Back to the newest" })).toBeVisible();
  const second = await hrefs();
  expect(second.length).toBeGreaterThan(0);
  expect(second.filter((href) => first.includes(href))).toEqual([]);
});

test("a value in the link that cannot be used is named, and the rest is shown", async ({ page }) => {
  await page.goto("/statements?from=yesterday");
  await expect(page.getByText("The link has a value that cannot be used. from")).toBeVisible();
  await expect(page.locator("main ol > li").first()).toBeVisible();
});

test("a statement shows who said it, through whom, each claim, its answers in both directions and its history", async ({
  page,
}) => {
  await page.goto("/statements/report-004-1");
  await expect(page.locator("aside ol > li")).toHaveText([
    /Valery Gerasimov.*said it/s,
    /The Independent.*published it/s,
  ]);
  const claim = page.locator("main ol > li[id]").first();
  await expect(claim).toContainText("had recaptured Kursk Oblast");
  const answer = claim.getByRole("link", { name: /General Staff of Ukraine denied/ });
  await expect(claim.getByRole("heading", { name: "Answered by" })).toBeVisible();
  await answer.click();
  await expect(page).toHaveURL(/\/statements\/report-004-2#/);
  await expect(page.getByRole("heading", { name: "Answers" })).toBeVisible();
  await expect(
    page.getByRole("link", { name: /Gerasimov.* said .* had recaptured Kursk Oblast/ }),
  ).toBeVisible();
  await page.getByText("Revision 1").click();
  await expect(page.getByRole("rowheader", { name: "summary" })).toBeVisible();
});

test("Zhuravka is contested on 30 May 2025 by the governor's word, and on another day the page says what held then", async ({
  page,
}) => {
  await page.goto("/places/zhuravka-sumy?date=2025-05-30");
  await expect(page.locator("#status + p")).toHaveText(/^Contested/);
  await expect(page.locator("#status ~ p", { hasText: "Oleh Hryhorov" })).toContainText(
    "said on 27 May 2025 that Zhuravka (Sumy Oblast) was contested",
  );
  await page.getByLabel("Day", { exact: true }).fill("2025-05-20");
  await page.getByRole("button", { name: "Show this day" }).click();
  await expect(page).toHaveURL(/date=2025-05-20/);
  await expect(page.locator("#status + p")).toHaveText(/^As on the first day: Ukraine/);
});

test("a place without a position says so", async ({ page }) => {
  await page.goto("/places/kositsa-kursk");
  await expect(page.getByText("Its position is not known")).toBeVisible();
});

test("the method page gives the rules of the policy in order", async ({ page }) => {
  await page.goto("/method");
  await expect(page.locator("[id^=rule-] h3")).toHaveText([
    "Verified",
    "As on the first day",
    "Agreed",
    "Contested",
    "Assessed",
    "Claimed",
    "Unknown",
  ]);
  await expect(page.getByText("at most 5 km away")).toBeVisible();
  await expect(page.getByText("© OpenStreetMap contributors").first()).toBeVisible();
});

test("a record that does not exist is a 404 that says what to do", async ({ page, faults }) => {
  faults.allow(/404/);
  for (const path of [
    "/statements/no-such-one",
    "/places/no-such-one",
    "/sources/no-such-one",
    "/nothing-here",
  ]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    await expect(
      page.getByRole("heading", { level: 1, name: "There is nothing at this address" }),
    ).toBeVisible();
  }
  await page.getByRole("link", { name: "Search the statements" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Statements" })).toBeVisible();
});

test("the keyboard reaches the content first, then language and colours, and shows where it is", async ({
  page,
}) => {
  await page.goto("/method");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("#content")).toBeFocused();

  const settings = page.getByRole("button", { name: "Language and colours" });
  await settings.focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(settings).toBeFocused();
  expect(await settings.evaluate((button) => getComputedStyle(button).outlineStyle)).toBe("solid");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("radio", { name: "English" })).toBeChecked();
  // The hidden close buttons that react-aria sets around a popover stand outside the page's landmarks by design.
  await expectAccessible(page, { within: ["[role=dialog]"] });
  await page.getByRole("radio", { name: "Night" }).focus();
  await page.keyboard.press("Space");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.keyboard.press("Escape");
  await expect(settings).toBeFocused();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("Ukrainian is chosen in the phone's menu and stays on the pages that follow", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/statements/report-001-1");
  await page.getByRole("button", { name: "Open the menu" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page);
  await page.getByText("Українська").click();
  await expect(page).toHaveURL(/lang=uk/);
  await expect(page.locator("html")).toHaveAttribute("lang", "uk");
  await expect(
    page.getByText("сторона «Росія» відбила населений пункт Косиця (Курська область)"),
  ).toBeVisible();
  await page.getByRole("link", { name: "Заяви" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Заяви" })).toBeVisible();
});

test("the browser's language is taken where nothing was chosen, and a link's language wins", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ locale: "uk-UA", ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto("/method");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Як заява стає кольором");
  await page.goto("/method?lang=en");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How a statement becomes a colour");
  await context.close();
});
