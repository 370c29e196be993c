import type { z } from "zod";
import { type ComplaintKey, type ComplaintValues, complain, complaintKey } from "./complaint";
import { classifyIssue, describeIssue } from "./describe-issue";

/** One field that is wrong: its path (`claims.0.eventDate`) and a sentence that names the cure. */
export interface FieldError {
  path: string;
  message: string;
  /** Which complaint the sentence is, with what fills it: by these it is said in other languages. */
  key?: ComplaintKey;
  values?: ComplaintValues;
}

/** A complaint at a field. */
export const fieldError = (path: string, key: ComplaintKey, values?: ComplaintValues): FieldError => ({
  path,
  message: complain(key, values),
  key,
  ...(values && { values }),
});

/** Every way in which a request can fail as expected. */
type FailureCode =
  | "invalid"
  | "conflict"
  | "notFound"
  | "forbidden"
  /** Nobody has said who they are, or what they showed is not valid. */
  | "unauthorized"
  /** A body that is not the syntax it claims to be. */
  | "unreadable"
  | "tooLarge"
  | "mediaType"
  /** A change that does not say which revision it is based on. */
  | "unconditional"
  | "tooMany";

/** An expected failure, as a value. Unexpected ones are thrown. */
export interface Failure {
  code: FailureCode;
  message: string;
  fields?: FieldError[];
  /** After how many seconds another attempt may succeed; with `tooMany`. */
  retryAfterSeconds?: number;
  /** With `conflict`: the number of the record's newest revision, and the record as it is now, as an answer gives it. */
  revision?: number;
  current?: unknown;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; error: Failure };

export const succeed = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const fail = (
  code: FailureCode,
  message: string,
  fields?: FieldError[],
): { ok: false; error: Failure } => ({
  ok: false,
  error: { code, message, ...(fields ? { fields } : {}) },
});

/** The issues of a zod error as field errors. */
function toFieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => fieldError([...issue.path, key].join("."), "unknown"))
      : [toFieldError(issue)],
  );
}

function toFieldError(issue: z.core.$ZodIssue): FieldError {
  const path = issue.path.join(".");
  const key = complaintKey(issue.message);
  const found = key ? { key } : classifyIssue(issue);
  return { path, message: issue.message, ...found };
}

/** The texts inside a value that no database can keep: a NUL, or half of a pair of code units. */
function findUnstorable(value: unknown, path: string): FieldError[] {
  if (typeof value === "string")
    return value.includes("\0") || /\p{Surrogate}/u.test(value) ? [fieldError(path, "unstorable")] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    findUnstorable(part, path === "" ? key : `${path}.${key}`),
  );
}

/** Reads unknown input by a schema: the value, or `invalid` with every field that is wrong. */
export function validate<T>(schema: z.ZodType<T>, input: unknown, message: string): Outcome<T> {
  const result = schema.safeParse(input, { error: describeIssue });
  if (!result.success) return fail("invalid", message, toFieldErrors(result.error));
  const unstorable = findUnstorable(result.data, "");
  return unstorable.length === 0 ? succeed(result.data) : fail("invalid", message, unstorable);
}

/** The outcome with its value put through a function; a failure stays as it is. */
export function mapOutcome<T, U>(outcome: Outcome<T>, use: (value: T) => U): Outcome<U> {
  return outcome.ok ? succeed(use(outcome.value)) : outcome;
}
