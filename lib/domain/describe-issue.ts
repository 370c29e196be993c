import type { z } from "zod";
import { type ComplaintKey, type ComplaintValues, complain } from "./complaint";

const EXPECTED: Record<string, ComplaintKey> = {
  string: "text",
  number: "number",
  int: "wholeNumber",
  boolean: "boolean",
  array: "list",
  object: "object",
};

/** What an issue complains of, where the schema itself has no sentence for it. */
function classify(issue: z.core.$ZodRawIssue): { key: ComplaintKey; values?: ComplaintValues } {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) return { key: "missing" };
      return { key: EXPECTED[String(issue.expected)] ?? "format" };
    case "invalid_value":
      return {
        key: issue.values.length > 1 ? "oneOf" : "value",
        values: { values: issue.values.join(", ") },
      };
    case "too_big": {
      const values = { maximum: String(issue.maximum) };
      if (issue.origin === "string") return { key: "tooLong", values };
      return { key: issue.origin === "array" ? "tooMany" : "tooBig", values };
    }
    case "too_small":
      if (issue.origin === "string") return { key: "tooShort" };
      return { key: issue.inclusive ? "tooSmall" : "notAbove", values: { minimum: String(issue.minimum) } };
    case "invalid_union":
      return { key: "kind" };
    default:
      return { key: "format" };
  }
}

/** The sentence for an issue to which the schema itself gives none: what is wrong, and the cure. */
export function describeIssue(issue: z.core.$ZodRawIssue): string {
  const { key, values } = classify(issue);
  return complain(key, values);
}

/** The key and values behind the sentence that `describeIssue` gave an issue; null where the sentence is another one. */
export function classifyIssue(
  issue: z.core.$ZodIssue,
): { key: ComplaintKey; values?: ComplaintValues } | null {
  // a finished issue differs from a raw one only in that its input may be left out: that sentence has a key of its own
  const found = classify({ ...issue, input: issue.input ?? null } as z.core.$ZodRawIssue);
  return complain(found.key, found.values) === issue.message ? found : null;
}
