import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/browser";
import { deskName, signInAs } from "@/tests/support/desk-account";
import { expectAccessible } from "@/tests/support/expect-accessible";

const HEADER = "speaker,saidOn,summary,action,party,target,region,eventDate";
/** A day after all others. */
const DAY = "2025-12-28";
const TAKEN = "Oleksandr Syrskyi said that Yunakivka had been taken back.";
const HELD = "Oleksandr Syrskyi said that Oleksandrivka was held.";
const file = (...rows: string[]) => ({
  name: "claims.csv",
  mimeType: "text/csv",
  buffer: Buffer.from([HEADER, ...rows].join("\n")),
});
const taken = (party: string) => `syrskyi,${DAY},${TAKEN},recaptured,${party},Yunakivka,Sumy,${DAY}`;
const held = `syrskyi,${DAY},${HELD},holds,ua,Oleksandrivka,,${DAY}`;

const check = (page: Page) => page.getByRole("button", { name: "Check the file" });
const count = (page: Page, name: string) => page.locator(`dt:text-is("${name}") + dd`);

async function give(page: Page, given: ReturnType<typeof file>): Promise<void> {
  await page.getByLabel("CSV file").setInputFiles(given);
  await check(page).click();
  await expect(page.getByRole("heading", { name: "What this file would do" })).toBeFocused();
}

/** What the map says of Yunakivka on that day. */
async function statusOnMap(page: Page): Promise<string | undefined> {
  const answer = await page.request.get(`/api/v1/theatres/sumy-kursk/map?date=${DAY}`);
  const { features } = await answer.json();
  return features.find((one: { properties: { name: string } }) => one.properties.name === "Yunakivka")
    ?.properties.status;
}

test("a file is checked, mended, chosen for and imported; the map shows it, and forgets it when it is taken back", async ({
  page,
  faults,
}) => {
  test.setTimeout(240_000);
  faults.allow(/422/); // a file that is no table is sent
  await signInAs(page, "editor");
  const before = await statusOnMap(page);
  await page.goto("/editor");
  await page.getByRole("link", { name: "Import a file" }).first().click();
  await expect(page.getByRole("heading", { name: "Import a file of claims" })).toBeVisible();
  await expectAccessible(page);

  const [template] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download a template" }).click(),
  ]);
  expect(readFileSync(await template.path(), "utf8")).toMatch(/^\uFEFFstatement,speaker,/);

  // Nothing is chosen; something is that cannot be read.
  await check(page).click();
  await expect(page.getByLabel("CSV file")).toBeFocused();
  await expect(page.getByText("Choose a file first.")).toBeVisible();
  await page.getByLabel("CSV file").setInputFiles({ ...file(), buffer: Buffer.from("foo,bar\n1,2\n") });
  await check(page).click();
  await expect(page.getByText("No column says who speaks")).toBeVisible();

  // One row names no party and one a place of which there are several: nothing can come in yet.
  await give(page, file(taken("xx"), held));
  await expect(count(page, "Rows that cannot come in")).toHaveText("2");
  await expect(page.getByRole("row", { name: /^2 party xx is no party here/ })).toBeVisible();
  await expect(page.getByText("Oleksandrivka: several places have this name")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Import 0 statements/ })).toBeDisabled();
  await expectAccessible(page);

  // The row is mended in the file, the place chosen here.
  await give(page, file(taken("ua"), held));
  await page.getByLabel("Place meant by Oleksandrivka").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Check again with these choices" }).click();
  await expect(page.getByText("2 statements with 2 claims would come in.")).toBeVisible();
  await expect(count(page, "Rows that cannot come in")).toHaveText("0");
  await page.getByRole("button", { name: "Import 2 statements with 2 claims" }).click();
  await expect(page).toHaveURL(/\/editor\/import\/\w/);
  await expect(page.getByText("2 statements with 2 claims came in.")).toBeVisible();
  await expectAccessible(page);
  const job = page.url();

  // Again it is known as a duplicate, and the file as one that is in already.
  await page.getByRole("link", { name: "Import another file" }).click();
  await give(page, file(taken("ua")));
  await expect(count(page, "Duplicates")).toHaveText("1");
  await expect(page.getByText("There is nothing to import")).toBeVisible();
  await expect(page.getByText("claims.csv").last()).toBeVisible();

  // A reader sees it on the map.
  expect(await statusOnMap(page)).not.toBe(before);
  await page.goto(job);
  await page.getByRole("link", { name: "See them on the map" }).click();
  await expect(page.locator("[data-map=idle]")).toBeVisible({ timeout: 60_000 });
  await page.goto(`/?date=${DAY}&place=yunakivka-sumy`);
  const said = "said on 28 December 2025 that Ukraine had recaptured Yunakivka";
  await expect(page.getByText(said).first()).toBeVisible({ timeout: 60_000 });

  // It is taken back, with a reason, and is gone from the map.
  await page.goto(job);
  await page.getByRole("button", { name: "Revert this import" }).click();
  await expect(page.getByLabel("Why")).toBeFocused();
  await page.getByLabel("Why").fill("Another file was meant.");
  await page.getByRole("button", { name: "Revert this import" }).click();
  await expect(page.getByText(`${deskName("editor")} took this import back`)).toBeVisible();
  await expect(page.getByText("Another file was meant.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Restore this import" })).toBeVisible();
  expect(await statusOnMap(page)).toBe(before);
  await expectAccessible(page);
});

