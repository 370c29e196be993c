import { mapOutcome } from "@/lib/domain/outcome";
import { answerRequest } from "@/lib/service/answer-request";
import { getPlace } from "@/lib/service/get-place";
import { querySchemas } from "@/lib/wire/read-query";
import { placeJson } from "@/lib/wire/record-json";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerRequest(request, querySchemas.place, async (db, query) =>
    mapOutcome(await getPlace(db, { id, ...query }), (place) => placeJson(place, query.lang)),
  );
}
