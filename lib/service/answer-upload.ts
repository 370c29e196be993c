import type { Db } from "@/lib/db/connect";
import type { Outcome } from "@/lib/domain/outcome";
import type { Deed } from "@/lib/domain/role";
import { writeAnswer } from "@/lib/wire/http-answer";
import type { Actor } from "./actor";
import { answerSafely } from "./answer-safely";
import { admitWrite } from "./answer-write";
import { readFormFile } from "./read-body";

/** The largest form with a file; Next keeps no more than 10 MiB of a request's body. */
const MAX_BYTES = 10_000_000;

/** Answers a form that carries one file, in the order of every write: identity, role, origin, rate, body, and only then `use`. */
export async function answerUpload(
  request: Request,
  deed: Deed,
  use: (db: Db, actor: Actor, file: Uint8Array) => Promise<Outcome<unknown>>,
): Promise<Response> {
  return answerSafely(request, async (db) => {
    const admitted = await admitWrite(db, request, deed);
    if (!admitted.ok) return writeAnswer(admitted);
    const file = await readFormFile(request, MAX_BYTES);
    return writeAnswer(file.ok ? await use(db, admitted.value.actor, file.value) : file);
  });
}
