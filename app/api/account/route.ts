import { answerWrite } from "@/lib/service/answer-write";
import { changeName } from "@/lib/service/keep-people";

/** One's own name. */
export const PATCH = (request: Request): Promise<Response> =>
  answerWrite(request, { deed: "person", maxBytes: 4096 }, (db, _actor, body, { id }) =>
    changeName(db, id ?? "", body),
  );
