import { answerSafely } from "@/lib/service/answer-safely";
import { answerWrite } from "@/lib/service/answer-write";
import { findActor } from "@/lib/service/find-actor";
import { cancelImport, getImport } from "@/lib/service/import-records";
import { outcomeAnswer } from "@/lib/wire/http-answer";

type Context = { params: Promise<{ id: string }> };

const MAX_BYTES = 10_000;

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return answerSafely(request, async (db) => {
    const found = await findActor(db, request);
    return outcomeAnswer(found.ok ? await getImport(db, found.value.actor, id) : found);
  });
}

export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return answerWrite(request, { deed: "import", maxBytes: MAX_BYTES }, (db, actor) =>
    cancelImport(db, actor, id),
  );
}
