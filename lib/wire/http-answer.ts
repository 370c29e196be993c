import type { Failure, Outcome } from "@/lib/domain/outcome";

const STATUS_OF: Record<Failure["code"], number> = {
  invalid: 400,
  conflict: 409,
  notFound: 404,
  forbidden: 403,
};

/** An answer of the API as JSON. `headers` adds to or replaces the defaults: never kept without asking again. */
export function jsonAnswer(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-cache", ...headers } });
}

/** The one way in which an outcome becomes HTTP: its value, or `{"error": ...}` with the status of its code. */
export function outcomeAnswer<T>(outcome: Outcome<T>, headers: Record<string, string> = {}): Response {
  return outcome.ok
    ? jsonAnswer(outcome.value, 200, headers)
    : jsonAnswer({ error: outcome.error }, STATUS_OF[outcome.error.code]);
}

/** What is said of an unexpected error: its id in the log, nothing of its inside. */
export function brokenAnswer(id: string): Response {
  return jsonAnswer(
    {
      error: {
        code: "internal",
        message: "Something went wrong here. Nothing was changed; please try again.",
        id,
      },
    },
    500,
  );
}
