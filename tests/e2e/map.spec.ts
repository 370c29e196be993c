import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/browser";

/** Opens the map and waits until it is drawn and nothing is under way. */
async function openMap(page: Page, path = "/"): Promise<void> {
  await page.goto(path);
  await expect(page.locator('[data-map="idle"]')).toBeVisible({ timeout: 45_000 });
}

const slider = (page: Page) => page.getByRole("slider");
const panel = (page: Page) => page.getByRole("complementary");
const shownDay = (page: Page) => page.getByTestId("date").getAttribute("datetime");

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.html) }))).toEqual([]);
}

test("the map opens on the last day that has claims", async ({ page }) => {
  await openMap(page);
  expect(await shownDay(page)).toBe("2025-05-30");
  await expect(slider(page)).toHaveAttribute("aria-valuetext", /Friday, 30 May 2025/);
  expect(new URL(page.url()).search).toBe("");
});

test("Zhuravka is contested on 30 May 2025, and the panel says by whose word", async ({ page }) => {
  await openMap(page);
  await panel(page)
    .getByRole("button", { name: /Zhuravka/ })
    .click();
  await expect(panel(page).getByTestId("status")).toHaveText(/^Contested/);
  await expect(
    panel(page)
      .getByText(/Hryhorov.* said on 27 May 2025/)
      .first(),
  ).toBeVisible();
  await expect(panel(page).getByRole("link", { name: "Read the statement" }).first()).toHaveAttribute(
    "href",
    /^\/statements\/report-000-4/,
  );
  await expect.poll(() => new URL(page.url()).search).toBe("?date=2025-05-30&place=zhuravka-sumy");
});

test("Novenke is claimed on 10 March 2025 and Kursk Oblast contested on 27 April", async ({ page }) => {
  await openMap(page, "/?date=2025-03-10&place=novenke-sumy");
  await expect(panel(page).getByTestId("status")).toHaveText("Claimed: Russia");
  await openMap(page, "/?date=2025-04-27&region=kursk");
  await expect(panel(page).getByTestId("status")).toHaveText(/^Contested/);
});

