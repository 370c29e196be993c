import { mapOutcome } from "@/lib/domain/outcome";
import { answerRequest } from "@/lib/service/answer-request";
import { readPreview } from "@/lib/service/read-snapshot";
import { frozenAnswer, hasTag } from "@/lib/wire/http-answer";
import { querySchemas } from "@/lib/wire/read-query";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerRequest(request, querySchemas.none, async (db) =>
    mapOutcome(await readPreview(db, id, hasTag(request)), (picture) => frozenAnswer(picture, "image/png")),
  );
}
