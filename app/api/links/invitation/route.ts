import { succeed } from "@/lib/domain/outcome";
import { answerSignedIn } from "@/lib/service/answer-auth";
import { answerWrite } from "@/lib/service/answer-write";
import { acceptInvitation } from "@/lib/service/use-link";

/** Makes the account of an invitation and signs its person in. */
export const POST = (request: Request): Promise<Response> =>
  answerWrite(request, { deed: "anybody", maxBytes: 4096 }, async (db, _actor, body) => {
    const made = await acceptInvitation(db, body);
    if (!made.ok) return made;
    return succeed(await answerSignedIn(db, request, made.value.email, made.value.password));
  });
