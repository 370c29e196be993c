import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/browser";
import { deskName, signInAs } from "@/tests/support/desk-account";
import { otherPng } from "@/tests/support/sample-files";

const SUMMARY = "The General Staff said that the village of Zhuravka had been taken back.";
const MENDED = "The General Staff said that Ukraine had taken Zhuravka back.";

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.html) }))).toEqual([]);
}

/** Sends JSON as a page of the site would. */
const send = (page: Page, method: "POST" | "PATCH", path: string, data: object, ifMatch?: number) =>
  page.request.fetch(path, {
    method,
    data,
    headers: {
      Origin: new URL(process.env.E2E_BASE_URL ?? "").origin,
      ...(ifMatch === undefined ? {} : { "If-Match": `"${ifMatch}"` }),
    },
  });

const statusOf = async (page: Page, path: string) => (await page.request.get(path)).status();

/** A statement about Zhuravka on a day after all others, as somebody enters it. */
async function draftedStatement(page: Page): Promise<object> {
  const places = await (await page.request.get("/api/v1/theatres/sumy-kursk/places?q=Zhuravka")).json();
  const placeId = places.items[0].id;
  const claim = { assertion: "control", action: "recaptured", of: null, what: null, party: "ua" };
  return {
    state: "draft",
    speakerId: "syrskyi",
    relay: [],
    saidOn: "2025-12-20",
    publishedOn: null,
    url: null,
    archivedUrl: null,
    language: "uk",
    excerpt: null,
    summary: SUMMARY,
    claims: [
      {
        ...claim,
        target: { kind: "place", placeId },
        quantity: null,
        eventDate: "2025-12-20",
        note: null,
        answers: [],
      },
    ],
  };
}

/** What the map says of Zhuravka on that day. */
async function statusOnMap(page: Page): Promise<string | undefined> {
  const answer = await page.request.get("/api/v1/theatres/sumy-kursk/map?date=2025-12-20");
  const { features } = await answer.json();
  return features.find((one: { properties: { name: string } }) => one.properties.name === "Zhuravka")
    ?.properties.status;
}

/** Opens a form of one reason, gives it and sends it; the form is gone once it is done. */
async function giveReason(page: Page, label: string, reason: string): Promise<void> {
  await page.locator("summary", { hasText: label }).first().click();
  const form = page.locator("form", { has: page.getByRole("button", { name: label, exact: true }) }).first();
  await form.getByLabel("Reason").fill(reason);
  await form.getByRole("button", { name: label, exact: true }).click();
}

