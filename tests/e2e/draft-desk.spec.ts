import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/browser";
import { signInAs } from "@/tests/support/desk-account";
import { expectAccessible } from "@/tests/support/expect-accessible";

const REPORT = readFileSync("tests/fixtures/desk/border-villages.txt", "utf8");
const ADDRESS = "https://news.example.org/2025/05/30/border-villages";
const STATEMENTS = "/api/v1/theatres/sumy-kursk/statements";

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? "");

/** Presses Tab until the field has the focus: what no Tab reaches fails. */
async function tabTo(page: Page, id: string): Promise<void> {
  for (let presses = 0; presses < 90; presses += 1) {
    if ((await focused(page)) === id) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`No Tab leads to #${id}.`);
}

const head = (page: Page, name: RegExp) => page.locator("[data-item] h3 button").filter({ hasText: name });

/** Opens the desk and drafts from the report, by keyboard alone. */
async function draft(page: Page, text: string = REPORT): Promise<void> {
  await page.goto("/editor/draft");
  await expect(page.getByRole("button", { name: "Draft statements" })).toBeEnabled();
  await tabTo(page, "report-text");
  await page.keyboard.insertText(text);
  await tabTo(page, "report-publishedOn");
  await page.keyboard.type("30 May 2025");
  await tabTo(page, "report-outlet");
  await page.keyboard.type("Reuters");
  await expect(page.getByRole("option").first()).toHaveAccessibleName(/^Reuters/);
  await page.keyboard.press("Enter");
  await tabTo(page, "report-url");
  await page.keyboard.type(ADDRESS);
  await page.keyboard.press("Control+Enter");
  await expect(page.locator("[data-item]").first()).toBeVisible();
}

interface Stored {
  id: string;
  url: string | null;
  revision: number;
  summary: string;
  relay: string[];
  claims: { eventDate: string; target: { kind: string; placeId?: string } }[];
}

async function readStored(page: Page): Promise<Stored[]> {
  const answer = await page.request.get(`${STATEMENTS}?from=2025-05-20&to=2025-05-31&limit=100`);
  const { items }: { items: { id: string }[] } = await answer.json();
  const whole = await Promise.all(
    items.map(
      async ({ id }) => (await page.request.get(`/api/v1/statements/${id}`)).json() as Promise<Stored>,
    ),
  );
  return whole.filter(({ url }) => url === ADDRESS);
}

/** Takes what was stored out again: the specs after this one have the demonstration as it was. */
async function strikeAll(page: Page): Promise<void> {
  for (const { id, revision } of await readStored(page)) {
    const answer = await page.request.post(`/api/v1/statements/${id}/strike`, {
      headers: { Origin: new URL(process.env.E2E_BASE_URL ?? "").origin, "If-Match": `"${revision}"` },
      data: { reason: "The end of a test." },
    });
    expect(answer.ok(), await answer.text()).toBe(true);
  }
}

test("a pasted report becomes statements by keyboard alone, and the map shows Zhuravka", async ({ page }) => {
  test.setTimeout(180_000);
  await signInAs(page, "editor");
  await strikeAll(page);
  await draft(page);
  await expect(head(page, /Two Majors/)).toHaveCount(1);
  await expect(page.locator("[data-item]").first().locator("h3 button")).toBeFocused();

  // From the head of one draft to the next; the words of the one with the focus stand out.
  for (let presses = 0; presses < 6; presses += 1) {
    if (await head(page, /Hryhorov/).evaluate((one) => one === document.activeElement)) break;
    await page.keyboard.press("ArrowDown");
  }
  await expect(head(page, /Hryhorov/)).toBeFocused();
  await expect(page.locator("a[data-lit]").filter({ hasText: "Zhuravka" }).first()).toBeVisible();

  await page.keyboard.press("Enter");
  await expect(page.locator("#claim-1-target")).toHaveValue("Zhuravka");
  await tabTo(page, "claim-1-eventDate");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("by 26 May 2025");
  await expect(page.locator("#claim-1-eventDate-help")).toContainText("[..2025-05-26]");
  await expect(page.getByText(/would look otherwise|stays as it is|places? would/).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(head(page, /Hryhorov/)).toBeFocused();

  await page.keyboard.press("Control+Shift+Enter");
  await expect(page.locator("[data-item][data-mode=open]")).toHaveCount(0, { timeout: 60_000 });
  const stored = await readStored(page);
  const ofGovernor = stored.find(({ claims }) =>
    claims.some(({ target }) => target.placeId === "zhuravka-sumy" && target.kind === "place"),
  );
  expect(
    ofGovernor?.claims.find(({ target }) => target.placeId === "zhuravka-sumy"),
    JSON.stringify(stored),
  ).toMatchObject({ eventDate: "[..2025-05-26]" });
  expect(ofGovernor?.relay).toEqual(["reuters"]);
  expect(ofGovernor?.summary).toContain("Zhuravka");

  const card = page.locator("[data-item]").filter({ has: page.locator("h3", { hasText: "Hryhorov" }) });
  const link = card.getByRole("link", { name: "See it on the map" });
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/place=zhuravka-sumy/);
  await expect(page.getByRole("heading", { name: /Zhuravka/ }).first()).toBeVisible();
  await expect(page.getByText(/Hryhorov/).first()).toBeVisible();
  await strikeAll(page);
});

