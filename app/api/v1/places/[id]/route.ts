import { mapOutcome } from "@/lib/domain/outcome";
import { answerChange } from "@/lib/service/answer-change";
import { answerRequest } from "@/lib/service/answer-request";
import { getPlace } from "@/lib/service/get-place";
import { revisePlace } from "@/lib/service/revise-place";
import { querySchemas } from "@/lib/wire/read-query";
import { placeJson } from "@/lib/wire/record-json";
import { recordAnswer } from "@/lib/wire/write-request";

type Context = { params: Promise<{ id: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return answerRequest(request, querySchemas.place, async (db, query) =>
    mapOutcome(await getPlace(db, { id, ...query }), (place) => recordAnswer(placeJson(place, query.lang))),
  );
}

export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return answerChange(request, "keepPlace", ({ db, actor, body, basedOn, once }) =>
    revisePlace(db, actor, { id, basedOn, patch: body }, once),
  );
}
