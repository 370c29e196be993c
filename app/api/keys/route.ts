import { answerWrite } from "@/lib/service/answer-write";
import { createKey } from "@/lib/service/keep-keys";

export const POST = (request: Request): Promise<Response> =>
  answerWrite(request, { deed: "keepKeys", maxBytes: 4096 }, createKey);
