import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/browser";
import { expectAccessible } from "@/tests/support/expect-accessible";

const SPRING = "/?date=2025-05-30&compare=2025-03-01";

/** Waits until so many maps are drawn and nothing is under way. */
async function settle(page: Page, maps: 1 | 2): Promise<void> {
  await expect(page.locator('[data-map="idle"]')).toHaveCount(maps, { timeout: 45_000 });
  await expect(page.locator("[data-map]")).toHaveCount(maps);
}

async function openMaps(page: Page, path: string, maps: 1 | 2): Promise<void> {
  await page.goto(path);
  await settle(page, maps);
}

const panel = (page: Page) => page.getByRole("complementary");
const comparison = (page: Page) => page.getByTestId("comparison");
const divider = (page: Page) => page.getByRole("slider", { name: /^Divider/ });
const addressOf = (page: Page) => new URL(page.url()).search;

test("between 1 March and 30 May 2025 Sudzha changed hands and Zhuravka became contested", async ({
  page,
}) => {
  await openMaps(page, SPRING, 1);
  await expect(comparison(page)).toContainText("1 March 2025 against 30 May 2025");
  const sudzha = panel(page)
    .getByTestId("gained")
    .getByRole("listitem")
    .filter({ hasText: "Sudzha" })
    .first();
  await expect(sudzha).toContainText("Assessed: Ukraine");
  await expect(sudzha).toContainText("Assessed: Russia");
  await expect(sudzha).toContainText("The Moscow Times said on 21 March 2025");
  const zhuravka = panel(page).getByTestId("becameContested");
  await expect(zhuravka).toContainText("As on the first day: Ukraine");
  await expect(zhuravka).toContainText("Contested: Russia, Ukraine");
  await expect(zhuravka).toContainText(/Hryhorov.* said on 27 May 2025/);
  await expect(panel(page).getByTestId("extent")).toHaveText(/^\d+ places .*: [\d.]+ km² around them\.$/);
});

test("a month before is one choice away, comes from memory, and Escape ends it", async ({ page }) => {
  await openMaps(page, "/", 1);
  await page.getByRole("button", { name: "Compare", exact: true }).locator("visible=true").click();
  await page.getByRole("button", { name: "A month before" }).click();
  await expect(comparison(page)).toContainText("30 April 2025 against 30 May 2025");
  await expect(panel(page).getByTestId("extent")).toBeVisible();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await expect.poll(() => addressOf(page)).toBe("?date=2025-05-30&compare=2025-04-30");
  await page.getByRole("slider", { name: "Day shown on the map" }).focus();
  await page.keyboard.press("Home");
  await expect(comparison(page)).toContainText("5 August 2024 against 30 April 2025");
  await settle(page, 1);
  await page.keyboard.press("Escape");
  await expect(comparison(page)).toHaveCount(0);
  await expect.poll(() => addressOf(page)).toBe("?date=2024-08-05");
  expect(asked.filter((url) => url.includes("/api/"))).toEqual([]);
});

test("a date to compare with can be typed, and a click ends the comparison", async ({ page }) => {
  await openMaps(page, "/", 1);
  await page.getByRole("button", { name: "Compare", exact: true }).locator("visible=true").click();
  await page.getByRole("spinbutton", { name: /month/ }).focus();
  await page.keyboard.type("03");
  await page.keyboard.press("Escape");
  await expect(comparison(page)).toContainText("30 March 2025 against 30 May 2025");
  await page.getByRole("button", { name: "Stop comparing" }).click();
  await expect(comparison(page)).toHaveCount(0);
  await expect(
    page.getByRole("button", { name: "Compare", exact: true }).locator("visible=true"),
  ).toBeFocused();
});

test("a link restores the comparison in a fresh page", async ({ page, context }) => {
  await openMaps(page, SPRING, 1);
  await page.getByText("Side by side").click();
  await settle(page, 2);
  await panel(page).getByRole("button", { name: "Zhuravka" }).click();
  await expect
    .poll(() => addressOf(page))
    .toBe("?date=2025-05-30&compare=2025-03-01&mode=side&place=zhuravka-sumy");
  const again = await context.newPage();
  await openMaps(again, page.url(), 2);
  await expect(comparison(again)).toContainText("1 March 2025 against 30 May 2025");
  await expect(again.getByRole("radio", { name: "Side by side" })).toBeChecked();
  await expect(panel(again).locator('[data-flip="becameContested"]')).toContainText(
    "Contested: Russia, Ukraine",
  );
  await expect(again.getByRole("region", { name: /^Map of claims: 1 March 2025/ })).toBeVisible();
  await expect(again.getByRole("region", { name: /^Map of claims: 30 May 2025/ })).toBeVisible();
});

test("two maps side by side look at the same ground", async ({ page }) => {
  await openMaps(page, `${SPRING}&mode=side&map=9/51.19/35.27`, 2);
  const [first, second] = [0, 1].map((at) => page.locator("canvas.maplibregl-canvas").nth(at));
  if (!first || !second) throw new Error("There are not two maps.");
  await first.focus();
  await page.keyboard.press("Equal");
  await expect.poll(() => addressOf(page)).toContain("map=10/");
  // Sudzha lies in the middle of both: a click there chooses it on the map that was not touched, at the new zoom, too.
  await settle(page, 2);
  const box = await second.boundingBox();
  if (!box) throw new Error("The second map has no canvas.");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(panel(page).getByRole("heading", { level: 2, name: /Sudzha/ })).toBeVisible();
});

