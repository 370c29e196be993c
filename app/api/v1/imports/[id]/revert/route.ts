import { answerWrite } from "@/lib/service/answer-write";
import { undoImport } from "@/lib/service/import-records";

type Context = { params: Promise<{ id: string }> };

const MAX_BYTES = 10_000;

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return answerWrite(request, { deed: "strike", maxBytes: MAX_BYTES }, (db, actor, input) =>
    undoImport(db, actor, { id, operation: "strike", input }),
  );
}
