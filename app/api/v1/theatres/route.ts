import { answerRequest } from "@/lib/service/answer-request";
import { listTheatres } from "@/lib/service/list-theatres";
import { querySchemas } from "@/lib/wire/read-query";

export const GET = (request: Request) => answerRequest(request, querySchemas.none, (db) => listTheatres(db));