test("the divider of the swipe moves with the keys and the pointer", async ({ page }) => {
  await openMaps(page, `${SPRING}&mode=swipe`, 2);
  await expect(divider(page)).toHaveAttribute("aria-valuenow", "50");
  await divider(page).focus();
  await page.keyboard.press("ArrowRight");
  await expect(divider(page)).toHaveAttribute("aria-valuetext", "52 % of the width for 1 March 2025");
  await page.keyboard.press("Home");
  await expect(divider(page)).toHaveAttribute("aria-valuenow", "0");
  await page.keyboard.press("PageUp");
  await expect(divider(page)).toHaveAttribute("aria-valuenow", "10");
  const box = await divider(page).boundingBox();
  if (!box) throw new Error("The divider has no place.");
  const [x, y] = [box.x + box.width / 2, box.y + 20];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 300, y, { steps: 4 });
  await page.mouse.up();
  await expect
    .poll(async () => Number(await divider(page).getAttribute("aria-valuenow")))
    .toBeGreaterThan(30);
});

test("two viewpoints of one day disagree about places and land, each in its own words", async ({ page }) => {
  await openMaps(page, "/?date=2025-05-30&viewpoint=party:ru&against=party:ua", 1);
  await expect(comparison(page)).toContainText(
    "Sources aligned with Russia against Sources aligned with Ukraine",
  );
  await expect(comparison(page)).toContainText("Both on 30 May 2025");
  await expect(panel(page).getByTestId("extent")).toHaveText(
    /^The two disagree about \d+ places?: [\d.]+ km² around (it|them)\.$/,
  );
  const novenke = panel(page)
    .getByTestId("gained")
    .getByRole("listitem")
    .filter({ hasText: "Novenke" })
    .first();
  await expect(novenke).toContainText(
    /Sources aligned with Russia: On 30 May 2025, Novenke is shown as claimed/,
  );
  await expect(novenke).toContainText(
    /Sources aligned with Ukraine: On 30 May 2025, Novenke is shown as held/,
  );
});

test("another viewpoint is told by the worker and then compared from memory", async ({ page }) => {
  await openMaps(page, "/", 1);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.getByRole("button", { name: "Compare", exact: true }).locator("visible=true").click();
  await page.getByRole("button", { name: /No other viewpoint/ }).click();
  await page.getByRole("option", { name: "Independent sources only" }).click();
  await expect(comparison(page)).toContainText("All sources against Independent sources only");
  await expect(panel(page).getByTestId("extent")).toBeVisible();
  expect(asked.filter((url) => url.includes("/payloads/claims/")).length).toBeLessThan(2);
  asked.length = 0;
  await page.getByRole("slider", { name: "Day shown on the map" }).focus();
  await page.keyboard.press("PageDown");
  await expect(comparison(page)).toContainText("Both on 30 April 2025");
  await expect(panel(page).getByTestId("extent")).toBeVisible();
  expect(asked.filter((url) => url.includes("/api/") && !url.includes("/stories?"))).toEqual([]);
});

test("a comparison that cannot be had is left out, and the page says so", async ({ page }) => {
  await openMaps(page, "/?compare=2025-02-30&against=party:nobody", 1);
  await expect(
    page.getByText(/could not be read and was left out: second date, second viewpoint/),
  ).toBeVisible();
  await expect(comparison(page)).toHaveCount(0);
});

for (const theme of ["light", "dark"]) {
  for (const width of [1440, 360]) {
    test(`a comparison is accessible at ${width} px in ${theme}`, async ({ page, baseURL }) => {
      await page.context().addCookies([{ name: "theme", value: theme, url: baseURL ?? "" }]);
      await page.setViewportSize({ width, height: width > 1000 ? 900 : 740 });
      await openMaps(page, SPRING, 1);
      await expectAccessible(page);
      await openMaps(page, `${SPRING}&mode=side`, 2);
      await expectAccessible(page);
      await openMaps(page, `${SPRING}&mode=swipe`, 2);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  }
}

test("a phone compares from its sheet, one map above the other", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openMaps(page, "/?date=2025-05-30", 1);
  await panel(page).getByRole("button", { name: "Compare", exact: true }).click();
  await page.getByRole("button", { name: "A month before" }).click();
  await page.getByRole("button", { name: /Panel folded/ }).click();
  await page.getByText("Side by side").click();
  await settle(page, 2);
  const [first, second] = await Promise.all(
    [0, 1].map((at) => page.locator("[data-map]").nth(at).boundingBox()),
  );
  expect(first && second && first.y + first.height <= second.y + 1).toBe(true);
  expect(first?.width).toBe(360);
  await page.getByRole("button", { name: "Stop comparing" }).click();
  await settle(page, 1);
});
