import { answerReader } from "@/lib/service/answer-reader";
import { getReport } from "@/lib/service/read-reports";
import { querySchemas } from "@/lib/wire/read-query";

type Context = { params: Promise<{ slug: string; sha256: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, sha256 } = await params;
  return answerReader(
    request,
    querySchemas.report,
    (db, { lang }, actor) => getReport(db, actor, { slug, sha256, lang }),
    "draft",
  );
}
