import { answerMark } from "@/lib/service/answer-change";
import { withholdEvidence } from "@/lib/service/withhold-evidence";

export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerMark(request, "withhold", ({ db, actor, body, basedOn, once }) =>
    withholdEvidence(db, actor, { id, operation: "withhold", basedOn, input: body }, once),
  );
}
