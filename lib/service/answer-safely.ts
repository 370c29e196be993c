import type { Db } from "@/lib/db/connect";
import { brokenAnswer } from "@/lib/wire/http-answer";
import { createId } from "./create-id";
import { database } from "./database";
import { log } from "./log";

/** An answer with the app's database; an unexpected error becomes one that names its id in the log. */
export async function answerSafely(
  request: Request,
  answer: (db: Db) => Promise<Response>,
): Promise<Response> {
  try {
    return await answer(database());
  } catch (error) {
    const id = createId();
    log.error({ id, err: error, path: new URL(request.url).pathname }, "unexpected error");
    return brokenAnswer(id);
  }
}