test("a long file shows how far it is, and leaves nothing when it is cancelled", async ({ page }) => {
  test.setTimeout(240_000);
  await signInAs(page, "editor");
  await page.goto("/editor/import");
  const rows = Array.from({ length: 20_000 }, (_, index) => {
    const day = new Date(Date.UTC(1900, 0, 1 + index)).toISOString().slice(0, 10);
    return `syrskyi,${day},Said.,holds,ua,Yunakivka,Sumy,${day}`;
  });
  await page.getByLabel("CSV file").setInputFiles(file(...rows));
  await check(page).click();
  await expect(page.getByText("The file is being read. Nothing is stored yet.")).toBeVisible();
  await page.getByRole("button", { name: "Import 20,000 statements" }).click({ timeout: 90_000 });
  await expect(page.getByRole("progressbar", { name: "Reading the file" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel: nothing comes in" }).click();
  await expect(page.getByText("This import was cancelled. Nothing came in.")).toBeVisible();
  await page.getByRole("link", { name: "Import another file" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "claims.csv: cancelled" })).toBeVisible();
  const found = await page.request.get("/api/v1/theatres/sumy-kursk/statements?to=1990-01-01");
  expect((await found.json()).items).toEqual([]);
});

test("files come in on a phone and in Ukrainian, without a word of another language", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? "",
    locale: "uk-UA",
    colorScheme: "dark",
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  await signInAs(page, "editor");
  await page.goto("/editor/import");
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBeLessThanOrEqual(360);
  await page.getByLabel("Файл CSV").setInputFiles(file(taken("xx"), held, `syrskyi,soon,,holds,ua,Sudzha,,`));
  await page.getByRole("button", { name: "Перевірити файл" }).click();
  await expect(page.getByText("Запишіть дату в EDTF").first()).toBeVisible();
  await expect(page.locator("main [lang=en]")).toHaveCount(0);
  expect(await width()).toBeLessThanOrEqual(360);
  await expectAccessible(page);
  await page.getByLabel("Файл CSV").setInputFiles({ ...file(), buffer: Buffer.from([0x61, 0x2c, 0xe9]) });
  await page.getByRole("button", { name: "Перевірити файл" }).click();
  await expect(page.getByText("Файл не є текстом UTF-8")).toBeVisible();
  await expect(page.locator("main [lang=en]")).toHaveCount(0);
  await context.close();
});
