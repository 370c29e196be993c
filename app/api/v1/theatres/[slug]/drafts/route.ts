import { answerReader } from "@/lib/service/answer-reader";
import { answerWrite } from "@/lib/service/answer-write";
import { draftStatements } from "@/lib/service/draft-statements";
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

/** Drafts statements from a report. Stores nothing: a POST because what is asked about is a body. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  return answerWrite(request, { deed: "draft", maxBytes: 1_500_000 }, (db, actor, body) =>
    draftStatements(db, actor, { slug, body }),
  );
}
