import { answerRequest } from "@/lib/service/answer-request";
import { lookAtGround } from "@/lib/service/look-at-ground";
import { querySchemas } from "@/lib/wire/read-query";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  return answerRequest(request, querySchemas.ground, (db, query) => lookAtGround(db, { slug, ...query }));
}
