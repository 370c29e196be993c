import type { Failure } from "@/lib/domain/outcome";
import type { MessageKey } from "@/lib/wire/messages/catalogue";

export interface Change {
  method: "POST" | "PATCH" | "PUT" | "DELETE";
  path: string;
  /** JSON, or a form with files. */
  body?: unknown;
  /** The revision that the change is based on. */
  basedOn?: number | undefined;
  /** The same key for every attempt at the same thing: it is done once, however often it is sent. */
  onceKey?: string | undefined;
}

/** What each failure as a whole is called in the catalogue. */
const FAILED: Record<Failure["code"], MessageKey> = {
  invalid: "form.failed.invalid",
  conflict: "form.failed.conflict",
  notFound: "form.failed.notFound",
  gone: "form.failed.notFound",
  forbidden: "form.failed.forbidden",
  unauthorized: "form.failed.unauthorized",
  unreadable: "form.failed.unreadable",
  tooLarge: "form.failed.tooLarge",
  mediaType: "form.failed.mediaType",
  unconditional: "form.failed.unconditional",
  tooMany: "form.failed.tooMany",
};

/**
 * What became of a change. Where nothing is known of it there is no failure to read: no network, a server that fails, or one
 * that says something which this page does not know.
 */
export type SentRecord<T> = { ok: true; value: T } | { ok: false; failure: Failure | null };

/** Sends a change to the site's own API. Never throws. */
export async function sendRecord<T>({
  method,
  path,
  body = {},
  basedOn,
  onceKey,
}: Change): Promise<SentRecord<T>> {
  const isForm = body instanceof FormData;
  try {
    const answer = await fetch(path, {
      method,
      headers: {
        ...(!isForm && { "Content-Type": "application/json" }),
        ...(basedOn !== undefined && { "If-Match": `"${basedOn}"` }),
        ...(onceKey !== undefined && { "Idempotency-Key": onceKey }),
      },
      body: isForm ? body : JSON.stringify(body),
    });
    if (answer.ok) return { ok: true, value: (await answer.json()) as T }; // the API's own JSON
    const { error }: { error: Failure } = await answer.json();
    if (!Object.hasOwn(FAILED, error.code)) return { ok: false, failure: null };
    const retryAfter = answer.headers.get("retry-after");
    return {
      ok: false,
      failure: { ...error, ...(retryAfter !== null && { retryAfterSeconds: Number(retryAfter) }) },
    };
  } catch {
    return { ok: false, failure: null };
  }
}

/** What a failure as a whole is called in the catalogue; what is wrong at its fields stands beside it. */
export const failureKey = (failure: Failure | null): MessageKey =>
  failure ? FAILED[failure.code] : "form.failed.noAnswer";
