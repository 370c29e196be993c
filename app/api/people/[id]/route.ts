import { answerWrite } from "@/lib/service/answer-write";
import { changePerson } from "@/lib/service/keep-people";

/** A person's role, and whether they may come in. */
export async function PATCH(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerWrite(request, { deed: "keepPeople", maxBytes: 4096 }, (db, actor, body) =>
    changePerson(db, actor, id, body),
  );
}
