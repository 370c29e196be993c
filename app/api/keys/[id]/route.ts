import { answerWrite } from "@/lib/service/answer-write";
import { revokeKey } from "@/lib/service/keep-keys";

/** Revokes a key. */
export async function DELETE(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerWrite(request, { deed: "keepKeys", maxBytes: 4096 }, (db, actor) => revokeKey(db, actor, id));
}
