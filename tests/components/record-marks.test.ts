import { describe, expect, it } from "vitest";
import { markEvidence, markVerification } from "@/components/review/record-marks";
import { roles } from "@/lib/domain/role";

describe("what can be done to a part of a statement", () => {
  it("is striking an assessment from editors on, and withholding evidence from reviewers on", () => {
    // the fields that the forms read
    const part = { id: "one", revision: 1, struck: false, withheld: false } as never;
    expect(roles.filter((role) => markVerification(role, part) !== null)).toEqual([
      "editor",
      "reviewer",
      "admin",
    ]);
    expect(roles.filter((role) => markEvidence(role, part) !== null)).toEqual(["reviewer", "admin"]);
  });
});
