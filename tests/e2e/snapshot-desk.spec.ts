import { expect, test } from "@/tests/support/browser";
import { signInAs } from "@/tests/support/desk-account";
import { expectAccessible } from "@/tests/support/expect-accessible";
import { freezeLink } from "@/tests/support/frozen-link";

const REASON = "The note names somebody who asked not to be named.";

test("an editor finds and labels a link, an administrator revokes it for a reason, which it then says", async ({
  page,
  browser,
  baseURL,
  request,
  faults,
}) => {
  faults.allow(/410/); // the browser writes a page that is gone to its console
  const id = await freezeLink(request, { title: "A named man" });
  const { etag = "" } = (await request.get(`/s/${id}.json`)).headers();

  const context = await browser.newContext({ baseURL: baseURL ?? "", locale: "en-GB" });
  const editor = await context.newPage();
  await signInAs(editor, "editor");
  await editor.goto("/editor/snapshots");
  await expectAccessible(editor);
  const row = editor.getByRole("listitem").filter({ hasText: `/s/${id}` });
  await expect(row.getByRole("heading", { level: 2 })).toHaveText("A named man");
  await row.locator("summary", { hasText: "Change the label" }).click();
  await row.getByLabel("Label").fill("For the article of 2 June");
  await row.getByRole("button", { name: "Change the label" }).click();
  await expect(row.getByRole("heading", { level: 2 })).toHaveText("For the article of 2 June");
  await expect(row.getByText("Revoke")).toHaveCount(0);
  // A label is for the list alone.
  expect((await request.get(`/s/${id}.json`)).headers().etag).toBe(etag);
  await context.close();

  await signInAs(page, "admin");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/editor/snapshots");
  const own = page.getByRole("listitem").filter({ hasText: `/s/${id}` });
  await own.locator("summary", { hasText: "Revoke" }).click();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await own.getByRole("textbox", { name: /Reason|Why/ }).fill(REASON);
  await own.getByRole("button", { name: "Revoke" }).click();
  await expect(own.getByText(REASON)).toBeVisible();

  const reader = await browser.newContext({ baseURL: baseURL ?? "", locale: "en-GB" });
  const gone = await reader.newPage();
  for (const path of [`/s/${id}`, `/s/${id}/since`, `/embed/${id}`]) {
    const answer = await gone.goto(path);
    expect([path, answer?.status()]).toEqual([path, 410]);
    await expect(gone.getByRole("heading", { level: 1 })).toHaveText("This link shows nothing any more");
    await expect(gone.getByText(REASON)).toBeVisible();
    await expectAccessible(gone);
  }
  for (const path of [".json", ".geojson", ".csv", "/image.png", "/image.png?size=2400x1600"]) {
    const answer = await request.get(`/s/${id}${path}`);
    expect([path, answer.status()]).toEqual([path, 410]);
    expect((await answer.json()).error.message).toContain(REASON);
  }
  await reader.close();

  await own.locator("summary", { hasText: "Show it again" }).click();
  await own.getByRole("textbox", { name: /Reason|Why/ }).fill("He agreed.");
  await own.getByRole("button", { name: "Show it again" }).click();
  await expect(own.locator("summary", { hasText: "Revoke" })).toBeVisible();
  expect((await request.get(`/s/${id}`)).status()).toBe(200);
});
