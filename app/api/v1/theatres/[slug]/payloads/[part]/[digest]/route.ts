import { mapOutcome } from "@/lib/domain/outcome";
import { answerRequest } from "@/lib/service/answer-request";
import { readPayload } from "@/lib/service/atlas-payloads";
import { bytesAnswer, takesBrotli } from "@/lib/wire/http-answer";
import { querySchemas } from "@/lib/wire/read-query";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string; part: string; digest: string }> },
): Promise<Response> {
  const address = await params;
  const isCompressed = takesBrotli(request);
  return answerRequest(request, querySchemas.payload, async (db, query) =>
    mapOutcome(await readPayload(db, { ...address, ...query }, isCompressed), (bytes) =>
      bytesAnswer(bytes, isCompressed),
    ),
  );
}
