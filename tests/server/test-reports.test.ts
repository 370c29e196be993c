import { describe, expect, it } from "vitest";
import { countPlaywright, countVitest } from "@/lib/server/test-reports";

describe("The count of the tests", () => {
  it("is what both runners report", () => {
    expect(countVitest({ numPassedTests: 12, numTotalTests: 12 }, 0)).toEqual({ passed: 12, failed: 0 });
    const stats = { expected: 4, unexpected: 1, skipped: 0, flaky: 0 };
    expect(countPlaywright({ stats }, 1)).toEqual({ passed: 4, failed: 1 });
  });

  it("takes a skipped test for a failed one", () => {
    expect(countVitest({ numPassedTests: 10, numTotalTests: 12 }, 0)).toEqual({ passed: 10, failed: 2 });
    const stats = { expected: 4, unexpected: 0, skipped: 2, flaky: 1 };
    expect(countPlaywright({ stats }, 0)).toEqual({ passed: 4, failed: 3 });
  });

  it("takes a run that ended badly for a failure even where every test passed", () => {
    expect(countVitest({ numPassedTests: 3, numTotalTests: 3 }, 1)).toEqual({ passed: 3, failed: 1 });
    expect(countVitest({ numPassedTests: 3, numTotalTests: 3 }, null)).toEqual({ passed: 3, failed: 1 });
  });

  it("refuses a report it does not know", () => {
    expect(() => countVitest({ passed: 3 }, 0)).toThrow();
  });
});
