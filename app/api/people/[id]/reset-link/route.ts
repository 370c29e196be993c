import { answerWrite } from "@/lib/service/answer-write";
import { makeResetLink } from "@/lib/service/make-link";

/** A new one-time link for a forgotten password. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerWrite(request, { deed: "keepPeople", maxBytes: 4096 }, (db, actor) =>
    makeResetLink(db, actor, { id }),
  );
}
