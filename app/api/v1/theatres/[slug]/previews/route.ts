import { languageSchema } from "@/lib/domain/names";
import { answerWrite } from "@/lib/service/answer-write";
import { previewStatement } from "@/lib/service/preview-statement";

type Context = { params: Promise<{ slug: string }> };

/** Stores nothing: a POST because what is asked about is a body. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const lang = languageSchema.catch("en").parse(new URL(request.url).searchParams.get("lang"));
  return answerWrite(request, { deed: "draft", maxBytes: 1_000_000 }, (db, actor, body) =>
    previewStatement(db, actor, { slug, body, lang }),
  );
}
