import { answerMark } from "@/lib/service/answer-change";
import { strikeStatement } from "@/lib/service/strike-statement";

export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerMark(request, "strike", ({ db, actor, body, basedOn, once }) =>
    strikeStatement(db, actor, { id, operation: "restore", basedOn, input: body }, once),
  );
}
