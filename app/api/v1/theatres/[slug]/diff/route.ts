import { answerRequest } from "@/lib/service/answer-request";
import { compareDays } from "@/lib/service/compare-days";
import { querySchemas } from "@/lib/wire/read-query";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  return answerRequest(request, querySchemas.diff, (db, query) => compareDays(db, { slug, ...query }));
}
