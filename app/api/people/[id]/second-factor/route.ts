import { answerWrite } from "@/lib/service/answer-write";
import { removeSecondFactor } from "@/lib/service/keep-people";

/** Takes away a second factor that was lost. */
export async function DELETE(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerWrite(request, { deed: "keepPeople", maxBytes: 4096 }, (db, actor) =>
    removeSecondFactor(db, actor, id),
  );
}