test("what was drafted, changed and accepted is there again after the tab was closed, and is stored once", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await signInAs(page, "editor");
  await strikeAll(page);
  await draft(page);
  const count = await page.locator("[data-item]").count();
  await page.locator("[data-item] h3 button").first().focus();
  await page.keyboard.press("r");
  await expect(page.locator("[data-item][data-mode=rejected]")).toHaveCount(1);
  await head(page, /Hryhorov/).focus();
  await page.keyboard.press("s");
  await expect(page.locator("[data-item]")).toHaveCount(count + 1);
  await page.keyboard.press("a");
  await expect(page.locator("[data-item][data-mode=accepted]")).toHaveCount(1);
  await page.close();

  const again = await context.newPage();
  await again.goto("/editor/draft");
  await expect(again.getByText("Taken up again as you left it")).toBeVisible();
  await expect(again.locator("[data-item]")).toHaveCount(count + 1);
  await expect(again.locator("[data-item][data-mode=rejected]")).toHaveCount(1);
  await expect(again.locator("[data-item][data-mode=accepted]")).toHaveCount(1);
  await expect.poll(async () => (await readStored(again)).length).toBe(1);
  await again.getByRole("button", { name: "Another report" }).click();
  await again.getByRole("button", { name: "Clear the desk" }).click();
  await expect(again.locator("#report-text")).toHaveValue("");
  await again.reload();
  await expect(
    again.getByRole("button", { name: /The border of Ukraine's Sumy region/ }).first(),
  ).toBeVisible();
  await strikeAll(again);
});

test("a report's own markup stays text, and nothing in it runs", async ({ page }) => {
  await signInAs(page, "contributor");
  const hostile = `<img src=x onerror="document.title='hacked'"><script>document.title='hacked'</script> "><b>Zhuravka</b>`;
  await draft(
    page,
    `${hostile}\n\nRussian forces captured Zhuravka in the Sumy region, DeepState said on Friday.`,
  );
  const text = page.getByRole("region", { name: "The report" });
  await expect(text).toContainText(hostile);
  await expect(text.locator("img, script, b")).toHaveCount(0);
  await expect(page).toHaveTitle(/Draft from a report/);
  await expect(page.locator("#desk-state")).toHaveCount(0); // a contributor's are drafts
  await page.getByRole("button", { name: "Another report" }).click();
  await page.getByRole("button", { name: "Clear the desk" }).click();
});

for (const colorScheme of ["light", "dark"] as const)
  for (const width of [1440, 360])
    test(`the desk is accessible and fits ${width} px in ${colorScheme}`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
      await page.emulateMedia({ colorScheme });
      await signInAs(page, "editor");
      await page.goto("/editor/draft");
      await expect(page.getByRole("button", { name: "Draft statements" })).toBeEnabled();
      await expectAccessible(page, { without: [".maplibregl-map"] });
      await draft(page);
      await head(page, /Hryhorov/).click();
      await expect(page.locator("#claim-1-target")).toHaveValue("Zhuravka");
      await expect(
        page.getByText("place would look otherwise").or(page.getByText("Nothing on the map")).first(),
      ).toBeVisible();
      await expectAccessible(page, { without: [".maplibregl-map"] });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
      if (process.env.E2E_PICTURES)
        await page.screenshot({
          path: `${process.env.E2E_PICTURES}/${colorScheme}-${width}.png`,
          fullPage: width === 360,
        });
      await page.getByRole("button", { name: "Another report" }).click();
      await page.getByRole("button", { name: "Clear the desk" }).click();
    });
