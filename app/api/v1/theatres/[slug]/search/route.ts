import { answerRequest } from "@/lib/service/answer-request";
import { searchAtlas } from "@/lib/service/search-atlas";
import { querySchemas } from "@/lib/wire/read-query";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  return answerRequest(request, querySchemas.search, (db, query) => searchAtlas(db, { slug, ...query }));
}
