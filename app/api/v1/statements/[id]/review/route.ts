import { answerChange } from "@/lib/service/answer-change";
import { reviewStatement } from "@/lib/service/review-statement";

export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerChange(request, "publish", ({ db, actor, body, basedOn, once }) =>
    reviewStatement(db, actor, { id, basedOn, input: body }, once),
  );
}
