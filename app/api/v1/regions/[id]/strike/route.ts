import { answerMark } from "@/lib/service/answer-change";
import { markRegion } from "@/lib/service/strike-ground";

export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerMark(request, "keepTheatre", ({ db, actor, body, basedOn, once }) =>
    markRegion(db, actor, { id, operation: "strike", basedOn, input: body }, once),
  );
}
