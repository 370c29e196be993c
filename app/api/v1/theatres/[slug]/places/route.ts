import { answerCreation } from "@/lib/service/answer-change";
import { answerRequest } from "@/lib/service/answer-request";
import { createPlace } from "@/lib/service/create-place";
import { searchPlaces } from "@/lib/service/search-places";
import { querySchemas } from "@/lib/wire/read-query";

type Context = { params: Promise<{ slug: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return answerRequest(request, querySchemas.places, (db, query) => searchPlaces(db, { slug, ...query }));
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return answerCreation(
    request,
    "keepPlace",
    ({ db, actor, body, once }) => createPlace(db, actor, { slug, body }, once),
    ({ id }) => `/api/v1/places/${id}`,
  );
}
