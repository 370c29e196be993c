import { answerImport } from "@/lib/service/answer-import";

type Context = { params: Promise<{ slug: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answerImport(request, (await params).slug);
}
