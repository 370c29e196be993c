import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { expect, test } from "@/tests/support/browser";
import { expectAccessible } from "@/tests/support/expect-accessible";

const SPRING = "/?date=2025-05-30&compare=2025-03-01";

async function openMap(page: Page, path = "/", maps = 1): Promise<void> {
  await page.goto(path);
  await expect(page.locator('[data-map="idle"]')).toHaveCount(maps, { timeout: 45_000 });
}

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: true }).locator("visible=true").first().click();
const table = (page: Page) => page.getByTestId("table");
const names = (page: Page) => table(page).locator("tbody th button > span:first-child").allInnerTexts();
const addressOf = (page: Page) => new URL(page.url()).search;

async function takePicture(page: Page, size: RegExp): Promise<Download> {
  await press(page, "Take it out");
  await page.getByText(size).click();
  const download = page.waitForEvent("download", { timeout: 55_000 });
  await press(page, "Save the picture");
  return download;
}

/** How many colours stand in parts of a PNG, each given in shares of its width and height; and its size in pixels. */
async function readPicture(page: Page, file: string, parts: [number, number, number, number][]) {
  const data = (await readFile(file)).toString("base64");
  return page.evaluate(
    async ([png, boxes]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const context = canvas.getContext("2d");
      if (!context) throw new Error("no canvas");
      context.drawImage(image, 0, 0);
      const colours = boxes.map(([left, top, width, height]) => {
        const [w, h] = [canvas.width, canvas.height];
        const { data: bytes } = context.getImageData(left * w, top * h, width * w, height * h);
        const seen = new Set<number>();
        for (let at = 0; at < bytes.length; at += 4)
          seen.add(((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0));
        return [...seen];
      });
      return { width: canvas.width, height: canvas.height, colours };
    },
    [data, parts] as const,
  );
}

const [VERMILION, BLUE] = [0xd55e00, 0x0072b2];

test("the table lists what the map shows, most disputed first, and follows the slider", async ({ page }) => {
  await openMap(page);
  await press(page, "Table");
  await expect(table(page).getByRole("heading", { name: "What the map shows on 30 May 2025" })).toBeVisible();
  await expect.poll(() => names(page)).toContain("Zhuravka");
  expect((await names(page)).slice(0, 2)).toEqual(["Kursk Oblast", "Zhuravka"]);
  const row = table(page).getByRole("row").filter({ hasText: "Zhuravka" });
  await expect(row).toContainText("Contested: Russia, Ukraine");
  await expect(row).toContainText("27 May 2025");
  const grid = table(page).getByRole("table");
  const count = Number(await grid.getAttribute("aria-rowcount"));
  expect(count).toBeGreaterThan(10);
  await expect(table(page).getByRole("status")).toHaveText(`Rows: ${count - 1} of ${count - 1}`);
  await page.getByRole("slider", { name: "Day shown on the map" }).focus();
  await page.keyboard.press("Home");
  await expect(table(page).getByRole("heading", { name: /5 August 2024/ })).toBeVisible();
  await table(page).getByRole("searchbox").fill("Zhuravka");
  await expect(row).toContainText("As on the first day: Ukraine");
});

test("the table is sorted by its headings and narrowed by text in any script and by status", async ({
  page,
}) => {
  await openMap(page);
  await press(page, "Table");
  await press(page, "Place or region");
  await expect(table(page).getByRole("columnheader", { name: "Place or region" })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  await expect
    .poll(async () => {
      const listed = await names(page);
      return (
        listed.length > 3 && String(listed) === String([...listed].sort(new Intl.Collator("en").compare))
      );
    })
    .toBe(true);
  await press(page, "Place or region");
  await expect.poll(async () => (await names(page))[0]).toMatch(/^Zh/);
  await table(page).getByRole("searchbox").fill("журав");
  await expect.poll(() => names(page)).toEqual(["Zhuravka"]);
  await table(page).getByRole("searchbox").fill("nowhere at all");
  await expect(table(page).getByText(/No row fits/)).toBeVisible();
  await table(page).getByRole("searchbox").fill("");
  await table(page)
    .getByRole("button", { name: /^Contested/ })
    .click();
  await expect.poll(async () => (await names(page)).sort()).toEqual(["Kursk Oblast", "Zhuravka"]);
});

test("by keyboard, a row chosen in the table is chosen on the map, and the other way round", async ({
  page,
}) => {
  await openMap(page);
  await press(page, "Table");
  await expect.poll(() => names(page)).toContain("Sudzha");
  const first = table(page).locator('tbody button[tabindex="0"]');
  await first.focus();
  await page.keyboard.press("ArrowDown");
  await expect(table(page).locator("tbody button:focus")).toContainText("Zhuravka");
  await page.keyboard.press("Enter");
  await expect.poll(() => addressOf(page)).toContain("place=zhuravka-sumy");
  await expect(page.getByRole("complementary").getByRole("heading", { name: /Zhuravka/ })).toBeVisible();
  await page.keyboard.press("End");
  await expect(table(page).locator("tbody button:focus")).toBeInViewport();
  await page.keyboard.press("Home");
  await expect(table(page).locator('tbody tr[aria-current="true"]')).toContainText("Zhuravka");
  await press(page, "← All places");
  await page
    .getByRole("complementary")
    .getByRole("button", { name: /^Sudzha/ })
    .click();
  await expect(table(page).locator('tbody tr[aria-current="true"]')).toContainText("Sudzha");
  await expect(table(page).locator('tbody tr[aria-current="true"]')).toBeInViewport();
  await page.keyboard.press("Escape");
  await expect(table(page)).toHaveCount(0);
  await expect(
    page.getByRole("button", { name: "Table", exact: true }).locator("visible=true"),
  ).toBeFocused();
});

test("the CSV of the table has what the table shows as other than on the first day", async ({
  page,
  request,
}) => {
  await openMap(page, "/?date=2025-03-20&viewpoint=party:ru");
  await press(page, "Table");
  const href = await table(page)
    .getByRole("link", { name: /as CSV$/ })
    .getAttribute("href");
  const rows: Record<string, string>[] = parse(await (await request.get(href ?? "")).text(), {
    columns: true,
  });
  expect(new Set(rows.map(({ date }) => date))).toEqual(new Set(["2025-03-20"]));
  const told = rows
    .filter(({ status }) => status !== "baseline")
    .map(({ name, status }) => `${name} ${status}`);
  await table(page)
    .getByRole("button", { name: /^Claimed/ })
    .click();
  const claimed = told
    .filter((line) => line.endsWith(" claimed"))
    .map((line) => line.replace(/ claimed$/, ""));
  expect(claimed.length).toBeGreaterThan(0);
  await expect.poll(async () => (await names(page)).sort()).toEqual(claimed.sort());
});

for (const theme of ["light", "dark"])
  for (const width of [1440, 360])
    test(`table and dialog are accessible at ${width} px in ${theme}`, async ({ page, baseURL }) => {
      await page.context().addCookies([{ name: "theme", value: theme, url: baseURL ?? "" }]);
      await page.setViewportSize({ width, height: width > 1000 ? 900 : 740 });
      await openMap(page);
      await press(page, "Table");
      await expect.poll(async () => (await names(page)).length).toBeGreaterThan(3);
      await expectAccessible(page);
      await press(page, "Close the table");
      await press(page, "Take it out");
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
    });

test("a picture of the map has its legend, day and sources burned in, in light colours at night, too", async ({
  page,
  baseURL,
}) => {
  await page.context().addCookies([{ name: "theme", value: "dark", url: baseURL ?? "" }]);
  await openMap(page);
  const download = await takePicture(page, /^Wide/);
  expect(download.suggestedFilename()).toBe("sumy-kursk_2025-05-30_all.png");
  await expect(page.getByText("Saved as sumy-kursk_2025-05-30_all.png, 1600 × 1000 pixels.")).toBeVisible();
  const alt = await page.getByRole("dialog").getByRole("img").getAttribute("alt");
  for (const words of [
    "30 May 2025",
    "All sources",
    "policy 1",
    "Oleh Hryhorov",
    "Contested",
    "?date=2025-05-30",
  ])
    expect(alt).toContain(words);
  expect(alt).toMatch(/rests on \d+ claims of \d+ sources/);
  const { width, height, colours } = await readPicture(page, await download.path(), [
    [0, 0, 0.5, 0.1], // title and day
    [0.73, 0.11, 0.26, 0.32], // legend
    [0.02, 0.12, 0.68, 0.8], // map
    [0, 0.94, 0.7, 0.05], // credits
    [0, 0, 0.01, 0.01], // ground
  ]);
  expect([width, height]).toEqual([1600, 1000]);
  const [head, legend, map, credits, ground] = colours;
  expect(head?.length).toBeGreaterThan(20);
  expect(credits?.length).toBeGreaterThan(20);
  expect(legend).toEqual(expect.arrayContaining([VERMILION, BLUE]));
  expect(map).toEqual(expect.arrayContaining([VERMILION, BLUE]));
  expect(ground).toEqual([0xfdfdfb]);
});

test("a picture of a comparison has both maps, twice as fine where that was asked for", async ({ page }) => {
  test.slow(); // two maps on the page and two more of four times as many pixels, all without a graphics card
  await openMap(page, `${SPRING}&mode=side`, 2);
  await press(page, "Take it out");
  await page.getByText(/^Tall/).click();
  await page.getByText(/^Twice as fine/).click();
  const made = page.waitForEvent("download", { timeout: 120_000 });
  await press(page, "Save the picture");
  const download = await made;
  expect(download.suggestedFilename()).toBe("sumy-kursk_2025-03-01_2025-05-30_all.png");
  const { width, height, colours } = await readPicture(page, await download.path(), [
    [0.03, 0.12, 0.45, 0.45],
    [0.52, 0.12, 0.45, 0.45],
  ]);
  expect([width, height]).toEqual([2160, 2700]);
  for (const map of colours) expect(map.length).toBeGreaterThan(50);
  const alt = await page.getByRole("dialog").getByRole("img").getAttribute("alt");
  expect(alt).toContain("1 March 2025 against 30 May 2025");
});

test("a picture that cannot be drawn is owned up to, and the dialog goes on", async ({ page }) => {
  await openMap(page);
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = (done) => done(null);
  });
  await press(page, "Take it out");
  await press(page, "Save the picture");
  await expect(
    page.getByText("The picture could not be made. Nothing was lost.", { exact: false }),
  ).toBeVisible({
    timeout: 55_000,
  });
  await expect(page.getByRole("button", { name: "Save the picture" })).toBeEnabled();
});

