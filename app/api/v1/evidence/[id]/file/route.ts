import { mapOutcome } from "@/lib/domain/outcome";
import { answerReader } from "@/lib/service/answer-reader";
import { getEvidenceFile } from "@/lib/service/get-evidence-file";
import { fileAnswer } from "@/lib/wire/http-answer";
import { querySchemas } from "@/lib/wire/read-query";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerReader(request, querySchemas.none, async (db, _, actor) =>
    mapOutcome(await getEvidenceFile(db, actor, id), fileAnswer),
  );
}
