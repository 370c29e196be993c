import type { Failure, Outcome } from "@/lib/domain/outcome";
import { evidenceTypes } from "@/lib/domain/verification";
import { FILE_POLICY } from "./content-security-policy";

const STATUS_OF: Record<Failure["code"], number> = {
  invalid: 400,
  conflict: 409,
  notFound: 404,
  forbidden: 403,
  unauthorized: 401,
  unreadable: 400,
  tooLarge: 413,
  mediaType: 415,
  unconditional: 428,
  tooMany: 429,
};

/** An answer of the API as JSON. `headers` adds to or replaces the defaults: never kept without asking again. */
export function jsonAnswer(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-cache", ...headers } });
}

/** True when an answer is wanted as CSV: by `format=csv`, else where the request accepts CSV and does not ask for JSON. */
export function wantsCsv(request: Request, format: "json" | "csv" | undefined): boolean {
  const accepted = request.headers.get("accept") ?? "";
  return format ? format === "csv" : accepted.includes("text/csv") && !accepted.includes("json");
}

/** A table as a download. `name` is the file's name without its ending. */
export function csvAnswer(body: string | ReadableStream<Uint8Array>, name: string): Response {
  return new Response(body, {
    headers: {
      "Cache-Control": "no-cache",
      "Content-Type": "text/csv; charset=utf-8",
      Vary: "Accept",
      "Content-Disposition": `attachment; filename="${name}.csv"`,
    },
  });
}

/**
 * Next takes Content-Encoding out of a route's answer. The app's own server therefore marks requests that take brotli with
 * the first of these headers, and gives the second one its real name on the way out; behind another server all is sent plain.
 */
export const TAKES_BROTLI = "x-takes-brotli";
export const ENCODED_AS = "x-encoded-as";

/** True when a request takes answers compressed with brotli, and the server can say that they are. */
export const takesBrotli = (request: Request): boolean => request.headers.get(TAKES_BROTLI) === "1";

/** Bytes that their address names by digest: kept for ever by whoever has them. `isCompressed` says that they are brotli. */
export function bytesAnswer(bytes: Uint8Array, isCompressed: boolean): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Cache-Control": "public, max-age=31536000, immutable",
      "Content-Type": "application/octet-stream",
      Vary: "Accept-Encoding",
      ...(isCompressed && { [ENCODED_AS]: "br" }),
    },
  });
}

/**
 * An uploaded file. A picture may show in a page, everything else is a download; nothing in it ever runs, and nobody keeps it
 * without asking again whether it may still be seen.
 */
export function fileAnswer({
  id,
  bytes,
  mediaType,
}: {
  id: string;
  bytes: Uint8Array;
  mediaType: string;
}): Response {
  const isPicture = mediaType.startsWith("image/");
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Cache-Control": "private, no-cache",
      "Content-Type": mediaType,
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": `${isPicture ? "inline" : "attachment"}; filename="${id}.${evidenceTypes[mediaType] ?? "bin"}"`,
      "Content-Security-Policy": FILE_POLICY,
      "Cross-Origin-Resource-Policy": "same-origin",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

/**
 * The one way in which an outcome becomes HTTP: its value, or `{"error": ...}` with the status of its code. A value that
 * is an answer already (a table) goes out as it is.
 */
export function outcomeAnswer<T>(outcome: Outcome<T>, headers: Record<string, string> = {}): Response {
  if (outcome.ok && outcome.value instanceof Response) return outcome.value;
  return outcome.ok
    ? jsonAnswer(outcome.value, 200, headers)
    : failureAnswer(outcome.error, STATUS_OF[outcome.error.code]);
}

/** The same for a write, where what is `invalid` is a body that was read and understood (422), not an address (400). */
export function writeAnswer<T>(outcome: Outcome<T>): Response {
  const isInvalid = !outcome.ok && outcome.error.code === "invalid";
  return isInvalid ? failureAnswer(outcome.error, 422) : outcomeAnswer(outcome);
}

function failureAnswer({ retryAfterSeconds, ...error }: Failure, status: number): Response {
  return jsonAnswer({ error }, status, {
    ...(status === 401 && { "WWW-Authenticate": "Bearer" }),
    ...(retryAfterSeconds !== undefined && { "Retry-After": String(retryAfterSeconds) }),
  });
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
