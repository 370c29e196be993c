import type { Page } from "@playwright/test";
import { countDays, toDay } from "@/lib/domain/day";
import { expect, test } from "@/tests/support/browser";
import { expectAccessible } from "@/tests/support/expect-accessible";

/** Opens the map and waits until it is drawn and nothing is under way. */
async function openMap(page: Page, path = "/"): Promise<void> {
  await page.goto(path);
  await expect(page.locator('[data-map="idle"]')).toBeVisible({ timeout: 45_000 });
}

const slider = (page: Page) => page.getByRole("slider");
const strip = (page: Page) => page.getByRole("scrollbar");
const inSight = (page: Page) => page.getByTestId("days-in-sight");
const shownDay = (page: Page) => page.getByTestId("date").getAttribute("datetime");

async function expectDay(page: Page, day: string): Promise<void> {
  await expect(page.getByTestId("date")).toHaveAttribute("datetime", day);
}

/** How many days the slider spans, its ends included. */
async function daysInSight(page: Page): Promise<number> {
  const [min, max] = [await slider(page).getAttribute("min"), await slider(page).getAttribute("max")];
  return Number(max) - Number(min) + 1;
}

/** Where a day stands on the track, in CSS pixels of the page. */
async function placeOf(page: Page, index: number): Promise<{ x: number; y: number; stepPx: number }> {
  const box = await page.getByTestId("track").boundingBox();
  if (!box) throw new Error("The timeline has no track.");
  const stepPx = (box.width - 24) / ((await daysInSight(page)) - 1);
  const min = Number(await slider(page).getAttribute("min"));
  return { x: box.x + 12 + (index - min) * stepPx, y: box.y + box.height / 2, stepPx };
}

async function chooseFromMenu(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: /^Speed:/ }).click();
  await page.getByRole("menuitemradio", { name }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
}

test("the keyboard zooms from all days to two weeks around the day shown, and back", async ({ page }) => {
  await openMap(page, "/?date=2025-03-12");
  await expect(inSight(page)).toContainText("From 5 August 2024 to 30 May 2025, both days included");
  await expect(strip(page)).toHaveCount(0);
  await slider(page).focus();
  for (let press = 0; press < 6; press += 1) await page.keyboard.press("+");
  expect(await daysInSight(page)).toBe(14);
  await expectDay(page, "2025-03-12");
  await expect(inSight(page)).toContainText(
    /^From .*, both days included\d+ \w+ 2025 to \d+ \w+ 2025, both included$/,
  );
  await expect(page.getByRole("radio", { name: "2 weeks" })).toBeChecked();
  await page.keyboard.press("-");
  expect(await daysInSight(page)).toBe(28);
  await page.keyboard.press("0");
  expect(await daysInSight(page)).toBe(299);
  await expectDay(page, "2025-03-12");
});

test("keys go days, weeks and changes, and lead out of the days in sight", async ({ page }) => {
  await openMap(page, "/?date=2025-03-12");
  await page.getByRole("radio", { name: "2 weeks" }).click();
  await slider(page).focus();
  await page.keyboard.press("Shift+ArrowRight");
  await expectDay(page, "2025-03-19");
  await page.keyboard.press("ArrowRight");
  await expectDay(page, "2025-03-20");
  expect(await daysInSight(page)).toBe(14);
  expect(Number(await slider(page).getAttribute("max"))).toBeGreaterThan(
    countDays(toDay("2024-08-05"), toDay("2025-03-20")),
  );
  await page.keyboard.press(",");
  const before = await shownDay(page);
  expect(before && before < "2025-03-20").toBe(true);
  await page.keyboard.press(".");
  expect((await shownDay(page)) ?? "").toMatch(/^2025-03-(2\d|3\d)|^2025-0[45]/);
  await page.keyboard.press("Home");
  await expectDay(page, "2024-08-05");
  expect(await slider(page).getAttribute("min")).toBe("0");
});

test("a date typed outside the days in sight brings its own days into sight", async ({ page }) => {
  await openMap(page, "/?date=2025-05-28");
  await page.getByRole("radio", { name: "2 weeks" }).click();
  await page.getByRole("button", { name: /Choose another date/ }).click();
  await page.getByRole("spinbutton", { name: /month/ }).focus();
  await page.keyboard.type("03");
  await page.keyboard.press("Escape");
  await expectDay(page, "2025-03-28");
  const at = countDays(toDay("2024-08-05"), toDay("2025-03-28"));
  expect(Number(await slider(page).getAttribute("min"))).toBeLessThanOrEqual(at);
  expect(Number(await slider(page).getAttribute("max"))).toBeGreaterThanOrEqual(at);
  expect(await daysInSight(page)).toBe(14);
});

