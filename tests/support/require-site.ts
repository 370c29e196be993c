/** Playwright's global set-up: says how the browser tests are run when there is no site to test. */
export default function requireSite(): void {
  if (process.env.E2E_BASE_URL) return;
  throw new Error("Run the browser tests with: npm test -- e2e [file] [Playwright's options]");
}
