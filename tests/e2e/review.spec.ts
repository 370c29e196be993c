import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import type { Role } from "@/lib/domain/role";
import { expect, test } from "@/tests/support/browser";
import { deskName, signInAs } from "@/tests/support/desk-account";
import { otherPng } from "@/tests/support/sample-files";

// What this spec publishes it strikes at its end: the specs after it find the atlas as they know it.

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.html) }))).toEqual([]);
}

/** That a page fits a small phone, and is as accessible there. */
async function expectFitsPhone(page: Page): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await expectAccessible(page);
  if (size) await page.setViewportSize(size);
}

async function openAs(browser: Browser, baseURL: string | undefined, role: Role): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseURL ?? "", locale: "en-GB", timezoneId: "UTC" });
  const page = await context.newPage();
  await signInAs(page, role);
  return page;
}

const origin = () => ({ Origin: new URL(process.env.E2E_BASE_URL ?? "").origin });

/** A draft that says against what is shown that Ukraine retook Kositsa. Gives its id. */
async function enterDraft(page: Page): Promise<string> {
  const claim = {
    assertion: "control",
    action: "recaptured",
    of: null,
    what: null,
    party: "ua",
    target: { kind: "place", placeId: "kositsa-kursk" },
    quantity: null,
    eventDate: "2025-04-02",
    note: null,
    answers: [],
  };
  const sent = await page.request.post("/api/v1/theatres/sumy-kursk/statements", {
    headers: origin(),
    data: {
      state: "draft",
      speakerId: "syrskyi",
      relay: ["reuters"],
      saidOn: "2025-04-02",
      publishedOn: null,
      url: null,
      archivedUrl: null,
      language: "en",
      excerpt: null,
      summary: "Syrskyi said that Kositsa had been retaken in the morning.",
      claims: [claim],
    },
  });
  expect(sent.status(), await sent.text()).toBe(201);
  return String((await sent.json()).id);
}

async function expectKositsa(page: Page, status: string | RegExp): Promise<void> {
  await page.goto("/?date=2025-04-03&place=kositsa-kursk");
  await expect(page.getByRole("complementary").getByTestId("status")).toHaveText(status);
}

/** Opens what is folded under these words, says why and does it. */
async function doWithReason(page: Page, words: string, reason: string): Promise<void> {
  await page.locator("summary", { hasText: words }).click();
  const form = page.locator("form", { has: page.getByRole("button", { name: words, exact: true }) });
  await form.getByLabel("Reason").fill(reason);
  await form.getByRole("button", { name: words, exact: true }).click();
  await expect(form).toHaveCount(0);
}

