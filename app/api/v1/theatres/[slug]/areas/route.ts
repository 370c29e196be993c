import { mapOutcome } from "@/lib/domain/outcome";
import { answerRequest } from "@/lib/service/answer-request";
import { measureAreas } from "@/lib/service/measure-areas";
import { areasCsv } from "@/lib/wire/areas-csv";
import { csvAnswer, wantsCsv } from "@/lib/wire/http-answer";
import { querySchemas } from "@/lib/wire/read-query";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  return answerRequest(request, querySchemas.areas, async (db, { format, table, ...query }) =>
    mapOutcome(await measureAreas(db, { slug, ...query }), (areas) =>
      wantsCsv(request, format) ? csvAnswer(areasCsv(areas, table), `${slug}-areas-${table}`) : areas,
    ),
  );
}
