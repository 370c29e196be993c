import { answerRequest } from "@/lib/service/answer-request";
import { listStatements } from "@/lib/service/list-statements";
import { querySchemas } from "@/lib/wire/read-query";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  return answerRequest(request, querySchemas.statements, (db, { place, source, q, ...query }) =>
    listStatements(db, { slug, placeId: place, sourceId: source, text: q, ...query }),
  );
}
