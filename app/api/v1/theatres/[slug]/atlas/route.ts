import { answerRequest } from "@/lib/service/answer-request";
import { readAtlas } from "@/lib/service/read-atlas";
import { querySchemas } from "@/lib/wire/read-query";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  return answerRequest(request, querySchemas.atlas, (db, query) => readAtlas(db, { slug, ...query }));
}
