import { answerRequest } from "@/lib/service/answer-request";
import { readUnmapped } from "@/lib/service/list-unmapped";
import { querySchemas } from "@/lib/wire/read-query";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  return answerRequest(request, querySchemas.unmapped, (db, query) => readUnmapped(db, { slug, ...query }));
}
