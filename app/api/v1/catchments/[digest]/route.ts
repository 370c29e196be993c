import { answerRequest } from "@/lib/service/answer-request";
import { readTopology } from "@/lib/service/read-topology";
import { querySchemas } from "@/lib/wire/read-query";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ digest: string }> },
): Promise<Response> {
  const { digest } = await params;
  return answerRequest(request, querySchemas.none, (db) => readTopology(db, digest), {
    "Cache-Control": "public, max-age=31536000, immutable",
  });
}
