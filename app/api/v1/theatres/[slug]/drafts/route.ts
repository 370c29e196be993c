import { answerReader } from "@/lib/service/answer-reader";
import { listDrafts } from "@/lib/service/list-drafts";
import { querySchemas } from "@/lib/wire/read-query";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  return answerReader(
    request,
    querySchemas.drafts,
    (db, { state, mine, author, q, cursor, limit }, actor) =>
      listDrafts(db, actor, { slug, states: state, isMine: mine === "1", author, text: q, cursor, limit }),
    "draft",
  );
}
