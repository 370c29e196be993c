import AxeBuilder from "@axe-core/playwright";
import type { BrowserContext, Page } from "@playwright/test";
import { expect, test } from "@/tests/support/browser";
import { deskName, signInAs } from "@/tests/support/desk-account";

const NEW = "/editor/statements/new";
const REPORT = "https://news.example.org/2025/03/10/kursk";

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.html) }))).toEqual([]);
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? "");

/** Presses Tab until the field has the focus: what no Tab reaches fails. */
async function tabTo(page: Page, id: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if ((await focused(page)) === id) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`No Tab leads to #${id}.`);
}

async function typeAt(page: Page, id: string, text: string): Promise<void> {
  await tabTo(page, id);
  await page.keyboard.type(text);
}

/** Types until the first option is the one that is meant, and takes it. */
async function pickAt(page: Page, id: string, text: string, option: RegExp): Promise<void> {
  await typeAt(page, id, text);
  await expect(page.getByRole("option").first()).toHaveAccessibleName(option);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listbox")).toHaveCount(0);
}

interface Said {
  speaker: [typed: string, option: RegExp];
  saidOn: string;
  summary: string;
  says: string;
  party: string;
  eventDate: string;
}

/** The fields of the report that differ from statement to statement, and the first claim up to its target. */
async function typeStatement(page: Page, said: Said): Promise<void> {
  await pickAt(page, "entry-speaker", ...said.speaker);
  await tabTo(page, "entry-saidOn");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(said.saidOn);
  await typeAt(page, "entry-summary", said.summary);
  await typeAt(page, "claim-0-says", said.says);
  await typeAt(page, "claim-0-party", said.party);
  await typeAt(page, "claim-0-eventDate", said.eventDate);
}

async function typeArea(page: Page, description: string, region: string): Promise<void> {
  await typeAt(page, "claim-0-target-kind", "an area");
  await typeAt(page, "claim-0-target", description);
  const tick = page.getByRole("checkbox", { name: region });
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press("Tab");
    if (await tick.evaluate((box) => box === document.activeElement)) break;
  }
  await page.keyboard.press("Space");
  await expect(tick).toBeChecked();
}

async function saveAndNext(page: Page): Promise<void> {
  await page.keyboard.press("Control+Shift+Enter");
  await expect(page.locator("#entry-speaker")).toBeFocused();
  await expect(page.getByText("Saved: the statement is public.")).toBeVisible();
}

interface Entered {
  url: string;
  saidOn: string;
  speaker: { id: string };
  relay: { id: string }[];
  claims: Record<string, unknown>[];
}

/** What was stored from the report, each claim in short. */
async function readEntered(page: Page) {
  const answer = await page.request.get(
    "/api/v1/theatres/sumy-kursk/statements?limit=20&from=2025-03-09&to=2025-03-10",
  );
  const { items }: { items: { id: string }[] } = await answer.json();
  const whole = await Promise.all(
    items.map(
      async ({ id }) => (await page.request.get(`/api/v1/statements/${id}`)).json() as Promise<Entered>,
    ),
  );
  return whole.filter(({ url }) => url === REPORT);
}

