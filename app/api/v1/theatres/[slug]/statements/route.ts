import { mapOutcome } from "@/lib/domain/outcome";
import { answerCreation } from "@/lib/service/answer-change";
import { answerRequest } from "@/lib/service/answer-request";
import { exportStatements } from "@/lib/service/export-statements";
import { listStatements } from "@/lib/service/list-statements";
import { receiveStatement } from "@/lib/service/receive-statement";
import { csvAnswer, wantsCsv } from "@/lib/wire/http-answer";
import { querySchemas } from "@/lib/wire/read-query";

type Context = { params: Promise<{ slug: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return answerRequest(request, querySchemas.statements, async (db, { format, lang, ...query }) => {
    const { place, source, q, cursor, limit, ...days } = query;
    const filter = { slug, placeId: place, sourceId: source, text: q, ...days };
    if (!wantsCsv(request, format)) return listStatements(db, { ...filter, cursor, limit });
    return mapOutcome(await exportStatements(db, { ...filter, lang }), (table) =>
      csvAnswer(table, `${slug}-statements`),
    );
  });
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return answerCreation(
    request,
    "draft",
    ({ db, actor, body, once }) => receiveStatement(db, actor, { slug, body }, once),
    ({ id }) => `/api/v1/statements/${id}`,
  );
}
