/**
 * A reason why the server cannot start that whoever started it can act on. Its message is one sentence for
 * stderr; no stack trace is shown.
 */
export class StartFailure extends Error {
  override name = "StartFailure";
}

/** The `code` of a Node or PostgreSQL error (ECONNREFUSED, 28P01, ...), or null where there is none. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

/** An error's message, whatever was thrown. */
export function errorMessage(error: unknown): string {
  // Connecting to a name with two addresses throws an AggregateError whose own message is empty.
  if (error instanceof AggregateError) return error.errors.map(errorMessage).join("; ");
  return error instanceof Error ? error.message : String(error);
}
