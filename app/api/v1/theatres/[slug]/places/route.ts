import { answerRequest } from "@/lib/service/answer-request";
import { searchPlaces } from "@/lib/service/search-places";
import { querySchemas } from "@/lib/wire/read-query";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  return answerRequest(request, querySchemas.places, (db, query) => searchPlaces(db, { slug, ...query }));
}
