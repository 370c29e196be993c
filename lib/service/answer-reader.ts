import type { z } from "zod";
import type { Db } from "@/lib/db/connect";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import type { Deed } from "@/lib/domain/role";
import { outcomeAnswer } from "@/lib/wire/http-answer";
import { readQuery } from "@/lib/wire/read-query";
import { type Actor, permit } from "./actor";
import { answerSafely } from "./answer-safely";
import { findActor, type Identity } from "./find-actor";

/**
 * Answers a read that shows more to some than to others: `use` gets whoever asks, a visitor without an account too, unless
 * `gate` names a deed that their role must allow. What is told to somebody in particular is kept by no cache.
 */
export async function answerReader<Q>(
  request: Request,
  schema: z.ZodType<Q>,
  use: (db: Db, query: Q, actor: Actor) => Promise<Outcome<unknown>>,
  gate: Deed | null = null,
): Promise<Response> {
  const readFor = async (db: Db, identity: Identity): Promise<Outcome<unknown>> => {
    const admitted = gate === null ? succeed(true as const) : pass(identity, gate);
    if (!admitted.ok) return admitted;
    const query = readQuery(schema, new URL(request.url).searchParams);
    return query.ok ? use(db, query.value, identity.actor) : query;
  };
  return answerSafely(request, async (db) => {
    const found = await findActor(db, request);
    const outcome = found.ok ? await readFor(db, found.value) : found;
    const answer = outcomeAnswer(outcome);
    answer.headers.append("Vary", "Cookie, Authorization");
    if (!found.ok || found.value.via !== "nobody") answer.headers.set("Cache-Control", "private, no-store");
    return answer;
  });
}

function pass({ actor, via }: Identity, gate: Deed): Outcome<true> {
  if (via === "nobody") return fail("unauthorized", "Sign in first, or send an API key.");
  return permit(actor, gate);
}