test("the first report is entered by keyboard alone, and an open map shows it without being loaded anew", async ({
  page,
  context,
}) => {
  test.setTimeout(240_000);
  await signInAs(page, "editor");
  const map = await context.newPage();
  await map.goto("/?date=2025-03-10&place=lebedevka-kursk");
  await expect(map.getByRole("link", { name: "Read the statement" }).first()).toBeVisible();
  const before = await map.getByRole("link", { name: "Read the statement" }).count();
  await map.evaluate(() => document.documentElement.setAttribute("data-kept", ""));

  await page.bringToFront();
  await page.goto(NEW);
  await expect(page.getByRole("button", { name: "Save and publish" })).toBeEnabled();
  await page.evaluate(() => document.documentElement.setAttribute("data-kept", ""));
  await typeAt(page, "entry-url", REPORT);
  await pickAt(page, "entry-speaker", "general staff of ukr", /^General Staff of Ukraine/);
  await pickAt(page, "entry-relay", "unnamed news", /^An unnamed news site/);
  await typeAt(page, "entry-saidOn", "about 9 March");
  await typeAt(page, "entry-publishedOn", "10 March 2025");
  await expect(page.locator("#entry-saidOn-help")).toContainText("2025-03-09~");
  await typeAt(page, "entry-summary", "The General Staff says that Kursk is hard, and held.");
  await typeAt(page, "claim-0-says", "holds");
  await typeAt(page, "claim-0-party", "Ukraine");
  await typeAt(page, "claim-0-eventDate", "about 9 March");
  await typeArea(page, "what it holds in Kursk Oblast", "Kursk Oblast");
  await saveAndNext(page);

  await typeStatement(page, {
    speaker: ["unnamed news", /^An unnamed news site/],
    saidOn: "about 10 March",
    summary: "By the report itself, troops in Donetsk Oblast came nearer to Dnipropetrovsk Oblast.",
    says: "advanced",
    party: "Russia",
    eventDate: "about 10 March",
  });
  await typeArea(page, "Donetsk Oblast, toward Dnipropetrovsk Oblast", "Donetsk Oblast");
  await saveAndNext(page);

  await typeStatement(page, {
    speaker: ["russian forces", /^Russian forces/],
    saidOn: "about 9 March",
    summary: "The forces say that they took Novenke.",
    says: "captured",
    party: "Russia",
    eventDate: "by 9 March",
  });
  await pickAt(page, "claim-0-target", "Novenke", /^Novenke.*Sumy Oblast/);
  await saveAndNext(page);

  await typeStatement(page, {
    speaker: ["russia ministry of def", /Ministry of Defence/],
    saidOn: "9 March",
    summary: "The ministry says that four settlements in Kursk Oblast were taken back.",
    says: "recaptured",
    party: "Russia",
    eventDate: "by 9 March",
  });
  await pickAt(page, "claim-0-target", "Malaya Lokhnya", /Kursk Oblast/);
  for (const [index, [typed, option]] of [
    ["Cherkasskoye Porechnoye", /Kursk Oblast/],
    ["Косица", /Kositsa.*Kursk Oblast/],
    ["Lebedevka", /Lebedevka.*Kursk Oblast/],
  ].entries() as Iterable<[number, [string, RegExp]]>) {
    await page.keyboard.press("Alt+Enter");
    await expect(page.locator(`#claim-${index + 1}-target`)).toBeFocused();
    await pickAt(page, `claim-${index + 1}-target`, typed, option);
  }
  // What it would change, and what was entered before, in the form's own words.
  await expect(page.getByText(/the same speaker and place/).first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Control+Enter");
  await expect(page.locator("#entry-url")).toBeFocused();
  await expect(page.getByText("Saved: the statement is public.")).toBeVisible();

  const entered = await readEntered(page);
  expect(
    entered
      .map(({ speaker, saidOn, relay, claims }) => [
        speaker.id,
        saidOn,
        relay.map(({ id }) => id).join(),
        claims.map((claim) => [claim.action ?? claim.assertion, claim.party, claim.eventDate].join(" ")),
      ])
      .sort(([one], [other]) => String(one).localeCompare(String(other))),
  ).toEqual([
    ["news-site", "2025-03-10~", "news-site", ["advance ru 2025-03-10~"]],
    ["ru-forces", "2025-03-09~", "news-site", ["captured ru [..2025-03-09]"]],
    ["ru-mod", "2025-03-09", "news-site", Array(4).fill("recaptured ru [..2025-03-09]")],
    ["ua-general-staff", "2025-03-09~", "news-site", ["holds ua 2025-03-09~"]],
  ]);

  // The map that was open says that there is more, and shows it when asked.
  await map.bringToFront();
  await map.getByRole("button", { name: "Show them" }).click();
  await expect(map.getByRole("link", { name: "Read the statement" })).toHaveCount(before + 1);
  await expect(map.locator("html")).toHaveAttribute("data-kept", "");
  await map.close();

  // And so does the map to which the form leads.
  await page.bringToFront();
  const record = await page.getByRole("link", { name: "Open the statement" }).getAttribute("href");
  await page.getByRole("link", { name: "See it on the map" }).press("Enter");
  await expect(page.locator(`a[href^="${record}"]`).first()).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-kept", "");
});

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

const closeAndOpen = async (page: Page, context: BrowserContext): Promise<Page> => {
  await page.close();
  const again = await context.newPage();
  await again.goto(NEW);
  return again;
};

test("what was not saved outlives the tab and the session", async ({ page, context, faults }) => {
  faults.allow(/401/); // the browser writes a refused save to its console
  await signInAs(page, "contributor");
  await page.goto(NEW);
  await expect(page.getByText("A draft is not public")).toBeVisible();
  await summaryOf(page).fill("A statement under way.");
  await page.getByLabel("Note").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Add a note" }).click();
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

test.describe("on a phone, in Ukrainian and in the dark", () => {
  test.use({ locale: "uk-UA", colorScheme: "dark", viewport: { width: 360, height: 740 } });

  test("an empty form says at each field what is missing, in the reader's language", async ({ page }) => {
    await signInAs(page, "editor");
    await page.goto(NEW);
    const save = page.getByRole("button", { name: "Зберегти й опублікувати", exact: true });
    await expect(save).toBeEnabled();
    await save.click();
    await expect(page.getByText("Викладіть одним реченням, що було сказано.")).toBeVisible();
    await expect(page.locator("#entry-speaker")).toBeFocused();
    await expect(page.locator("#entry-speaker-error")).toContainText("виберіть або створіть");
    await expect(page.locator("#claim-0-target-error")).toBeVisible();
    await expectAccessible(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
  });
});