test("a draft goes its way to the map, is verified with a picture, and what is withheld leaves on no path", async ({
  page: author,
  browser,
  baseURL,
  faults,
}) => {
  test.setTimeout(240_000);
  faults.allow(/404/); // a visitor looks for what is not there for them
  const open = async (options = {}) =>
    (await browser.newContext({ baseURL: baseURL ?? "", locale: "en-GB", ...options })).newPage();
  const [editor, reviewer, visitor] = [await open(), await open(), await open()];
  await signInAs(author, "contributor");
  await signInAs(editor, "editor");
  await signInAs(reviewer, "reviewer");

  // A contributor drafts; nobody else sees it.
  const made = await send(
    author,
    "POST",
    "/api/v1/theatres/sumy-kursk/statements",
    await draftedStatement(author),
  );
  expect(made.status()).toBe(201);
  const { id } = await made.json();
  const before = await statusOnMap(visitor);
  expect(await statusOf(visitor, `/statements/${id}`)).toBe(404);
  await author.goto("/editor");
  await expectAccessible(author);
  await author.getByRole("link", { name: "My drafts" }).click();
  await expect(author.getByText(SUMMARY, { exact: true }).first()).toBeVisible();
  await expect(author.getByText("Waits for review").first()).toBeVisible();
  await author.goto("/editor/review");
  await expect(author.getByRole("heading", { name: "This page is for those who work" })).toBeVisible();

  // An editor returns it, by keyboard.
  await editor.goto("/editor/review");
  await expect(editor.getByText(SUMMARY, { exact: true }).first()).toBeVisible();
  await expectAccessible(editor);
  await editor.goto(`/editor/review/${id}`);
  await expectAccessible(editor);
  await editor.getByRole("radio", { name: /^Publish it/ }).focus();
  await editor.keyboard.press("ArrowDown");
  await editor.keyboard.press("Tab");
  await editor.keyboard.press("Control+Enter");
  await expect(editor.getByText("Say why, so that the author can follow.")).toBeVisible();
  await expect(editor.getByLabel("Comment")).toBeFocused();
  await editor.keyboard.type("Which side is meant?");
  await editor.keyboard.press("Control+Enter");
  await expect(editor).not.toHaveURL(new RegExp(`/review/${id}$`));

  // The contributor reads why and mends it.
  await author.goto("/editor");
  await expect(author.getByText("Which side is meant?").first()).toBeVisible();
  await author.goto("/editor/drafts");
  await expectAccessible(author);
  const mended = await send(author, "PATCH", `/api/v1/statements/${id}`, { summary: MENDED }, 2);
  expect((await mended.json()).state).toBe("draft");

  // The editor sees what changed since, and publishes what was read.
  await editor.goto(`/editor/review/${id}`);
  await expect(editor.getByText("Which side is meant?").first()).toBeVisible();
  await expect(editor.getByRole("heading", { name: "What was changed since" })).toBeVisible();
  await editor.getByRole("button", { name: "Publish it" }).click();
  await expect(editor).not.toHaveURL(new RegExp(`/review/${id}$`));
  await expect.poll(() => statusOf(visitor, `/statements/${id}`)).toBe(200);
  expect(await statusOnMap(visitor)).not.toBe(before);
  const whilePublished = await statusOnMap(visitor);

  // Struck and restored, on the map at once.
  await editor.goto(`/statements/${id}`);
  await expectAccessible(editor);
  await giveReason(editor, "Strike this statement", "Entered by mistake.");
  await expect(editor.getByText("This statement is struck out.")).toBeVisible();
  expect(await statusOf(visitor, `/statements/${id}`)).toBe(404);
  expect(await statusOnMap(visitor)).toBe(before);
  await giveReason(editor, "Restore this statement", "It was none.");
  await expect(editor.getByText("This statement is struck out.")).toBeHidden();
  expect(await statusOnMap(visitor)).toBe(whilePublished);

  // A reviewer verifies it with a picture.
  await reviewer.goto(`/statements/${id}`);
  await reviewer.locator("summary", { hasText: "Verify claim 1" }).click();
  const form = reviewer.locator("form", {
    has: reviewer.getByRole("button", { name: "Store the verification" }),
  });
  await form.getByLabel("Verdict").selectOption("verified");
  await form.getByLabel("Credibility").selectOption("2");
  await form.getByLabel("Method").selectOption("geolocatedImagery");
  await form.getByLabel("Add a picture or PDF").setInputFiles({
    name: "page.png",
    mimeType: "image/png",
    buffer: Buffer.from("<!doctype html><script>alert(1)</script>"),
  });
  await expect(form.getByText("By its content this is no PNG")).toBeVisible();
  await form.getByLabel("Add a picture or PDF").setInputFiles({
    name: "school.png",
    mimeType: "image/png",
    buffer: Buffer.from(otherPng("e2e")),
  });
  await expect(form.getByText("File 1: school.png")).toBeVisible();
  await form.getByLabel("What it shows").fill("The flag on the school");
  await expectAccessible(reviewer);
  await form.getByRole("button", { name: "Store the verification" }).click();
  const picture = reviewer.getByRole("img", { name: "The flag on the school" });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  await visitor.goto(`/statements/${id}`);
  await expect(visitor.getByRole("img", { name: "The flag on the school" })).toBeVisible();
  expect(await statusOnMap(visitor)).toBe("verified");
  const file = (await visitor.getByRole("img", { name: "The flag on the school" }).getAttribute("src")) ?? "";
  const served = await visitor.request.get(file);
  expect(served.headers()["content-security-policy"]).toBe(
    "default-src 'none'; sandbox; frame-ancestors 'none'",
  );
  expect(served.headers()["cache-control"]).toContain("private");

  // Withheld: a visitor gets it on no path, the verdict stays.
  await giveReason(reviewer, "Withhold this evidence", "It shows who let the picture be taken.");
  await expect(reviewer.getByText("withheld", { exact: true })).toBeVisible();
  for (const [who, status] of [
    [visitor, 404],
    [author, 404],
    [editor, 404],
    [reviewer, 200],
  ] as const)
    expect(await statusOf(who, file)).toBe(status);
  for (const path of [
    `/statements/${id}`,
    `/api/v1/statements/${id}`,
    "/api/v1/theatres/sumy-kursk/statements",
  ]) {
    const text = await (await visitor.request.get(path)).text();
    for (const word of ["flag on the school", "who let the picture", file])
      expect(text, path).not.toContain(word);
  }
  expect(await statusOnMap(visitor)).toBe("verified");

  // What was done is told by name, to each what they may know.
  await reviewer.goto("/editor/activity");
  await expectAccessible(reviewer);
  await expect(reviewer.getByText(deskName("reviewer")).first()).toBeVisible();
  await expect(reviewer.getByText("It shows who let the picture be taken.").first()).toBeAttached();
  await author.goto("/editor/activity");
  await expect(author.getByText(deskName("editor")).first()).toBeVisible();
  await expect(author.getByText("It shows who let the picture be taken.")).toHaveCount(0);
  await visitor.goto("/editor/activity");
  await expect(visitor).toHaveURL(/\/sign-in/);

  // Nothing is wider than a phone.
  for (const path of [
    "/editor",
    "/editor/review",
    "/editor/drafts",
    "/editor/activity",
    `/statements/${id}`,
  ]) {
    await reviewer.setViewportSize({ width: 360, height: 740 });
    await reviewer.goto(path);
    expect(await reviewer.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(
      360,
    );
  }
});

test("a grade comes with its reason, and a second editor is told that somebody was faster", async ({
  page,
  faults,
}) => {
  faults.allow(/409/);
  await signInAs(page, "reviewer");
  await page.goto("/sources/syrskyi");
  await page.locator("summary", { hasText: "Grade this source" }).click();
  await page.getByRole("button", { name: "Store the grade" }).click();
  await expect(page.getByLabel("Grade", { exact: true })).toBeFocused();
  await page.getByLabel("Grade", { exact: true }).selectOption("C");
  await page.getByLabel("Reason for the grade").fill("Right about half of the time.");
  const { revision } = await (await page.request.get("/api/v1/sources/syrskyi")).json();
  const other = { note: "Speaks on his channel." };
  expect((await send(page, "PATCH", "/api/v1/sources/syrskyi", other, revision)).status()).toBe(200);
  await page.getByRole("button", { name: "Store the grade" }).click();
  await expect(page.getByText(`It is at revision ${revision + 1} now.`)).toBeVisible();
  await page.getByRole("button", { name: "Load what it is now" }).click();
  await expect(page.getByText("Speaks on his channel.").first()).toBeVisible();
  await page.locator("summary", { hasText: "Grade this source" }).click();
  await page.getByLabel("Grade", { exact: true }).selectOption("C");
  await page.getByLabel("Reason for the grade").fill("Right about half of the time.");
  await page.getByRole("button", { name: "Store the grade" }).click();
  await expect(page.getByText("C: fairly reliable").first()).toBeVisible();
  await expect(page.getByText("Right about half of the time.").first()).toBeVisible();
  await expectAccessible(page);
});
