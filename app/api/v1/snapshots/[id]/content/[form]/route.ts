import { answerContent } from "@/lib/service/answer-content";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string; form: string }> },
): Promise<Response> {
  return answerContent(request, await params);
}
