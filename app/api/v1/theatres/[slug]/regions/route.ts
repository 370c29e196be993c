import { answerMark } from "@/lib/service/answer-change";
import { answerRequest } from "@/lib/service/answer-request";
import { bringRegions } from "@/lib/service/bring-regions";
import { listRegions } from "@/lib/service/list-regions";
import { querySchemas, readQuery } from "@/lib/wire/read-query";

type Context = { params: Promise<{ slug: string }> };

/** Outlines of a country's regions, to some hundred metres. */
const MAX_BYTES = 2_500_000;

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return answerRequest(request, querySchemas.none, (db) => listRegions(db, slug), {
    "Content-Type": "application/geo+json",
  });
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return answerMark(
    request,
    "keepTheatre",
    async ({ db, actor, body, basedOn, once }) => {
      const query = readQuery(querySchemas.dryRun, new URL(request.url).searchParams);
      if (!query.ok) return query;
      const isDryRun = query.value.dryRun === "1";
      return bringRegions(db, actor, { slug, body, basedOn, isDryRun }, once);
    },
    MAX_BYTES,
  );
}
