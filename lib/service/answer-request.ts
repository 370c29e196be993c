import type { z } from "zod";
import type { Db } from "@/lib/db/connect";
import type { Outcome } from "@/lib/domain/outcome";
import { outcomeAnswer } from "@/lib/wire/http-answer";
import { readQuery } from "@/lib/wire/read-query";
import { answerSafely } from "./answer-safely";

/** Answers a request by `use`, with its parameters read. */
export async function answerRequest<Q>(
  request: Request,
  schema: z.ZodType<Q>,
  use: (db: Db, query: Q) => Promise<Outcome<unknown>>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return answerSafely(request, async (db) => {
    const query = readQuery(schema, new URL(request.url).searchParams);
    return outcomeAnswer(query.ok ? await use(db, query.value) : query, headers);
  });
}