test("the slider says the day's claims, the uncertain ones apart, and what else happened", async ({
  page,
}) => {
  await openMap(page, "/?date=2025-03-12");
  await expect(slider(page)).toHaveAttribute(
    "aria-valuetext",
    /^Wednesday, 12 March 2025: \d+ claims? of this day, \d+ of uncertain date that may be of it; a change of hands$/,
  );
  const { x, y } = await placeOf(page, countDays(toDay("2024-08-05"), toDay("2025-02-20")));
  await page.mouse.move(x, y);
  await expect(page.getByText("Thursday, 20 February 2025")).toBeVisible();
  await expectDay(page, "2025-03-12");
});

test("a step of the slider leaves the histogram as it is", async ({ page }) => {
  await openMap(page, "/?date=2025-03-12");
  await slider(page).focus();
  await page.evaluate(() => {
    const drawing = document.querySelector('[data-bars="certain"]')?.closest("svg");
    if (!drawing) throw new Error("There is no histogram.");
    document.body.dataset.changes = "0";
    new MutationObserver((changes) => {
      document.body.dataset.changes = String(Number(document.body.dataset.changes) + changes.length);
    }).observe(drawing, { attributes: true, childList: true, subtree: true });
  });
  for (let press = 0; press < 5; press += 1) await page.keyboard.press("ArrowRight");
  await expectDay(page, "2025-03-17");
  await expect(page.locator("body")).toHaveAttribute("data-changes", "0");
  await page.keyboard.press("+");
  await expect(page.locator("body")).not.toHaveAttribute("data-changes", "0");
});

test("it plays at the speed that was chosen, and remembers it during the visit", async ({ page }) => {
  await page.clock.install();
  await openMap(page, "/?date=2024-09-01");
  await chooseFromMenu(page, "1 day a second");
  const now = await page.evaluate(() => Date.now());
  await page.clock.pauseAt(now + 2000);
  await page.getByRole("button", { name: "Play day by day" }).click();
  for (let second = 0; second < 3; second += 1) await page.clock.runFor(1000);
  await expectDay(page, "2024-09-04");
  await page.getByRole("button", { name: "Pause" }).click();
  await page.clock.runFor(5000);
  await expectDay(page, "2024-09-04");
  await page.clock.resume();
  await chooseFromMenu(page, "1 week a second");
  await page.reload();
  await expect(page.getByRole("button", { name: "Speed: 1 week a second. Change it" })).toBeVisible();
});

test("playing can end with the last day in sight, and then begins again with the first", async ({ page }) => {
  await openMap(page, "/?date=2025-03-12");
  await page.getByRole("radio", { name: "2 weeks" }).click();
  await chooseFromMenu(page, "the last day in sight");
  await chooseFromMenu(page, "1 month a second");
  await page.getByRole("button", { name: "Play day by day" }).click();
  const last = await slider(page).getAttribute("max");
  await expect(slider(page)).toHaveValue(last ?? "");
  await expect(page.getByRole("button", { name: "Play day by day" })).toBeVisible();
  expect(await slider(page).getAttribute("max")).toBe(last);
  await page.getByRole("button", { name: "Play day by day" }).click();
  await expect(slider(page)).toHaveValue(last ?? "");
  expect(await daysInSight(page)).toBe(14);
});

test("with less motion it plays from change to change", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.clock.install();
  await openMap(page, "/?date=2024-09-20");
  const now = await page.evaluate(() => Date.now());
  await page.clock.pauseAt(now + 1000);
  await page.getByRole("button", { name: "Play from change to change" }).click();
  await page.clock.runFor(1900);
  await expectDay(page, "2024-09-20");
  await page.clock.runFor(200);
  const first = (await shownDay(page)) ?? "";
  expect(countDays(toDay("2024-09-20"), toDay(first))).toBeGreaterThan(1);
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("button", { name: "To the day of the change before" }).click();
  await page.getByRole("button", { name: "To the day of the next change" }).click();
  await expectDay(page, first);
});

