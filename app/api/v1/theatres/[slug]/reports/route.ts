import { languageSchema } from "@/lib/domain/names";
import { answerReader } from "@/lib/service/answer-reader";
import { answerWrite } from "@/lib/service/answer-write";
import { openReport } from "@/lib/service/open-report";
import { listKeptReports } from "@/lib/service/read-reports";
import { querySchemas } from "@/lib/wire/read-query";

type Context = { params: Promise<{ slug: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return answerReader(
    request,
    querySchemas.reports,
    (db, { limit }, actor) => listKeptReports(db, actor, { slug, limit }),
    "draft",
  );
}

/** Keeps the text of a report and drafts from it; no statement is stored. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const lang = languageSchema.catch("en").parse(new URL(request.url).searchParams.get("lang"));
  return answerWrite(request, { deed: "draft", maxBytes: 1_500_000 }, (db, actor, body) =>
    openReport(db, actor, { slug, body, lang }),
  );
}
