import { expect, test } from "@/tests/support/browser";

test("the site says that it is well, and sends its headers with every answer", async ({ request }) => {
  const health = await request.get("/api/health");
  expect(health.status()).toBe(200);
  for (const address of ["/", "/api/health", "/no-such-page"]) {
    const headers = (await request.get(address)).headers();
    expect.soft(headers["x-content-type-options"], address).toBe("nosniff");
    expect.soft(headers["referrer-policy"], address).toBe("strict-origin-when-cross-origin");
    expect.soft(headers["content-security-policy"], address).toMatch(/script-src/);
    expect.soft(headers["x-powered-by"], address).toBeUndefined();
  }
});

test("the first page loads without an error and asks no other host for anything", async ({ page }) => {
  await page.goto("/");
  await expect(page.locator("main")).toBeVisible();
  await page.waitForLoadState("networkidle");
});

test("data are sent compressed to whoever takes it", async ({ request }) => {
  for (const address of [
    "/api/v1/theatres/sumy-kursk/atlas",
    "/api/v1/theatres/sumy-kursk/map",
    "/basemap/near.json",
  ]) {
    const answer = await request.get(address, { headers: { "Accept-Encoding": "gzip" } });
    expect.soft(answer.headers()["content-encoding"], address).toBe("gzip");
  }
});
