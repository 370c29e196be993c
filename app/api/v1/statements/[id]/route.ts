import { mapOutcome } from "@/lib/domain/outcome";
import { answerChange } from "@/lib/service/answer-change";
import { answerReader } from "@/lib/service/answer-reader";
import { getStatement } from "@/lib/service/get-statement";
import { reviseStatement } from "@/lib/service/revise-statement";
import { querySchemas } from "@/lib/wire/read-query";
import { statementJson } from "@/lib/wire/record-json";
import { changedStatement } from "@/lib/wire/statement-body";
import { recordAnswer } from "@/lib/wire/write-request";

type Context = { params: Promise<{ id: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return answerReader(request, querySchemas.none, async (db, _, actor) =>
    mapOutcome(await getStatement(db, { id }, actor), (statement) => recordAnswer(statementJson(statement))),
  );
}

export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return answerChange(request, "draft", ({ db, actor, body, basedOn, once }) =>
    reviseStatement(db, actor, { id, basedOn, patch: changedStatement(body) }, once),
  );
}