test("the strip with the frame moves the days in sight and takes the day shown along", async ({ page }) => {
  await openMap(page, "/?date=2025-03-12");
  await page.getByRole("radio", { name: "1 month" }).click();
  await strip(page).focus();
  const from = Number(await strip(page).getAttribute("aria-valuenow"));
  await page.keyboard.press("PageDown");
  await expect(strip(page)).toHaveAttribute("aria-valuenow", String(from - 30));
  const max = Number(await slider(page).getAttribute("max"));
  await expect(slider(page)).toHaveValue(String(max));
  const box = await strip(page).boundingBox();
  if (!box) throw new Error("The strip has no place.");
  await page.mouse.click(box.x + box.width - 4, box.y + 12);
  await expect(slider(page)).toHaveAttribute("max", "298");
  expect(await daysInSight(page)).toBe(30);
});

test("the wheel over the timeline zooms around what is under it", async ({ page }) => {
  await openMap(page, "/?date=2025-03-12");
  const at = countDays(toDay("2024-08-05"), toDay("2025-03-12"));
  const { x, y } = await placeOf(page, at);
  await page.mouse.move(x, y);
  for (let turn = 0; turn < 4; turn += 1) await page.mouse.wheel(0, -100);
  await expect.poll(() => daysInSight(page)).toBeLessThan(100);
  expect(Math.abs((await placeOf(page, at)).x - x)).toBeLessThan(12);
  await expectDay(page, "2025-03-12");
});

test.describe("on a phone of 360 px", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test("one tap shows two weeks, in which a thumb meets a single day", async ({ page }) => {
    await openMap(page, "/?date=2025-03-12");
    await page.getByRole("radio", { name: "2 weeks" }).tap();
    expect(await daysInSight(page)).toBe(14);
    const min = Number(await slider(page).getAttribute("min"));
    for (const index of [min, min + 1, min + 7, min + 13]) {
      const { x, y, stepPx } = await placeOf(page, index);
      expect(stepPx).toBeGreaterThan(22);
      await page.touchscreen.tap(x + 8, y);
      await expect(slider(page)).toHaveValue(String(index));
    }
    const box = await page.getByTestId("track").boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
  });

  test("a thumb drags the slider by a day without a jump, and the page stays where it is", async ({
    page,
  }) => {
    await openMap(page, "/?date=2025-03-12");
    await page.getByRole("radio", { name: "2 weeks" }).tap();
    const index = Number(await slider(page).inputValue());
    const { x, y, stepPx } = await placeOf(page, index);
    const devtools = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: [number, number][]) =>
      devtools.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: points.map(([left, top], id) => ({ x: left, y: top, id })),
      });
    await touch("touchStart", [[x + 14, y]]);
    await touch("touchMove", [[x + 14 + stepPx / 2, y - 20]]);
    await touch("touchMove", [[x + 14 + stepPx, y - 60]]);
    await touch("touchEnd", []);
    await expect(slider(page)).toHaveValue(String(index + 1));
    expect(await page.evaluate(() => [window.scrollX, window.scrollY])).toEqual([0, 0]);

    await touch("touchStart", [[130, y]]);
    await touch("touchStart", [
      [130, y],
      [230, y],
    ]);
    await touch("touchMove", [
      [155, y],
      [205, y],
    ]);
    await touch("touchEnd", []);
    expect(await daysInSight(page)).toBe(28);
    await expect(slider(page)).toHaveValue(String(index + 1));
    expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
  });

  test("everything that is pressed is large enough for a thumb", async ({ page }) => {
    await openMap(page, "/?date=2025-03-12");
    const dock = page.getByRole("region", { name: "Timeline" });
    for (const control of [
      ...(await dock.getByRole("button").all()),
      ...(await dock.getByRole("radio").all()),
    ]) {
      if (!(await control.isVisible())) continue;
      const box = await control.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});

for (const theme of ["light", "dark"]) {
  for (const width of [1440, 360]) {
    test(`the zoomed timeline, its menu and its help are accessible at ${width} px in ${theme}`, async ({
      page,
      baseURL,
    }) => {
      await page.context().addCookies([{ name: "theme", value: theme, url: baseURL ?? "" }]);
      await page.setViewportSize({ width, height: width > 1000 ? 900 : 740 });
      await openMap(page, "/?date=2025-03-12");
      await page.getByRole("radio", { name: "1 month" }).click();
      await expectAccessible(page);
      await page.getByRole("button", { name: /^Speed:/ }).click();
      await expect(page.getByRole("menuitemradio", { name: "1 week a second" })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "How to read and use the timeline" }).click();
      await expect(page.getByRole("dialog")).toContainText("The first and the last day are both included.");
      await expect(page.getByRole("dialog")).toContainText("Shift + ← →");
      await expectAccessible(page);
    });
  }
}
