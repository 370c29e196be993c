import type { Db } from "@/lib/db/connect";
import { succeed } from "@/lib/domain/outcome";
import { jsonAnswer, outcomeAnswer, writeAnswer } from "@/lib/wire/http-answer";
import { answerSafely } from "./answer-safely";
import { admitWrite, type WriteGate } from "./answer-write";
import { authentication } from "./authentication";
import { limitRate } from "./limit-rate";
import { readJson } from "./read-body";

/** What of the auth library is reached from outside, each with whom it is for; the rest of it does not exist here. */
export const authPaths: Readonly<Record<string, WriteGate>> = {
  "sign-in/email": "anybody",
  "sign-out": "person",
  "revoke-sessions": "person",
  "revoke-other-sessions": "person",
  "change-password": "person",
  "two-factor/enable": "person",
  "two-factor/disable": "person",
  // Both at sign-in, when there is no session yet, and to confirm a new authenticator app.
  "two-factor/verify-totp": "anybody",
  "two-factor/verify-backup-code": "anybody",
};

const MAX_BYTES = 4096;

/** Answers a write to `/api/auth/<path>` by the auth library, after the same gates as every other write. */
export async function answerAuth(request: Request, path: string): Promise<Response> {
  return answerSafely(request, async (db) => {
    const gate = Object.hasOwn(authPaths, path) ? authPaths[path] : undefined;
    if (gate === undefined)
      return outcomeAnswer({
        ok: false,
        error: { code: "notFound", message: "There is no such address in the API." },
      });
    const admitted = await admitWrite(db, request, gate);
    if (!admitted.ok) return writeAnswer(admitted);
    const body = await readJson(request, MAX_BYTES);
    if (!body.ok) return writeAnswer(body);
    const limited = path === "sign-in/email" ? await limitAccount(db, body.value) : succeed(true as const);
    if (!limited.ok) return writeAnswer(limited);
    const { handler } = await authentication(db);
    return handler(again(request, JSON.stringify(body.value)));
  });
}

/** Guesses at one account are few, from however many addresses they come. */
async function limitAccount(db: Db, body: unknown) {
  const email = typeof body === "object" && body !== null && "email" in body ? String(body.email) : "";
  return limitRate(db, "account", email.trim().toLowerCase().slice(0, 254));
}

/** The request with its body, which was read, once more. */
function again(request: Request, body: string): Request {
  const headers = new Headers(request.headers);
  headers.delete("content-length");
  return new Request(request.url, { method: request.method, headers, body });
}

/** Opens a session for somebody whose password was just set, as an answer that brings its cookie. */
export async function answerSignedIn(
  db: Db,
  request: Request,
  email: string,
  password: string,
): Promise<Response> {
  const { api } = await authentication(db);
  const signedIn = await api.signInEmail({
    body: { email, password },
    headers: request.headers,
    asResponse: true,
  });
  const answer = jsonAnswer({ signedIn: signedIn.ok });
  for (const cookie of signedIn.headers.getSetCookie()) answer.headers.append("Set-Cookie", cookie);
  return answer;
}
