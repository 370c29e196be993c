import { defineConfig, devices } from "@playwright/test";

/** Specs that write: what they store would stand in the way of those that read the demonstration as it comes. */
const DESK = /\/(accounts|admin|draft-desk|review|statement-[a-z]+)\.spec\.ts$/;

// Set by `npm test -- e2e`, which starts the site on a free port with an empty data folder and finds a browser.
const { E2E_BASE_URL, E2E_BROWSER } = process.env;

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  globalSetup: "./tests/support/require-site.ts",
  outputDir: "test-results",
  forbidOnly: true,
  fullyParallel: false,
  // In this order, one after the other. Of the second, accounts comes first: the first administrator's link ends with the first account.
  projects: [
    { name: "reading", testIgnore: DESK },
    { name: "desk", testMatch: DESK },
  ],
  // A software-rendered map keeps a core busy by itself.
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    ...(E2E_BASE_URL ? { baseURL: E2E_BASE_URL } : {}),
    locale: "en-GB",
    timezoneId: "UTC",
    screenshot: "only-on-failure",
    // A trace takes a picture at every step, which a software-rendered map pays for dearly: `--trace on` where it is wanted.
    trace: "off",
    launchOptions: {
      ...(E2E_BROWSER ? { executablePath: E2E_BROWSER } : {}),
      args: [
        // WebGL without a graphics card.
        "--enable-unsafe-swiftshader",
        "--ignore-gpu-blocklist",
        "--use-angle=swiftshader",
        // A test browser has no business with anybody but the site under test.
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-quic",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
