import { createHmac } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/browser";
import { expectAccessible } from "@/tests/support/expect-accessible";

const PASSWORD = "correct horse battery";

/** Everything by keyboard: each word is typed into what has the focus, Tab in between, Enter at the end. */
async function typeForm(page: Page, firstLabel: string, words: readonly string[]): Promise<void> {
  await page.getByLabel(firstLabel, { exact: true }).focus();
  for (const [index, word] of words.entries()) {
    if (index > 0) await page.keyboard.press("Tab");
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type(word);
  }
  await page.keyboard.press("Enter");
}

test("from the first administrator's link to signing out everywhere, in two browsers", async ({
  page,
  browser,
  baseURL,
  faults,
}) => {
  test.setTimeout(120_000);
  faults.allow(/401|409|404/); // the browser writes a refused password and a used link to its console
  const firstLink = new URL(process.env.E2E_FIRST_LINK ?? "").pathname;

  // The first administrator makes their account.
  await page.goto(firstLink);
  await expectAccessible(page);
  await typeForm(page, "E-mail address", ["ada@example.org", "Ada", PASSWORD]);
  await expect(page).toHaveURL(/\/account$/);
  await expectAccessible(page);
  await page.goto(firstLink);
  await expect(page.getByRole("heading", { name: "This link does not work" })).toBeVisible();

  // Signed out from the menu, in again by keyboard; a wrong password is said at its field.
  await page.getByRole("button", { name: "Account of Ada" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL(({ pathname }) => pathname === "/");
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
  await page.goto("/people");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fpeople$/);
  await expectAccessible(page);
  await typeForm(page, "E-mail address", ["ada@example.org", "not this password"]);
  await expect(page.getByText("E-mail address and password do not fit together.")).toBeVisible();
  await expect(page.getByLabel("Password", { exact: true })).toBeFocused();
  await typeForm(page, "E-mail address", ["ada@example.org", PASSWORD]);
  await expect(page).toHaveURL(/\/people$/);

  // An invitation, accepted in a second browser.
  await page.getByLabel("E-mail address", { exact: true }).fill("olena@example.org");
  await page.locator("select[name=role]").selectOption("editor");
  await page.getByRole("button", { name: "Make an invitation" }).click();
  const link = await page.getByText(/\/invite\//).innerText();
  await expectAccessible(page);
  const context = await browser.newContext({ baseURL: baseURL ?? "", locale: "uk-UA" });
  const other = await context.newPage();
  await other.goto(link);
  await expectAccessible(other);
  await typeForm(other, "Ім’я", ["Олена", PASSWORD]);
  await expect(other.getByText("olena@example.org, Редактор")).toBeVisible();
  await other.goto("/people");
  await expect(other.getByRole("heading", { name: "Ця сторінка для адміністраторів" })).toBeVisible();

  // Both are in the list; the last administrator stays one.
  await page.reload();
  await expect(page.getByText("olena@example.org")).toBeVisible();
  await page.getByLabel("Role of Ada").selectOption("viewer");
  await expect(page.getByText("Nobody would be left to administer this atlas")).toBeVisible();
  await expect(page.getByLabel("Role of Ada")).toHaveValue("admin");

  // A key, shown once, then revoked.
  await page.goto("/keys");
  await page.getByLabel("Name of the program").fill("bot");
  await page.getByRole("button", { name: "Make the key" }).click();
  const key = await page.getByText(/^ca_/).innerText();
  await expectAccessible(page);
  const send = () =>
    context.request.post("/api/people/invitations", {
      headers: { Authorization: `Bearer ${key}` },
      data: { email: "x@example.org", role: "viewer" },
    });
  expect((await send()).status()).toBe(403); // an editor's key
  await page.getByRole("button", { name: "Revoke the key bot" }).click();
  await expect(page.getByRole("cell", { name: "revoked" })).toBeVisible();
  expect((await send()).status()).toBe(401);

  // A second factor in the second browser, which is then signed out everywhere from a third.
  await other.goto("/account");
  await other.locator("#second-factor ~ form").getByLabel("Теперішній пароль").fill(PASSWORD);
  await other.getByRole("button", { name: "Налаштувати застосунок автентифікації" }).click();
  const secret = await other.locator("#second-factor ~ div code").innerText();
  await expectAccessible(other);
  const code = () => codeNow(secret);
  await other.getByLabel("Код із застосунку автентифікації").fill(code());
  await other.keyboard.press("Enter");
  await other.getByRole("button", { name: "Коди збережено" }).click();
  await expect(other.getByText("Увімкнено.")).toBeVisible();

  const third = await browser.newContext({ baseURL: baseURL ?? "", locale: "en-GB" });
  const phone = await third.newPage();
  await phone.setViewportSize({ width: 360, height: 740 });
  await phone.goto("/sign-in?next=/account");
  await typeForm(phone, "E-mail address", ["olena@example.org", PASSWORD]);
  await phone.getByLabel("Code of your authenticator app").fill("000000");
  await phone.keyboard.press("Enter");
  await expect(phone.getByText("This code is not right")).toBeVisible();
  await phone.getByLabel("Code of your authenticator app").fill(code());
  await phone.keyboard.press("Enter");
  await expect(phone.getByText("olena@example.org, Editor")).toBeVisible();
  await phone.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(phone).toHaveURL(/\/sign-in$/);
  await other.goto("/account");
  await expect(other).toHaveURL(/\/sign-in/);
  await context.close();
  await third.close();
});

/** What an authenticator app shows now for a key (RFC 6238), the key as apps take it (RFC 4648, base32). */
function codeNow(key: string): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...key.replace(/=+$/, "")]
    .map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  const secret = Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac("sha1", secret).update(counter).digest();
  const from = (digest.at(-1) ?? 0) & 0xf;
  return String((digest.readUInt32BE(from) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
