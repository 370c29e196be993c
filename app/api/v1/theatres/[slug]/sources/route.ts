import { answerCreation } from "@/lib/service/answer-change";
import { createSource } from "@/lib/service/create-source";

export async function POST(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  return answerCreation(
    request,
    "keepSource",
    ({ db, actor, body, once }) => createSource(db, actor, { slug, body }, once),
    ({ id }) => `/api/v1/sources/${id}`,
  );
}
