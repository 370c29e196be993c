import { answerWrite } from "@/lib/service/answer-write";
import { labelSnapshot } from "@/lib/service/mark-snapshot";

export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerWrite(request, { deed: "labelSnapshot", maxBytes: 10_000 }, (db, actor, body) =>
    labelSnapshot(db, actor, id, body),
  );
}
