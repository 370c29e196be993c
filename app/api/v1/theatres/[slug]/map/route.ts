import { mapOutcome } from "@/lib/domain/outcome";
import { answerRequest } from "@/lib/service/answer-request";
import { readMap } from "@/lib/service/read-map";
import { csvAnswer, wantsCsv } from "@/lib/wire/http-answer";
import { mapCsv } from "@/lib/wire/map-csv";
import { querySchemas } from "@/lib/wire/read-query";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  return answerRequest(
    request,
    querySchemas.map,
    async (db, { format, ...query }) =>
      mapOutcome(await readMap(db, { slug, ...query }), (map) =>
        wantsCsv(request, format) ? csvAnswer(mapCsv(map), `${slug}-map-${map.date}`) : map,
      ),
    { "Content-Type": "application/geo+json" },
  );
}
