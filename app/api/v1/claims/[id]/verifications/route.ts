import { answerCreation } from "@/lib/service/answer-change";
import { createId } from "@/lib/service/create-id";
import { verifyClaim } from "@/lib/service/verify-claim";

export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerCreation(
    request,
    "verify",
    ({ db, actor, body, once }) => verifyClaim(db, actor, id, body, createId, once),
    ({ statementId }) => `/api/v1/statements/${statementId}`,
  );
}