test("a draft goes from its author through the queue to the map, is verified, withheld, struck and restored", async ({
  page: visitor,
  browser,
  baseURL,
  faults,
}) => {
  test.setTimeout(180_000);
  faults.allow(/404/); // the visitor asks for what is not for visitors
  const [contributor, editor, reviewer] = [
    await openAs(browser, baseURL, "contributor"),
    await openAs(browser, baseURL, "editor"),
    await openAs(browser, baseURL, "reviewer"),
  ];
  const id = await enterDraft(contributor);
  expect((await visitor.goto(`/statements/${id}`))?.status()).toBe(404);

  // The editor finds it in the queue, and returns it by keyboard; without a comment that is not possible.
  await editor.goto("/editor");
  await expectFitsPhone(editor);
  await editor.getByRole("link", { name: "Review drafts" }).click();
  await expectFitsPhone(editor);
  await editor.getByRole("link", { name: /Syrskyi/ }).click();
  await expect(editor.getByText("Syrskyi said that Kositsa had been retaken in the morning.")).toBeVisible();
  await expectFitsPhone(editor);
  await editor.getByRole("radio", { name: "Publish it" }).focus();
  await editor.keyboard.press("ArrowDown");
  await expect(editor.getByRole("radio", { name: "Return it to its author" })).toBeChecked();
  await editor.keyboard.press("Control+Enter");
  await expect(editor.getByText("Say why, so that the author can follow.")).toBeVisible();
  await expect(editor.getByLabel("Comment")).toBeFocused();
  await editor.keyboard.type("Which words did he use?");
  await editor.keyboard.press("Control+Enter");
  await expect(editor).toHaveURL(/\/editor\/review$/);
  await expect(editor.getByRole("heading", { name: "No draft fits" })).toBeVisible();

  // The author reads why at the desk, and mends it: it is back in the queue.
  await contributor.goto("/editor");
  await expect(contributor.getByText(/Desk editor, .*: “Which words did he use\?”/)).toBeVisible();
  await expect(contributor.getByRole("link", { name: "Review drafts" })).toHaveCount(0);
  await expectFitsPhone(contributor);
  await contributor.goto("/editor/drafts");
  await expect(contributor.getByText("Returned for rework")).toBeVisible();
  await expectFitsPhone(contributor);
  const mended = await contributor.request.patch(`/api/v1/statements/${id}`, {
    headers: { ...origin(), "If-Match": '"2"' },
    data: { summary: "Syrskyi said: “Kositsa is ours again.”" },
  });
  expect(mended.status(), await mended.text()).toBe(200);

  // The editor sees what was changed since, and publishes it.
  await expectKositsa(visitor, "Claimed: Russia");
  await editor.goto(`/editor/review/${id}`);
  await expect(editor.getByRole("heading", { name: /What Desk editor asked for/ })).toBeVisible();
  await expect(editor.locator("summary", { hasText: "Revision 3" })).toBeVisible();
  await editor.getByRole("button", { name: "Publish it" }).click();
  await expect(editor).toHaveURL(/\/editor\/review$/);
  await expectKositsa(visitor, /^Contested/);

  // The reviewer verifies its claim with a picture that was uploaded, which everybody can open.
  await reviewer.goto(`/statements/${id}`);
  await reviewer.locator("summary", { hasText: "Verify claim 1" }).click();
  await expectFitsPhone(reviewer);
  await reviewer.getByLabel("Verdict").selectOption("Verified");
  await reviewer.getByLabel("Credibility").selectOption("2: probably true");
  await reviewer.getByLabel("Method").selectOption("geolocated imagery");
  await reviewer.getByLabel("Day that the evidence shows").fill("2025-04-02");
  await reviewer.getByLabel("Add a picture or PDF").setInputFiles({
    name: "notes.png",
    mimeType: "image/png",
    buffer: Buffer.from("This is no picture."),
  });
  await expect(reviewer.getByText("By its content this is no PNG")).toBeVisible();
  await reviewer.getByLabel("Add a picture or PDF").setInputFiles({
    name: "school.png",
    mimeType: "image/png",
    buffer: Buffer.from(otherPng("the school of Kositsa")),
  });
  await expect(reviewer.getByText("File 1: school.png")).toBeVisible();
  await reviewer.getByLabel("What it shows").fill("A flag on the school.");
  await reviewer.getByRole("button", { name: "Store the verification" }).click();
  await expect(reviewer.getByText("Stored: it stands above now.")).toBeVisible();
  await expect(reviewer.getByText(/credibility 2: probably true/)).toBeVisible();
  await expectKositsa(visitor, "Verified: Ukraine");
  await visitor.goto(`/statements/${id}`);
  await expect(visitor.getByText("A flag on the school.")).toBeVisible();
  const file = await visitor.getByRole("link", { name: "Open the picture" }).getAttribute("href");
  expect((await visitor.request.get(file ?? "")).headers()["content-type"]).toBe("image/png");
  await expect(visitor.locator("summary", { hasText: /Strike|Verify|Withhold/ })).toHaveCount(0);

  // Withheld, it is the reviewer's alone; the verdict stays.
  await doWithReason(reviewer, "Withhold this evidence", "Faces can be seen.");
  await expect(reviewer.getByText("withheld", { exact: true })).toBeVisible();
  expect((await reviewer.request.get(file ?? "")).status()).toBe(200);
  expect((await visitor.request.get(file ?? "")).status()).toBe(404);
  await visitor.reload();
  await expect(visitor.getByText("A flag on the school.")).toHaveCount(0);
  await expect(visitor.getByText(/credibility 2: probably true/)).toBeVisible();
  expect(await visitor.content()).not.toContain("Faces can be seen.");
  await editor.goto(`/statements/${id}`);
  await expect(editor.getByText("A flag on the school.")).toHaveCount(0);

  // A mark that rests on what somebody else has changed meanwhile is refused, and says where the record is now.
  await editor.locator("summary", { hasText: "Strike this statement" }).click();
  const revised = await editor.request.patch(`/api/v1/statements/${id}`, {
    headers: { ...origin(), "If-Match": '"4"' },
    data: { excerpt: "Kositsa is ours again." },
  });
  expect(revised.status(), await revised.text()).toBe(200);
  await editor.getByLabel("Reason").first().fill("It is a slip.");
  await editor.getByRole("button", { name: "Strike this statement" }).click();
  await expect(editor.getByText("It is at revision 5 now.")).toBeVisible();
  await editor.getByRole("button", { name: "Load what it is now" }).click();
  await expect(editor.getByText("Kositsa is ours again.", { exact: true })).toBeVisible();

  // Struck it counts nowhere, restored it counts again, and both show on the map.
  await editor.reload();
  await doWithReason(editor, "Strike this statement", "It is a slip.");
  await expect(editor.getByText("This statement is struck out.")).toBeVisible();
  await expectFitsPhone(editor);
  await expectKositsa(visitor, "Claimed: Russia");
  await doWithReason(editor, "Restore this statement", "It was none.");
  await expectKositsa(visitor, "Verified: Ukraine");

  // All of it is in the activity, by whom, with its reasons; contributors see what is theirs to see.
  await editor.goto("/editor/activity?noun=statement");
  await expect(editor.getByText("Reason: It was none.").first()).toBeVisible();
  await editor.getByLabel("Saved by").selectOption(deskName("contributor"));
  await editor.getByRole("button", { name: "Show this activity" }).click();
  await expect(editor).toHaveURL(/author=Desk/);
  await expect(editor.getByText("Reason: It was none.")).toHaveCount(0);
  await expect(editor.getByText("Entered", { exact: true }).first()).toBeVisible();
  await expectFitsPhone(editor);
  await contributor.goto("/editor/activity?noun=evidence");
  await expect(contributor.getByText("Faces can be seen.")).toHaveCount(0);

  await editor.goto(`/statements/${id}`);
  await doWithReason(editor, "Strike this statement", "The test is over.");
  expect((await visitor.goto(`/statements/${id}`))?.status()).toBe(404);
  for (const one of [contributor, editor, reviewer]) await one.context().close();
});

