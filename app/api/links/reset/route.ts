import { answerWrite } from "@/lib/service/answer-write";
import { resetPassword } from "@/lib/service/use-link";

/** Sets the password that a one-time link is for. */
export const POST = (request: Request): Promise<Response> =>
  answerWrite(request, { deed: "anybody", maxBytes: 4096 }, (db, _actor, body) => resetPassword(db, body));
