import { answerMark } from "@/lib/service/answer-change";
import { strikeVerification } from "@/lib/service/strike-verification";

export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerMark(request, "strike", ({ db, actor, body, basedOn, once }) =>
    strikeVerification(db, actor, { id, operation: "restore", basedOn, input: body }, once),
  );
}
