import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { jsonAnswer } from "./http-answer";

/** What a writing request says besides who sends it. */
export interface WriteRequest {
  /** Method and path. */
  address: string;
  body: unknown;
  /** The headers as they came; null where they are absent. */
  ifMatch: string | null;
  idempotencyKey: string | null;
}

/** A request whose body has been read. */
export function readWriteRequest(request: Request, body: unknown): WriteRequest {
  return {
    address: `${request.method} ${new URL(request.url).pathname}`,
    body,
    ifMatch: request.headers.get("if-match"),
    idempotencyKey: request.headers.get("idempotency-key"),
  };
}

/** A revision number as an entity tag. */
const revisionTag = (revision: number): string => `"${revision}"`;

/** The revision that a change is based on. `unconditional` where the request does not say, or says "whatever there is". */
export function readIfMatch(ifMatch: string | null): Outcome<number> {
  if (ifMatch === null || ifMatch.trim() === "*")
    return fail(
      "unconditional",
      'Say which revision this change is based on: send the number from ETag as If-Match, for example "3".',
    );
  const number = Number(/^\s*(?:W\/)?"?(\d{1,9})"?\s*$/.exec(ifMatch)?.[1] ?? Number.NaN);
  return Number.isInteger(number)
    ? succeed(number)
    : fail("unreadable", 'If-Match is the number of one revision, for example "3".');
}

/** The key under which a request is done once; null where it has none. */
export function readIdempotencyKey(key: string | null): Outcome<string | null> {
  return key === null || /^[\x21-\x7e]{1,255}$/.test(key)
    ? succeed(key)
    : fail("unreadable", "Idempotency-Key has 1 to 255 visible ASCII characters.");
}

/** The answer after something new was stored: where it is, and its first revision. */
export const createdAnswer = (address: string, made: { revision: number }): Response =>
  jsonAnswer(made, 201, { Location: address, ETag: revisionTag(made.revision) });

/** The answer that is a record, read or changed: its revision is the entity tag. */
export const recordAnswer = (record: { revision: number }): Response =>
  jsonAnswer(record, 200, { ETag: revisionTag(record.revision) });
