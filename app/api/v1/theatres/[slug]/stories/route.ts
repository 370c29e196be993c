import { answerRequest } from "@/lib/service/answer-request";
import { readStories } from "@/lib/service/tell-stories";
import { querySchemas } from "@/lib/wire/read-query";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  return answerRequest(request, querySchemas.stories, (db, query) => readStories(db, { slug, ...query }));
}
