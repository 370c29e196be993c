import type { z } from "zod";

const EXPECTED: Record<string, string> = {
  string: "Write text here.",
  number: "Write a number here.",
  int: "Write a whole number here.",
  boolean: "Use true or false here.",
  array: "Give a list here.",
  object: "Give an object with fields here.",
};

/** The sentence for an issue to which the schema itself gives none: what is wrong, and the cure. */
export function describeIssue(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) return "This is missing.";
      return EXPECTED[String(issue.expected)] ?? `Give a value of the kind ${issue.expected} here.`;
    case "invalid_value":
      return `Use ${issue.values.length > 1 ? "one of: " : ""}${issue.values.join(", ")}.`;
    case "too_big":
      return issue.origin === "string"
        ? `Keep this within ${issue.maximum} characters.`
        : `Use at most ${issue.maximum} here.`;
    case "too_small":
      return issue.origin === "string"
        ? "This is too short."
        : `Use ${issue.inclusive ? "at least" : "more than"} ${issue.minimum} here.`;
    case "invalid_union":
      return "Use one of the known kinds here.";
    default:
      return "This is not written as it should be.";
  }
}
