import { PASSWORD_LENGTH } from "@/lib/domain/account-input";
import type { MessageKey } from "@/lib/wire/messages/catalogue";
import type { MessageValues } from "@/lib/wire/messages/translate";

/** What is wrong with what was sent, in words of the catalogue; `field` is null where it is not one field. */
export interface Problem {
  field: string | null;
  key: MessageKey;
  values?: MessageValues;
}

export type Sent<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** How the API and the auth library say that something failed. */
interface FailedAnswer {
  /** The library's. */
  code?: string;
  error?: { code: string; fields?: { path: string }[] };
}

/** What the auth library's codes mean to whoever filled the form, and at which field. */
const LIBRARY: Record<string, Problem> = {
  INVALID_EMAIL: { field: "email", key: "account.problem.email" },
  INVALID_EMAIL_OR_PASSWORD: { field: "password", key: "account.problem.credentials" },
  INVALID_PASSWORD: { field: "currentPassword", key: "account.problem.currentPassword" },
  PASSWORD_TOO_SHORT: { field: "newPassword", key: "account.problem.password", values: PASSWORD_LENGTH },
  PASSWORD_TOO_LONG: { field: "newPassword", key: "account.problem.password", values: PASSWORD_LENGTH },
  INVALID_CODE: { field: "code", key: "account.problem.code" },
  INVALID_BACKUP_CODE: { field: "code", key: "account.problem.code" },
  INVALID_TWO_FACTOR_COOKIE: { field: "code", key: "account.problem.expired" },
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: { field: "code", key: "account.problem.expired" },
  ACCOUNT_DISABLED: { field: null, key: "account.problem.disabled" },
};

const FIELDS: Record<string, Omit<Problem, "field">> = {
  name: { key: "account.problem.name" },
  email: { key: "account.problem.email" },
  password: { key: "account.problem.password", values: PASSWORD_LENGTH },
};
const TAKEN: Record<string, MessageKey> = {
  email: "account.problem.taken.email",
  name: "account.problem.taken.name",
};
const CODES: Record<string, MessageKey> = {
  unauthorized: "account.problem.signedOut",
  forbidden: "account.problem.forbidden",
  notFound: "account.problem.spent",
  conflict: "account.problem.lastAdmin",
};

/** Sends JSON to the site's own API; gives its answer, or what is wrong in words. */
export async function sendAccount<T>(method: string, path: string, body: unknown = {}): Promise<Sent<T>> {
  try {
    const answer = await fetch(path, {
      method,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    if (answer.ok) return { ok: true, value: (await answer.json()) as T }; // the API's own JSON
    const failed: FailedAnswer = await answer.json();
    return { ok: false, problems: readProblems(failed, answer.headers.get("retry-after")) };
  } catch {
    return { ok: false, problems: [{ field: null, key: "account.problem.other" }] };
  }
}

function readProblems({ code, error }: FailedAnswer, retryAfter: string | null): Problem[] {
  const known = code === undefined ? undefined : LIBRARY[code];
  if (known) return [known];
  if (retryAfter !== null)
    return [{ field: null, key: "account.problem.tooMany", values: { seconds: Number(retryAfter) } }];
  const atFields = (error?.fields ?? []).flatMap(({ path }): Problem[] => {
    const taken = error?.code === "conflict" ? TAKEN[path] : undefined;
    const words = taken ? { key: taken } : FIELDS[path];
    return words ? [{ field: path, ...words }] : [];
  });
  if (atFields.length > 0) return atFields;
  return [{ field: null, key: CODES[error?.code ?? ""] ?? "account.problem.other" }];
}
