import { answerRequest } from "@/lib/service/answer-request";
import { tellSince } from "@/lib/service/tell-since";
import { querySchemas } from "@/lib/wire/read-query";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerRequest(request, querySchemas.language, (db, { lang }) => tellSince(db, id, lang));
}
