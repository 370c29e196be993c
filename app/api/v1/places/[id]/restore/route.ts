import { answerMark } from "@/lib/service/answer-change";
import { markPlace } from "@/lib/service/strike-ground";

export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerMark(request, "keepPlace", ({ db, actor, body, basedOn, once }) =>
    markPlace(db, actor, { id, operation: "restore", basedOn, input: body }, once),
  );
}
