import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDay } from "@/lib/domain/day";
import { draftReportSchema } from "@/lib/domain/draft";
import { buildIndexes, draftReport } from "@/lib/draft/draft-report";
import { hostileText, longTexts } from "@/tests/support/hostile-texts";
import { readDemonstrationTheatre } from "@/tests/support/labelled-reports";

const indexes = buildIndexes(readDemonstrationTheatre());
const publishedOn = toDay("2025-05-30");
/** Nobody waits longer; processor time, since other tests run at the same time. */
const LONGEST_MS = 2000;

const read = (text: string) => {
  const before = process.cpuUsage();
  const made = draftReport({ text, publishedOn, outlet: "Border Post" }, indexes);
  const { user, system } = process.cpuUsage(before);
  return { made, ms: (user + system) / 1000 };
};
read("Russian forces captured Zhuravka, DeepState said."); // the model is loaded once

describe("Hostile texts", () => {
  it("neither break the reading nor hold it up, and give drafts of the schema: 2,000 of them", {
    timeout: 300_000,
  }, () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { made, ms } = read(text);
        expect(ms).toBeLessThan(LONGEST_MS);
        expect(draftReportSchema.safeParse(made).error).toBeUndefined();
        for (const { claims } of made.drafts)
          for (const { span } of claims) expect(span.end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(longTexts)("of the greatest length are read in time: %j", { timeout: 60_000 }, (_, text) => {
    expect(read(text).ms).toBeLessThan(2 * LONGEST_MS); // garbage is collected on other threads, which counts here too
  });
});
