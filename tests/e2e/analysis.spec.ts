import { parse } from "csv-parse/sync";
import { expect, test } from "@/tests/support/browser";
import { expectAccessible } from "@/tests/support/expect-accessible";

test("the bar leads to the changes and the regions, and marks where one is", async ({ page }) => {
  await page.goto("/statements");
  const bar = page.getByRole("navigation", { name: "Main pages" });
  for (const name of ["Changes", "Regions"]) {
    await bar.getByRole("link", { name }).click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await expect(bar.getByRole("link", { name })).toHaveAttribute("aria-current", "page");
  }
  await page.getByRole("link", { name: "Kursk Oblast" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Kursk Oblast" })).toBeVisible();
});

test("a region draws its areas with the figures of sources, and says the same as a table", async ({
  page,
}) => {
  await page.goto("/regions/kursk?from=2025-03-01&to=2025-05-30");
  const chart = page.getByRole("img", { name: /^Chart of the areas/ });
  await expect(chart.locator("svg path[fill^='url(#pattern-']").first()).toBeVisible();
  for (const fill of await chart
    .locator("svg path[fill^='url(']")
    .evaluateAll((paths) => paths.map((path) => path.getAttribute("fill"))))
    await expect(page.locator(`pattern#${/#([^)]+)/.exec(fill ?? "")?.[1]}`)).toHaveCount(1);
  await page.getByText("The areas as a table").click();
  const table = page.getByRole("table").filter({ hasText: "Shown as" });
  await expect(table.getByRole("row", { name: /30 May 2025/ })).toBeVisible();
  await expect(table.getByText("Assessed: Russia").first()).toBeVisible();
  await expect(table.getByText("In no settlement's catchment").first()).toBeVisible();
  await page.getByText("How this is measured").first().click();
  await expect(
    page.getByText("Sizes are measured on the WGS84 ellipsoid and added.", { exact: false }),
  ).toBeVisible();
  await expectAccessible(page);
});

test("a region shows the days that are typed, keeps the viewpoint, and names what it cannot use", async ({
  page,
}) => {
  await page.goto("/regions/kursk?viewpoint=party:ru&to=someday");
  await expect(page.getByText("The link names days that cannot be read")).toBeVisible();
  await page.getByLabel("From", { exact: true }).fill("2025-03-01");
  await page.getByLabel("Until", { exact: true }).fill("2025-03-11");
  await page.getByRole("button", { name: "Show these days" }).click();
  await expect(page).toHaveURL(/viewpoint=party%3Aru&from=2025-03-01&to=2025-03-11/);
  await expect(page.getByRole("heading", { name: "Places by status on 11 March 2025" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Claimed: Russia" }).getByRole("link")).toHaveCount(4);
});

test("figures that sources gave are numbered, attributed and lead to their statements", async ({ page }) => {
  await page.goto("/regions/sumy");
  const chart = page.getByRole("img", { name: /^Chart of the areas/ });
  await expect(chart.locator("circle")).toHaveCount(2);
  const figure = page.getByRole("link", { name: /DeepState said .* about 82 km² of Sumy Oblast/ }).first();
  await figure.click();
  await expect(page).toHaveURL(/\/statements\/.+#/);
});

test("the areas and the map of a region's day are taken away as CSV", async ({ page, request }) => {
  await page.goto("/regions/kursk?from=2025-03-01&to=2025-03-15");
  for (const [name, column] of [
    ["Download the areas as CSV", "km2"],
    ["Download the map of this day as CSV", "status"],
  ] as const) {
    const href = await page.getByRole("link", { name }).getAttribute("href");
    const answer = await request.get(href ?? "");
    expect(answer.headers()["content-type"]).toBe("text/csv; charset=utf-8");
    const rows: Record<string, string>[] = parse(await answer.text(), { columns: true });
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row[column]).toBeTruthy();
  }
});

test("the list of statements is taken away as CSV, filtered as it is shown", async ({ page, request }) => {
  await page.goto("/statements?source=reuters&place=bilovody-sumy");
  const href = await page
    .getByRole("link", { name: "Download these statements as CSV" })
    .getAttribute("href");
  const rows: Record<string, string>[] = parse(await (await request.get(href ?? "")).text(), {
    columns: true,
  });
  expect([...new Set(rows.map((row) => row.statementId))]).toEqual(["report-000-3"]);
});

test("changes narrow to a party and a region, newest day first, and lead to the place on that day", async ({
  page,
}) => {
  await page.goto("/changes");
  const days = page.locator("main section > div > h2");
  await expect(days.first()).toHaveText("Tuesday, 27 May 2025");
  await page.getByLabel("Region").selectOption({ label: "Kursk Oblast" });
  await page.getByLabel("Until", { exact: true }).fill("2025-03-31");
  await page.getByRole("button", { name: "Show these changes" }).click();
  await expect(days.first()).toHaveText("Wednesday, 12 March 2025");
  await expect(page.getByText("before: Assessed: Ukraine")).toBeVisible();
  await expect(
    page.getByText(/The Moscow Times said on 21 March 2025 that Ukraine had withdrawn/),
  ).toBeVisible();
  await page.getByRole("link", { name: "Sudzha" }).first().click();
  await expect(page).toHaveURL(/\/places\/sudzha-kursk\?date=2025-03-12/);
});

test("a place has a line for each source and the derived status, and the same in a table", async ({
  page,
}) => {
  await page.goto("/places/zhuravka-sumy?date=2025-05-30");
  const strip = page.getByRole("region", { name: "Source by source over time" });
  await expect(strip.locator("svg rect").first()).toBeVisible();
  await expect(strip.getByText("Derived status").first()).toBeVisible();
  await strip.getByText("The lines as a table").click();
  const rows = strip.getByRole("row");
  await expect(rows.filter({ hasText: "Oleh Hryhorov" })).toContainText("27 May 2025");
  await expect(rows.filter({ hasText: "Oleh Hryhorov" })).toContainText("Contested");
  await expect(rows.filter({ hasText: "Two Majors" })).toContainText("Takes no side");
  await expect(rows.filter({ hasText: "Derived status" })).toHaveCount(2);
  await expectAccessible(page);
});

test("a source shows what became of its claims", async ({ page }) => {
  await page.goto("/sources/ru-mod");
  const record = page.getByRole("region", { name: "What became of its claims" });
  await expect(record.getByText("Of its 8 claims 6 say who holds a place or a region")).toBeVisible();
  await expect(record.locator("dl").first().locator("div").last()).toContainText(/Still open.*6/s);
  await record.getByText("By the month of saying").click();
  await expect(record.getByRole("rowheader", { name: "2025-03" })).toBeVisible();
  await expectAccessible(page);
});
