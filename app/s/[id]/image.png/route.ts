import { mapOutcome } from "@/lib/domain/outcome";
import { answerRequest } from "@/lib/service/answer-request";
import { siteAddress } from "@/lib/service/site-address";
import { readPicture } from "@/lib/service/view-snapshot";
import { frozenAnswer, hasTag } from "@/lib/wire/http-answer";
import { querySchemas } from "@/lib/wire/read-query";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerRequest(request, querySchemas.picture, async (db, { size }) =>
    mapOutcome(
      await readPicture(db, id, { size, origin: siteAddress(request.headers), hasAlready: hasTag(request) }),
      (picture) => frozenAnswer(picture, "image/png"),
    ),
  );
}
