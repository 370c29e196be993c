import { mapOutcome } from "@/lib/domain/outcome";
import { answerRequest } from "@/lib/service/answer-request";
import { readPinnedPart } from "@/lib/service/open-snapshot";
import { ENCODED_AS, frozenAnswer, hasTag, takesBrotli } from "@/lib/wire/http-answer";
import { querySchemas } from "@/lib/wire/read-query";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string; part: string }> },
): Promise<Response> {
  const asked = await params;
  const isCompressed = takesBrotli(request);
  const mediaType = asked.part === "regions" ? "application/geo+json" : "application/octet-stream";
  return answerRequest(request, querySchemas.none, async (db) =>
    mapOutcome(await readPinnedPart(db, asked, { isCompressed, hasAlready: hasTag(request) }), (part) =>
      frozenAnswer(part, mediaType, isCompressed ? { [ENCODED_AS]: "br" } : {}),
    ),
  );
}
