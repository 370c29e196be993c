import type { Db } from "@/lib/db/connect";
import type { RequestKey } from "@/lib/db/kept-answers";
import { mapOutcome, type Outcome, succeed } from "@/lib/domain/outcome";
import type { Deed } from "@/lib/domain/role";
import {
  createdAnswer,
  readIfMatch,
  readWriteRequest,
  recordAnswer,
  type WriteRequest,
} from "@/lib/wire/write-request";
import type { Actor } from "./actor";
import { answerWrite } from "./answer-write";
import { doOnce } from "./do-once";

/** The largest body of one record: a statement of 200 claims with some drawn areas. */
const MAX_BYTES = 1_000_000;

/** What a use case of these answers gets: who asks for what, and the key under which it is done once. */
export interface Asked {
  db: Db;
  actor: Actor;
  body: unknown;
  once: RequestKey | null;
}

function answerOnce<T extends object>(
  request: Request,
  deed: Deed,
  use: (asked: Asked, written: WriteRequest) => Promise<Outcome<T>>,
  toAnswer: (value: T) => Response,
  maxBytes = MAX_BYTES,
): Promise<Response> {
  return answerWrite(request, { deed, maxBytes }, async (db, actor, body) => {
    const written = readWriteRequest(request, body);
    const outcome = await doOnce(db, actor, written, (once) => use({ db, actor, body, once }, written));
    return mapOutcome(outcome, toAnswer);
  });
}

/** Answers a request to store something new: 201 with its address, once for each Idempotency-Key. */
export const answerCreation = <T extends { revision: number }>(
  request: Request,
  deed: Deed,
  use: (asked: Asked) => Promise<Outcome<T>>,
  addressOf: (made: T) => string,
): Promise<Response> => answerOnce(request, deed, use, (made) => createdAnswer(addressOf(made), made));

/** Answers a request to change what is there, based on the revision of its If-Match: 200 with what it is then. */
export const answerChange = <T extends { revision: number }>(
  request: Request,
  deed: Deed,
  use: (asked: Asked & { basedOn: number }) => Promise<Outcome<T>>,
): Promise<Response> =>
  answerOnce(
    request,
    deed,
    async (asked, { ifMatch }) => {
      const basedOn = readIfMatch(ifMatch);
      return basedOn.ok ? use({ ...asked, basedOn: basedOn.value }) : basedOn;
    },
    recordAnswer,
  );

/** The same for a change that does not rest on what the record says: without If-Match `basedOn` is null. */
export const answerMark = <T extends { revision: number }>(
  request: Request,
  deed: Deed,
  use: (asked: Asked & { basedOn: number | null }) => Promise<Outcome<T>>,
  maxBytes = MAX_BYTES,
): Promise<Response> =>
  answerOnce(
    request,
    deed,
    async (asked, { ifMatch }) => {
      const basedOn = ifMatch === null ? succeed(null) : readIfMatch(ifMatch);
      return basedOn.ok ? use({ ...asked, basedOn: basedOn.value }) : basedOn;
    },
    recordAnswer,
    maxBytes,
  );
