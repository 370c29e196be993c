import { z } from "zod";

/** How many tests passed, and how many did not, whatever the reason. */
export interface TestCount {
  passed: number;
  failed: number;
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numTotalTests: z.number(),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), skipped: z.number(), flaky: z.number() }),
});

/**
 * Counts a Vitest JSON report. A test that was skipped, or is only announced, proves nothing and counts as failed; so
 * does a run that ended badly without naming a test (a file that cannot be loaded).
 */
export function countVitest(report: unknown, exitCode: number | null): TestCount {
  const { numPassedTests, numTotalTests } = vitestReport.parse(report);
  return withOutcome(numPassedTests, numTotalTests - numPassedTests, exitCode);
}

/** Counts a Playwright JSON report by the same rule; a test that passed only when repeated is a failed one. */
export function countPlaywright(report: unknown, exitCode: number | null): TestCount {
  const { expected, unexpected, skipped, flaky } = playwrightReport.parse(report).stats;
  return withOutcome(expected, unexpected + skipped + flaky, exitCode);
}

function withOutcome(passed: number, failed: number, exitCode: number | null): TestCount {
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}