test("a reviewer grades a source with a reason, and the page keeps the grades it had", async ({ page }) => {
  await signInAs(page, "reviewer");
  await page.goto("/sources/reuters");
  await page.locator("summary", { hasText: "Grade this source" }).click();
  await page.getByRole("button", { name: "Store the grade" }).click();
  await expect(page.getByText("Fill this in.")).toBeVisible();
  for (const [grade, reason] of [
    ["C", "One correction this year."],
    ["B", "Corrected at once, and in full."],
  ] as const) {
    const words = { B: "B: usually reliable", C: "C: fairly reliable" }[grade];
    if (!(await page.getByLabel("Reason for the grade").isVisible()))
      await page.locator("summary", { hasText: "Grade this source" }).click();
    await page.getByLabel("Grade", { exact: true }).selectOption(words);
    await page.getByLabel("Reason for the grade").fill(reason);
    await page.getByRole("button", { name: "Store the grade" }).click();
    await expect(page.locator("#grades ~ ol li").first()).toContainText(reason);
  }
  await expect(page.locator("#grades ~ ol li").nth(1)).toContainText("One correction this year.");
  await expectFitsPhone(page);
});

test("who may not work on the records is told so, and visitors sign in first", async ({ page }) => {
  await page.goto("/editor/review");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Feditor%2Freview$/);
  await signInAs(page, "viewer");
  for (const path of ["/editor", "/editor/review", "/editor/drafts", "/editor/activity"]) {
    await page.goto(path);
    await expect(
      page.getByRole("heading", { name: "This page is for those who work on the records" }),
    ).toBeVisible();
  }
  await expectFitsPhone(page);
});
