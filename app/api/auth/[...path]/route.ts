import { answerAuth } from "@/lib/service/answer-auth";

export async function POST(
  request: Request,
  { params }: { params: Promise<{ path: string[] }> },
): Promise<Response> {
  return answerAuth(request, (await params).path.join("/"));
}
