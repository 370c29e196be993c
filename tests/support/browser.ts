import { test as base, expect, type Page } from "@playwright/test";

export { expect };

/** What a page did that no visitor should cause. */
interface PageFaults {
  /** Leaves out, in this test only, faults whose text the pattern matches: for tests that provoke one. */
  allow(pattern: RegExp): void;
}

/**
 * Playwright's `test`, which also fails where a page logs an error, throws, cannot load something, or asks another
 * host for anything. Holds for every page of the test's context, not only the first.
 */
export const test = base.extend<{ faults: PageFaults }>({
  faults: [
    async ({ context, baseURL }, use) => {
      const found: string[] = [];
      const allowed: RegExp[] = [];
      const watch = (page: Page) => {
        page.on("console", (message) => {
          if (message.type() === "error")
            found.push(`console: ${message.text()} (${message.location().url})`);
        });
        page.on("pageerror", (error) => found.push(`uncaught: ${error.message}`));
      };
      context.pages().forEach(watch);
      context.on("page", watch);
      context.on("requestfailed", (request) => {
        const reason = request.failure()?.errorText ?? "unknown";
        // The browser cancels what a newer view no longer needs: tiles out of sight, prefetches on leaving a page.
        if (reason !== "net::ERR_ABORTED") found.push(`request: ${request.url()} ${reason}`);
      });
      context.on("request", (request) => {
        const url = new URL(request.url());
        const own = baseURL !== undefined && url.origin === new URL(baseURL).origin;
        if (!own && /^https?:$/.test(url.protocol)) found.push(`foreign request: ${request.url()}`);
      });
      await use({ allow: (pattern) => void allowed.push(pattern) });
      expect(found.filter((fault) => !allowed.some((pattern) => pattern.test(fault)))).toEqual([]);
    },
    { auto: true },
  ],
});
