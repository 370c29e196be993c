import pino from "pino";
import type { z } from "zod";
import type { Db } from "@/lib/db/connect";
import type { Outcome } from "@/lib/domain/outcome";
import { brokenAnswer, outcomeAnswer } from "@/lib/wire/http-answer";
import { readQuery } from "@/lib/wire/read-query";
import { createId } from "./create-id";
import { database } from "./database";

const log = pino({ level: process.env.LOG_LEVEL ?? "info" });

/** Answers a request by `use`, with its parameters read; an unexpected error is logged under an id that the answer carries. */
export async function answerRequest<Q>(
  request: Request,
  schema: z.ZodType<Q>,
  use: (db: Db, query: Q) => Promise<Outcome<unknown>>,
  headers: Record<string, string> = {},
): Promise<Response> {
  try {
    const query = readQuery(schema, new URL(request.url).searchParams);
    return outcomeAnswer(query.ok ? await use(database(), query.value) : query, headers);
  } catch (error) {
    const id = createId();
    log.error({ id, error, path: new URL(request.url).pathname }, "unexpected error");
    return brokenAnswer(id);
  }
}
