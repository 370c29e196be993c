import { mapOutcome } from "@/lib/domain/outcome";
import { answerRequest } from "@/lib/service/answer-request";
import { exportStatements } from "@/lib/service/export-statements";
import { listStatements } from "@/lib/service/list-statements";
import { csvAnswer, wantsCsv } from "@/lib/wire/http-answer";
import { querySchemas } from "@/lib/wire/read-query";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
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
