import { answerFeed } from "@/lib/service/answer-feed";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  return answerFeed(request, slug, null);
}
