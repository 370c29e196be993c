import { answerOEmbed } from "@/lib/service/answer-oembed";

export const GET = (request: Request): Promise<Response> => answerOEmbed(request);
