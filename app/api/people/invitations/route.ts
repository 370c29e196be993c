import { answerWrite } from "@/lib/service/answer-write";
import { invitePerson } from "@/lib/service/make-link";

export const POST = (request: Request): Promise<Response> =>
  answerWrite(request, { deed: "keepPeople", maxBytes: 4096 }, invitePerson);
