import { mapOutcome } from "@/lib/domain/outcome";
import { answerChange } from "@/lib/service/answer-change";
import { answerRequest } from "@/lib/service/answer-request";
import { getSource } from "@/lib/service/get-source";
import { reviseSource } from "@/lib/service/revise-source";
import { querySchemas } from "@/lib/wire/read-query";
import { sourceJson } from "@/lib/wire/record-json";
import { recordAnswer } from "@/lib/wire/write-request";

type Context = { params: Promise<{ id: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return answerRequest(request, querySchemas.none, async (db) =>
    mapOutcome(await getSource(db, { id }), (source) => recordAnswer(sourceJson(source))),
  );
}

export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return answerChange(request, "keepSource", ({ db, actor, body, basedOn, once }) =>
    reviseSource(db, actor, { id, basedOn, patch: body }, once),
  );
}