test("an arrow key moves the map by one day, a page key by a month, without asking the server", async ({
  page,
}) => {
  await openMap(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await slider(page).focus();
  await page.keyboard.press("ArrowLeft");
  expect(await shownDay(page)).toBe("2025-05-29");
  await page.keyboard.press("PageDown");
  expect(await shownDay(page)).toBe("2025-04-29");
  await page.keyboard.press("Home");
  expect(await shownDay(page)).toBe("2024-08-05");
  await page.keyboard.press("End");
  expect(await shownDay(page)).toBe("2025-05-30");
  await expect(page.locator('[data-map="idle"]')).toBeVisible();
  expect(asked.filter((url) => url.includes("/api/"))).toEqual([]);
});

test("a date can be typed", async ({ page }) => {
  await openMap(page);
  await page.getByRole("button", { name: /Choose another date/ }).click();
  await page.getByRole("spinbutton", { name: /month/ }).focus();
  await page.keyboard.type("03");
  await expect.poll(() => shownDay(page)).toBe("2025-03-30");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(await shownDay(page)).toBe("2025-03-30");
});

test("playing goes forward day by day and stops at the last", async ({ page }) => {
  await openMap(page, "/?date=2025-05-25");
  await page.getByRole("button", { name: "Play day by day" }).click();
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await expect.poll(() => shownDay(page)).toBe("2025-05-30");
  await expect(page.getByRole("button", { name: "Play day by day" })).toBeVisible();
});

test("the address carries the whole view, and a fresh page shows it again", async ({ page, context }) => {
  await openMap(page);
  await slider(page).focus();
  await page.keyboard.press("ArrowLeft");
  await panel(page)
    .getByRole("button", { name: /Sudzha/ })
    .click();
  const canvas = page.locator("canvas.maplibregl-canvas");
  await canvas.focus();
  await page.keyboard.press("Equal");
  await page.getByRole("button", { name: "Change viewpoint" }).click();
  await page.getByRole("button", { name: /All sources/ }).click();
  await page.getByRole("option", { name: "Sources aligned with Ukraine" }).click();
  await page.getByRole("radio", { name: "Only what was known on the day" }).click({ force: true });
  await page.keyboard.press("Escape");
  await expect
    .poll(() => new URL(page.url()).search)
    .toMatch(
      /^\?date=2025-05-29&viewpoint=party:ua&asKnown=then&place=sudzha-kursk&map=[\d.]+\/[\d.]+\/[\d.]+$/,
    );
  await expect(page.locator("main")).toContainText("Sources aligned with Ukraine");

  const again = await context.newPage();
  await openMap(again, page.url());
  expect(await shownDay(again)).toBe("2025-05-29");
  await expect(panel(again).getByRole("heading", { level: 2 })).toContainText("Sudzha");
  await expect(again.locator("main")).toContainText("Sources aligned with Ukraine");
  await expect(again.locator("main")).toContainText("Only what was known on the day");
  expect(new URL(again.url()).search).toBe(new URL(page.url()).search);
});

test("the name of the site leads back to the map as it opens, and the browser's own way back to the view left", async ({
  page,
}) => {
  await openMap(page, "/?date=2025-03-10&place=novenke-sumy");
  await slider(page).focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => new URL(page.url()).search).toContain("date=2025-03-11");
  await panel(page).getByRole("link", { name: "Read the statement" }).first().click();
  await expect(page).toHaveURL(/\/statements\//);
  await page.goBack();
  await expect(panel(page).getByRole("heading", { level: 2 })).toContainText("Novenke", { timeout: 45_000 });
  expect(await shownDay(page)).toBe("2025-03-11");

  await page.getByRole("link", { name: "Claim Atlas", exact: true }).click();
  await expect.poll(() => shownDay(page), { timeout: 45_000 }).toBe("2025-05-30");
  expect(new URL(page.url()).search).toBe("");
});

test("a viewpoint changes what is shown: only independent sources leave Novenke as on the first day", async ({
  page,
}) => {
  await openMap(page, "/?date=2025-03-10&place=novenke-sumy");
  await expect(panel(page).getByTestId("status")).toHaveText("Claimed: Russia");
  await page.getByRole("button", { name: "Change viewpoint" }).click();
  await page.getByRole("button", { name: /All sources/ }).click();
  await page.getByRole("option", { name: "Independent sources only" }).click();
  await expect(panel(page).getByTestId("status")).toHaveText("As on the first day: Ukraine");
});

test("what a link asks for and cannot be read is left out, and the page says so", async ({ page }) => {
  await openMap(page, "/?date=2025-02-30&viewpoint=party:nobody");
  await expect(page.getByText(/could not be read and was left out: date, viewpoint/)).toBeVisible();
  expect(await shownDay(page)).toBe("2025-05-30");
});

test("a click on a village chooses it", async ({ page }) => {
  await openMap(page, "/?date=2025-05-30&map=10/51.194/35.2724");
  const canvas = page.locator("canvas.maplibregl-canvas");
  const box = await canvas.boundingBox();
  if (!box) throw new Error("The map has no canvas.");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(panel(page).getByRole("heading", { level: 2 })).toContainText("Sudzha");
});

test("the pointer over a painted cell, away from its dot, names the village", async ({ page }) => {
  await openMap(page, "/?date=2025-05-30&map=10/51.194/35.2724");
  const canvas = page.locator("canvas.maplibregl-canvas");
  const box = await canvas.boundingBox();
  if (!box) throw new Error("The map has no canvas.");
  await page.mouse.move(box.x + box.width / 2 + 10, box.y + box.height / 2 - 40);
  await expect(page.getByText(/^Sudzha/).and(page.locator("[aria-hidden=true]"))).toBeVisible();
});

test("a lost graphics context comes back with the same picture", async ({ page }) => {
  await openMap(page, "/?date=2025-05-30&place=zhuravka-sumy");
  const canvas = page.locator("canvas.maplibregl-canvas");
  const before = await canvas.screenshot();
  const isAsBefore = async () => (await canvas.screenshot()).equals(before);
  await canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement)) return;
    const loss = element.getContext("webgl2")?.getExtension("WEBGL_lose_context") ?? null;
    Object.assign(window, { giveBack: () => loss?.restoreContext() });
    loss?.loseContext();
  });
  await expect.poll(isAsBefore).toBe(false);
  await page.evaluate("window.giveBack()");
  await expect.poll(isAsBefore, { timeout: 30_000 }).toBe(true);
});