test("the dialog gives the link of the view and the tables", async ({ page, context, request }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openMap(page, "/?date=2025-03-20&viewpoint=independent");
  await press(page, "Take it out");
  const dialog = page.getByRole("dialog");
  await press(page, "Copy the link");
  await expect(dialog.getByText("Copied.")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(copied).search).toBe("?date=2025-03-20&viewpoint=independent");
  for (const name of ["What the map shows, as CSV", "The statements, as CSV"]) {
    const href = await dialog.getByRole("link", { name }).getAttribute("href");
    const answer = await request.get(href ?? "");
    expect(answer.headers()["content-type"]).toContain("text/csv");
    expect(parse(await answer.text(), { columns: true }).length).toBeGreaterThan(0);
  }
});

test("Ctrl+P draws the map for paper and prints head, legend, places with reasons, sources and link", async ({
  page,
  baseURL,
}) => {
  await page.context().addCookies([{ name: "theme", value: "dark", url: baseURL ?? "" }]);
  await openMap(page, SPRING);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute("data-printed", "");
  });
  await page.keyboard.press("Control+p");
  await expect(page.locator("body[data-printed]")).toHaveCount(1, { timeout: 55_000 });
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("img", { name: "Map: 1 March 2025 against 30 May 2025" })).toBeVisible();
  await expect(page.locator("[data-print-map]")).toContainText("Map of claims: Sumy–Kursk border");
  const foot = page.locator('[data-print-part="foot"]');
  await expect(foot).toContainText("Became contested");
  await expect(foot).toContainText(/Hryhorov.* said on 27 May 2025/);
  await expect(foot).toContainText("/?date=2025-05-30&compare=2025-03-01");
  await expect(foot).toContainText("© OpenStreetMap contributors (openstreetmap.org/copyright)");
  for (const chrome of [page.getByRole("banner"), page.getByRole("slider"), page.getByRole("complementary")])
    await expect(chrome).toBeHidden();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    "rgb(255, 255, 255)",
  );
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(foot).toHaveCount(0);
});

test("the browser's own print goes around the live map", async ({ page }) => {
  await openMap(page);
  const paper = await page.pdf({ format: "A4" });
  expect(paper.subarray(0, 5).toString()).toBe("%PDF-");
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await expect(page.locator('[data-print-map="live"]')).toBeVisible();
  await expect(page.locator("canvas.maplibregl-canvas")).toBeVisible();
  await expect(page.locator('[data-print-part="foot"]')).toContainText("As this atlas knew it on");
});
