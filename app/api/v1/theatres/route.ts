import { answerCreation } from "@/lib/service/answer-change";
import { answerRequest } from "@/lib/service/answer-request";
import { foundTheatre } from "@/lib/service/found-theatre";
import { listTheatres } from "@/lib/service/list-theatres";
import { querySchemas } from "@/lib/wire/read-query";

export const GET = (request: Request) => answerRequest(request, querySchemas.none, (db) => listTheatres(db));

export const POST = (request: Request) =>
  answerCreation(
    request,
    "keepTheatre",
    ({ db, actor, body, once }) => foundTheatre(db, actor, body, once),
    ({ slug }) => `/api/v1/theatres/${slug}`,
  );
