import { answerRequest } from "@/lib/service/answer-request";
import { readMap } from "@/lib/service/read-map";
import { querySchemas } from "@/lib/wire/read-query";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  return answerRequest(request, querySchemas.map, (db, query) => readMap(db, { slug, ...query }), {
    "Content-Type": "application/geo+json",
  });
}
