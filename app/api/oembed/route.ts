import { answerOEmbed } from "@/lib/service/answer-oembed";
import { readSnapshot } from "@/lib/service/read-snapshot";

export function GET(request: Request): Promise<Response> {
  return answerOEmbed(request, readSnapshot);
}
