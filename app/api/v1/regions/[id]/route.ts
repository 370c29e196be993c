import { mapOutcome } from "@/lib/domain/outcome";
import { answerChange } from "@/lib/service/answer-change";
import { answerRequest } from "@/lib/service/answer-request";
import { getRegionRecord } from "@/lib/service/get-region-record";
import { reviseRegion } from "@/lib/service/revise-region";
import { querySchemas } from "@/lib/wire/read-query";
import { recordAnswer } from "@/lib/wire/write-request";

type Context = { params: Promise<{ id: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return answerRequest(request, querySchemas.none, async (db) =>
    mapOutcome(await getRegionRecord(db, id), recordAnswer),
  );
}

export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return answerChange(request, "keepTheatre", ({ db, actor, body, basedOn, once }) =>
    reviseRegion(db, actor, { id, basedOn, patch: body }, once),
  );
}
