import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/browser";
import { signInAs } from "@/tests/support/desk-account";

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude(".maplibregl-map").analyze();
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.html) }))).toEqual([]);
}

const square = (west: number, south: number, size: number) => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});

/** Two invented provinces side by side, in the words of some other program. */
const OUTLINES = JSON.stringify({
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { NAME_1: "Hill Province", ISO: "XA" },
      geometry: square(20, 40, 1),
    },
    {
      type: "Feature",
      properties: { NAME_1: "Coast Province", ISO: "XA" },
      geometry: square(21, 40, 1),
    },
  ],
});

test("a second theatre is made by forms alone: parties, regions from a file, first holders, a village; the map shows it", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signInAs(page, "admin");
  await page.goto("/theatres");
  await page.getByRole("link", { name: "New theatre" }).click();
  await page.getByLabel("Name in English").first().fill("Two Valleys");
  await expect(page.getByLabel("Name in addresses")).toHaveValue("two-valleys");
  await page.getByLabel("First day", { exact: true }).fill("2025-01-01");
  const parties = page.getByRole("group", { name: "Parties" }).getByRole("listitem");
  await parties.nth(0).getByLabel("Name in English").fill("Hill League");
  await parties.nth(0).getByLabel("Key").fill("hills");
  await parties.nth(1).getByLabel("Name in English").fill("Coast Union");
  await parties.nth(1).getByLabel("Key").fill("coast");
  await parties.nth(1).getByLabel("Colour", { exact: true }).fill("#0073b3");
  await expect(
    page.getByText("The colours of Hill League and Coast Union are hard to tell apart."),
  ).toBeVisible();
  await parties.nth(1).getByLabel("Colour", { exact: true }).fill("#d55e00");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Make the theatre" }).click();
  await expect(page).toHaveURL(/\/editor\/theatres\/two-valleys$/);

  // Regions: first what would change, then the change.
  await page.locator("input[type=file]").setInputFiles({
    name: "provinces.geojson",
    mimeType: "application/geo+json",
    buffer: Buffer.from(OUTLINES),
  });
  await page.getByLabel("Property with the key").selectOption("NAME_1");
  await page.getByLabel("Property with the English name").selectOption("NAME_1");
  await page.getByLabel("Property with the country").selectOption("ISO");
  await page.getByRole("button", { name: "Show what would change" }).click();
  await expect(page.getByText("What would change")).toBeVisible();
  await expect(page.getByText(/Hill Province: new, [\d,]+ km²/)).toBeVisible();
  await page.getByRole("button", { name: "Save these regions" }).click();
  await page.getByLabel("Holder of Hill Province on the first day").selectOption("hills");
  await page.getByLabel("Holder of Coast Province on the first day").selectOption("coast");
  await page.getByRole("button", { name: "Save the holders" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Holder of Hill Province on the first day")).toHaveValue("hills");
  await expectAccessible(page);

  // A party gets another name; the history says so.
  const stored = page.getByRole("group", { name: "Parties" }).getByRole("listitem");
  await stored.nth(0).getByLabel("Name in English").fill("League of the Hills");
  await page.getByLabel("Why").first().fill("Its own name since 2025");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Revision 2").first()).toBeVisible();

  // A village, by typing its position; then moved.
  await page.getByRole("link", { name: "New place" }).click();
  await page.getByLabel("Name", { exact: true }).first().fill("Greenford");
  await page.getByLabel("Position", { exact: true }).fill("somewhere");
  await expect(page.getByText("This cannot be read as a position.")).toBeVisible();
  await page.getByLabel("Position", { exact: true }).fill("40.5, 20.5");
  await expect(page.getByText("Lies in Hill Province.")).toBeVisible();
  await page.getByLabel("Where the position comes from").fill("Invented for this test");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Add the place" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Greenford" })).toBeVisible();
  await page.getByRole("link", { name: "Edit" }).click();
  await expect(page.getByLabel("Position", { exact: true })).toHaveValue("40.5, 20.5");
  await page.getByLabel("Position", { exact: true }).fill("40.4, 21.3");
  await expect(page.getByText("Lies in Coast Province.")).toBeVisible();
  await page.getByLabel("Why").fill("Surveyed again");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(/village in Coast Province/i)).toBeVisible();

  // The map of the new theatre shows its regions, and finds the village.
  await page.goto("/theatres");
  await expect(page.getByText("League of the Hills, Coast Union")).toBeVisible();
  await page
    .getByRole("listitem")
    .filter({ hasText: "Two Valleys" })
    .getByRole("link", { name: "Open the map" })
    .click();
  await expect(page).toHaveURL(/theatre=two-valleys/);
  await expect(page.locator('[data-map="idle"]')).toBeVisible({ timeout: 45_000 });
  await expect(page.getByText("Two Valleys").first()).toBeVisible();
});

test("two administrators at one record: the second sees what is stored now and chooses", async ({
  page,
  browser,
  baseURL,
  faults,
}) => {
  faults.allow(/409/); // the browser writes a refused save to its console
  await signInAs(page, "editor");
  await page.goto("/editor/sources/reuters");
  const other = await (await browser.newContext({ baseURL: baseURL ?? "", locale: "en-GB" })).newPage();
  await signInAs(other, "admin");
  await other.goto("/editor/sources/reuters");
  await other.getByLabel("Note").fill("News agency with offices in both capitals");
  await other.getByRole("button", { name: "Save", exact: true }).click();
  await expect(other).toHaveURL(/\/sources\/reuters$/);

  await page.getByLabel("Note").fill("International news agency");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Somebody else saved this in the meantime", { exact: true })).toBeVisible();
  await expect(page.getByText(/offices in both capitals/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save mine on top of it" }).click();
  await expect(page).toHaveURL(/\/sources\/reuters$/);
  await expect(page.getByText("International news agency").first()).toBeVisible();
  await other.context().close();
});

for (const colorScheme of ["light", "dark"] as const)
  test(`the forms are accessible and fit 360 px in ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme });
    await signInAs(page, "admin");
    for (const path of [
      "/theatres",
      "/editor/theatres/new",
      "/editor/theatres/sumy-kursk",
      "/editor/places/new",
      "/editor/places/zhuravka-sumy",
      "/editor/sources/new",
    ]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, path).toBeLessThanOrEqual(0);
    }
  });

test("an editor may not keep theatres, and a visitor is asked to sign in", async ({ page }) => {
  await page.goto("/editor/places/new");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await signInAs(page, "editor");
  await page.goto("/editor/theatres/new");
  await expect(page.getByRole("button", { name: "Make the theatre" })).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
