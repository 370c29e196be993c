import { mapOutcome } from "@/lib/domain/outcome";
import { answerChange } from "@/lib/service/answer-change";
import { answerRequest } from "@/lib/service/answer-request";
import { getTheatre } from "@/lib/service/get-theatre";
import { reviseTheatre } from "@/lib/service/revise-theatre";
import { querySchemas } from "@/lib/wire/read-query";
import { recordAnswer } from "@/lib/wire/write-request";

type Context = { params: Promise<{ slug: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return answerRequest(request, querySchemas.none, async (db) =>
    mapOutcome(await getTheatre(db, slug), recordAnswer),
  );
}

export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return answerChange(request, "keepTheatre", ({ db, actor, body, basedOn, once }) =>
    reviseTheatre(db, actor, { slug, basedOn, patch: body }, once),
  );
}
