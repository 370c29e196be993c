import { answerFreeze } from "@/lib/service/answer-freeze";
import { answerReader } from "@/lib/service/answer-reader";
import { listSnapshots } from "@/lib/service/list-snapshots";
import { querySchemas } from "@/lib/wire/read-query";

type Context = { params: Promise<{ slug: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return answerReader(
    request,
    querySchemas.snapshots,
    (db, query, actor) => listSnapshots(db, actor, { slug, ...query }),
    "labelSnapshot",
  );
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answerFreeze(request, await params);
}
