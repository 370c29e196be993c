import { answerWrite } from "@/lib/service/answer-write";
import { revokeSnapshot } from "@/lib/service/mark-snapshot";

export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerWrite(request, { deed: "revokeSnapshot", maxBytes: 10_000 }, (db, actor, body) =>
    revokeSnapshot(db, actor, { id, kind: "revoke", body }),
  );
}
