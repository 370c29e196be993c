import { mapOutcome } from "@/lib/domain/outcome";
import { answerUpload } from "@/lib/service/answer-upload";
import { storeEvidenceFile } from "@/lib/service/store-evidence-file";
import { jsonAnswer } from "@/lib/wire/http-answer";

export async function POST(request: Request): Promise<Response> {
  return answerUpload(request, "verify", async (db, actor, file) =>
    mapOutcome(await storeEvidenceFile(db, actor, file), (stored) => jsonAnswer(stored, 201)),
  );
}
