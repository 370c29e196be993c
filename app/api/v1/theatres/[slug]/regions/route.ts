import { answerRequest } from "@/lib/service/answer-request";
import { listRegions } from "@/lib/service/list-regions";
import { querySchemas } from "@/lib/wire/read-query";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  return answerRequest(request, querySchemas.none, (db) => listRegions(db, slug), {
    "Content-Type": "application/geo+json",
  });
}
