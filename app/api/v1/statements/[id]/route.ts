import { mapOutcome } from "@/lib/domain/outcome";
import { answerRequest } from "@/lib/service/answer-request";
import { getStatement } from "@/lib/service/get-statement";
import { querySchemas } from "@/lib/wire/read-query";
import { statementJson } from "@/lib/wire/record-json";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerRequest(request, querySchemas.none, async (db) =>
    mapOutcome(await getStatement(db, { id }), statementJson),
  );
}