test("what has no spot on the map is listed and counted", async ({ page }) => {
  await openMap(page);
  await panel(page).getByRole("tab", { name: "Not on the map" }).click();
  await expect(panel(page).getByRole("heading", { name: /Places without a name/ })).toBeVisible();
  await expect(panel(page).getByRole("heading", { name: /Intentions/ })).toBeVisible();
  await expect(
    panel(page).getByRole("heading", { name: /Places whose position is not known/ }),
  ).toBeVisible();
  await expect(
    panel(page)
      .getByText(/Kositsa/)
      .first(),
  ).toBeVisible();
});

test("without WebGL the list says what the map would", async ({ page, faults }) => {
  faults.allow(/WebGL/);
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, {
      apply: (target, canvas, words: [string]) =>
        words[0].startsWith("webgl") ? null : Reflect.apply(target, canvas, words),
    });
  });
  await page.goto("/");
  await expect(page.getByText(/cannot draw the map/)).toBeVisible();
  await panel(page)
    .getByRole("button", { name: /Zhuravka/ })
    .click();
  await expect(panel(page).getByTestId("status")).toHaveText(/^Contested/);
});

test("changing the language keeps the view, and the map speaks Ukrainian", async ({ page }) => {
  await openMap(page, "/?date=2025-03-15&place=sudzha-kursk");
  await page.getByRole("button", { name: "Language and colours" }).click();
  await page.getByText("Українська").click();
  await expect(panel(page).getByRole("heading", { level: 2 })).toContainText("Суджа");
  await expect(page.locator('[data-map="idle"]')).toBeVisible({ timeout: 45_000 });
  await expect(panel(page).getByTestId("status")).toHaveText("Оцінено: Росія");
  await expect(slider(page)).toHaveAttribute("aria-valuetext", /15 березня 2025/);
  await slider(page).focus();
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => new URL(page.url()).search).toBe("?date=2025-03-14&place=sudzha-kursk&lang=uk");
});

test("on a phone the sheet has three stops and never hides the date", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openMap(page);
  const settled = async (from: number, to: number) => {
    const isWithin = async () => {
      const height = (await panel(page).boundingBox())?.height ?? 0;
      return height >= from && height <= to;
    };
    await expect.poll(isWithin).toBe(true);
  };
  await settled(80, 110);
  await page.getByRole("button", { name: /Panel folded/ }).click();
  await settled(200, 400);
  await page.getByRole("button", { name: /Panel half open/ }).click();
  await settled(430, 700);
  await expect(page.getByTestId("date")).toBeInViewport();
  const handle = await page.getByRole("button", { name: /Panel open/ }).boundingBox();
  if (!handle) throw new Error("The sheet has no handle.");
  await page.mouse.move(180, handle.y + 8);
  await page.mouse.down();
  await page.mouse.move(180, handle.y + 300, { steps: 5 });
  await page.mouse.move(180, handle.y + 520, { steps: 5 });
  await page.mouse.up();
  await settled(80, 110);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

for (const theme of ["light", "dark"]) {
  for (const width of [1440, 360]) {
    test(`the map page is accessible at ${width} px in ${theme}`, async ({ page, baseURL }) => {
      await page.context().addCookies([{ name: "theme", value: theme, url: baseURL ?? "" }]);
      await page.setViewportSize({ width, height: width > 1000 ? 900 : 740 });
      await openMap(page, "/?date=2025-05-30&place=zhuravka-sumy");
      await expectAccessible(page);
      await panel(page).getByRole("button", { name: "All places" }).locator("visible=true").click();
      await expectAccessible(page);
      if (width > 1000) return;
      await page.getByRole("button", { name: "Legend and viewpoint" }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectAccessible(page);
    });
  }
}
