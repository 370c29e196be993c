import type { BrowserContext, Page } from "@playwright/test";
import { expect, test } from "@/tests/support/browser";
import { deskName, signInAs } from "@/tests/support/desk-account";
import { expectAccessible } from "@/tests/support/expect-accessible";

const NEW = "/editor/statements/new";

/** A statement of one claim, stored by the API. Gives its id. */
async function storeStatement(page: Page, summary: string): Promise<string> {
  const answer = await page.request.post("/api/v1/theatres/sumy-kursk/statements", {
    headers: { Origin: new URL(process.env.E2E_BASE_URL ?? "").origin },
    data: {
      ...{ speakerId: "hryhorov", relay: [], saidOn: "2025-05-20", publishedOn: null, url: null },
      ...{ archivedUrl: null, language: "uk", excerpt: null, summary, state: "published" },
      claims: [
        {
          ...{ assertion: "contested", action: null, of: null, what: null, party: null, quantity: null },
          target: { kind: "place", placeId: "zhuravka-sumy" },
          ...{ eventDate: "2025-05-20", note: null, answers: [] },
        },
      ],
    },
  });
  expect(answer.status()).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

const summaryOf = (page: Page) => page.getByLabel("What was said, in a sentence of your own");
const excerptOf = (page: Page) => page.getByLabel("The source's own words");

const closeAndOpen = async (page: Page, context: BrowserContext): Promise<Page> => {
  await page.close();
  const again = await context.newPage();
  await again.goto(NEW);
  return again;
};

test("of two editors of one statement the second gets both versions and merges them, and the first hears of it", async ({
  page,
  browser,
  baseURL,
  faults,
}) => {
  faults.allow(/409/); // the browser writes a refused save to its console
  await signInAs(page, "editor");
  const id = await storeStatement(page, "The governor speaks of fighting at Zhuravka.");
  const context = await browser.newContext({ baseURL: baseURL ?? "", locale: "en-GB" });
  const second = await context.newPage();
  await signInAs(second, "reviewer");
  for (const one of [page, second]) {
    await one.goto(`/editor/statements/${id}`);
    await expect(one.getByRole("button", { name: "Save the changes" })).toBeEnabled();
  }
  await summaryOf(page).fill("The governor says that Zhuravka is fought over.");
  await excerptOf(page).fill("бої тривають");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Saved: the statement is public.")).toBeVisible();

  await summaryOf(second).fill("The governor calls Zhuravka a grey zone.");
  await second.getByLabel("For when").fill("about 20 May 2025");
  await second.keyboard.press("Control+Enter");
  const both = second.getByRole("region", { name: /saved this statement in the meantime/ });
  await expect(both).toContainText(deskName("editor"));
  await expect(both.getByText("The governor says that Zhuravka is fought over.")).toBeVisible();
  await expect(both.getByText("The governor calls Zhuravka a grey zone.")).toBeVisible();
  const merge = both.getByRole("button", { name: "Take what is chosen into the form" });
  await expect(merge).toBeDisabled();
  await expectAccessible(second);
  await both.getByRole("radio", { name: /calls Zhuravka a grey zone/ }).check();
  await merge.click();
  await expect(excerptOf(second)).toHaveValue("бої тривають"); // theirs alone
  await expect(summaryOf(second)).toHaveValue("The governor calls Zhuravka a grey zone.");
  await summaryOf(second).press("Control+Enter");
  await expect(second.getByText("Saved: the statement is public.")).toBeVisible();

  // The first hears of it when they come back, and the record has every state.
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(page.getByText(`${deskName("reviewer")} saved this statement in the meantime`)).toBeVisible();
  await page.goto(`/statements/${id}`);
  await expect(page.getByText("бої тривають").first()).toBeVisible();
  await expect(page.getByText(`by ${deskName("editor")}`).first()).toBeVisible();
  await expect(page.getByText(`by ${deskName("reviewer")}`).first()).toBeVisible();
  await context.close();
});

test("what was not saved outlives the tab and the session", async ({ page, context, faults }) => {
  faults.allow(/401/); // the browser writes a refused save to its console
  await signInAs(page, "contributor");
  await page.goto(NEW);
  await expect(page.getByText("A draft is not public")).toBeVisible();
  await summaryOf(page).fill("A statement under way.");
  await page.getByLabel("Note").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Add a note" }).click();
  await expect(page.getByLabel("Note")).toBeFocused();
  await page.keyboard.type("to be looked up");
  const again = await closeAndOpen(page, context);
  await expect(summaryOf(again)).toHaveValue("A statement under way.");
  await expect(again.getByLabel("Note")).toHaveValue("to be looked up");
  await expect(again.getByText(/What you had not saved .* is back/)).toBeVisible();

  await again.getByLabel("Speaker").fill("DeepState");
  await again.getByRole("option", { name: /DeepState/ }).click();
  await again.getByLabel("Said", { exact: true }).fill("20 May 2025");
  await again.getByLabel("For when").fill("20 May 2025");
  await again.getByLabel("Party").selectOption("Russia");
  await again.getByLabel("Place", { exact: true }).fill("Zhuravka");
  await again.getByRole("option", { name: /Zhuravka.*Sumy Oblast/ }).click();
  await context.clearCookies();
  await summaryOf(again).press("Control+Enter");
  await expect(again.getByText("You are no longer signed in.")).toBeVisible();
  await signInAs(again, "contributor");
  await summaryOf(again).press("Control+Enter");
  await expect(again.getByText("it waits for review and is not public")).toBeVisible();
  await expect(summaryOf(again)).toHaveValue("");
});
