import type { Db } from "@/lib/db/connect";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { type Deed, mayDo } from "@/lib/domain/role";
import { writeAnswer } from "@/lib/wire/http-answer";
import { type Actor, permit, VISITOR } from "./actor";
import { answerSafely } from "./answer-safely";
import { checkOrigin } from "./check-origin";
import { clientAddress } from "./client-address";
import { findActor, type Identity } from "./find-actor";
import { limitRate } from "./limit-rate";
import { readJson } from "./read-body";

/** Whom a write is for: who may do a deed; any person who is signed in; whoever holds what the body must contain. */
export type WriteGate = Deed | "person" | "anybody";

interface WriteRules {
  deed: WriteGate;
  /** Of the body. */
  maxBytes: number;
}

/**
 * Answers a write. The order is the same everywhere: identity, role, origin, rate, body, and only then `use`.
 * An unexpected error is logged under an id that the answer carries.
 */
export async function answerWrite<T>(
  request: Request,
  { deed, maxBytes }: WriteRules,
  use: (db: Db, actor: Actor, body: unknown, identity: Identity) => Promise<Outcome<T>>,
): Promise<Response> {
  return answerSafely(request, async (db) => {
    const admitted = await admitWrite(db, request, deed);
    if (!admitted.ok) return writeAnswer(admitted);
    const body = await readJson(request, maxBytes);
    if (!body.ok) return writeAnswer(body);
    return writeAnswer(await use(db, admitted.value.actor, body.value, admitted.value));
  });
}

/** Who sends a write that may go on to its body: identity, role, origin and rate are as they should be. */
export async function admitWrite(db: Db, request: Request, gate: WriteGate): Promise<Outcome<Identity>> {
  const found = await findActor(db, request);
  if (!found.ok) return found;
  const { via } = found.value;
  const allowed = pass(gate, found.value);
  if (!allowed.ok) return allowed;
  // A key is no cookie: no page of another site can send it. Nor has one that comes without any a reader to act for.
  const isProgram = via === "key" || (isForAll(gate) && via === "nobody" && !request.headers.has("origin"));
  const origin = isProgram ? succeed(true as const) : checkOrigin(request);
  if (!origin.ok) return origin;
  const limited = await limitRate(db, ...bucketOf(gate, found.value, request));
  return limited.ok ? found : limited;
}

/** Whether somebody without an account may do it. */
const isForAll = (gate: WriteGate): boolean =>
  gate !== "anybody" && gate !== "person" && mayDo(VISITOR.role, gate);

/** Which limit a write falls under, and whose it is. */
function bucketOf(
  gate: WriteGate,
  { actor, via, id }: Identity,
  request: Request,
): [kind: "entry" | "freeze" | "write", key: string] {
  if (gate === "anybody") return ["entry", clientAddress(request)];
  if (via === "nobody") return ["freeze", clientAddress(request)];
  return ["write", `${via}:${id ?? actor.name}`];
}

function pass(gate: WriteGate, { actor, via }: Identity): Outcome<true> {
  if (gate === "anybody" || isForAll(gate)) return succeed(true);
  if (via === "nobody") return fail("unauthorized", "Sign in first, or send an API key.");
  if (gate === "person")
    return via === "session" ? succeed(true) : fail("forbidden", "A key has no account of its own.");
  return permit(actor, gate);
}
