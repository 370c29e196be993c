import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/browser";

const panel = (page: Page) => page.getByRole("complementary");
const addressOf = (page: Page) => new URL(page.url()).search;

async function openMap(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('[data-map="idle"]')).toBeVisible({ timeout: 30_000 });
}

/** The part of the map that nothing lies over, without the pointer on it. */
async function pictureOf(page: Page): Promise<Buffer> {
  await page.mouse.move(0, 0);
  await expect(page.locator('[data-map="idle"]')).toBeVisible();
  return page.screenshot({ clip: { x: 400, y: 70, width: 420, height: 380 } });
}

/** Opens the choice of viewpoint and filters. */
async function openLens(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Change viewpoint" }).click();
  await page.getByRole("button", { name: /Filter the claims/ }).click();
}

test("a filter tells every status anew in the browser, and the link carries it", async ({
  page,
  browser,
  baseURL,
}) => {
  await openMap(page, "/?date=2025-05-30");
  await expect(panel(page).getByText("7 places differ from the first day.")).toBeVisible();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await openLens(page);
  await page.getByText("contested", { exact: true }).click();
  await expect(panel(page).getByText("7 places differ from the first day.")).toBeHidden();
  await expect.poll(() => addressOf(page)).toBe("?date=2025-05-30&assertion=contested");
  await page.keyboard.press("Escape");
  await expect(page.getByText("Assertion: contested").first()).toBeVisible();
  await expect(panel(page).getByRole("button", { name: /^Zhuravka/ })).toContainText("Contested");
  expect(asked.filter((url) => /\/(atlas|map|payloads\/timeline)\b/.test(url))).toEqual([]);

  // A fresh browser shows the same, told by the server.
  const words = await panel(page).innerText();
  const picture = await pictureOf(page);
  const other = await browser.newContext({ ...(baseURL && { baseURL }) });
  const fresh = await other.newPage();
  await openMap(fresh, page.url());
  expect(await panel(fresh).innerText()).toBe(words);
  await expect
    .poll(async () => (await pictureOf(fresh)).equals(picture), {
      timeout: 20_000,
    })
    .toBe(true);
  await other.close();
});

test("one source and kinds of sources can be chosen, and all claims let back in", async ({ page }) => {
  await openMap(page, "/?date=2025-05-30&sourceKind=channel");
  await expect(page.getByText("Kind of source: channel").first()).toBeVisible();
  await page.getByRole("button", { name: "Change viewpoint" }).click();
  await expect(page.getByRole("checkbox", { name: "channel" })).toBeChecked();
  await page.getByRole("button", { name: /One source/ }).click();
  await page.getByRole("option", { name: "DeepState", exact: true }).click();
  await expect.poll(() => addressOf(page)).toMatch(/^\?date=2025-05-30&sourceKind=channel&source=/);
  await page.getByRole("button", { name: "Let all claims count again" }).click();
  await expect.poll(() => addressOf(page)).toBe("?date=2025-05-30");
  await page.keyboard.press("Escape");
  await expect(panel(page).getByText("7 places differ from the first day.")).toBeVisible();
});

test("a filter that cannot be read is left out, and the page says so", async ({ page }) => {
  await openMap(page, "/?date=2025-05-30&verdict=maybe&assertion=control");
  await expect(page.getByText(/could not be read and was left out: verification/)).toBeVisible();
  await expect(page.getByText("Assertion: control").first()).toBeVisible();
});

test("the areas of the day add up, whichever day the slider stands on", async ({ page }) => {
  await openMap(page, "/?date=2025-05-30");
  await page.getByRole("tab", { name: "Areas" }).click();
  const whole = panel(page).getByRole("row", { name: /The whole theatre/ });
  await expect(whole).toBeVisible({ timeout: 15_000 });
  const sum = await whole.innerText();
  await page.getByRole("slider", { name: "Day shown on the map" }).focus();
  await page.keyboard.press("Home");
  await expect(panel(page).getByRole("heading", { name: "On 5 August 2024" })).toBeVisible();
  expect(await whole.innerText()).toBe(sum);
});
