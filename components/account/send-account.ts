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
  ACCOUNT_TEMPORARILY_LOCKED: { field: "code", key: "account.problem.locked" },
  TOTP_NOT_ENABLED: { field: null, key: "account.problem.noFactor" },
  TWO_FACTOR_NOT_ENABLED: { field: null, key: "account.problem.noFactor" },
  BACKUP_CODES_NOT_ENABLED: { field: null, key: "account.problem.noFactor" },
  TOTP_ALREADY_ENABLED: { field: null, key: "account.problem.factorOn" },
  ACCOUNT_DISABLED: { field: null, key: "account.problem.disabled" },
  UNAUTHORIZED: { field: null, key: "account.problem.signedOut" },
  SESSION_EXPIRED: { field: null, key: "account.problem.signedOut" },
  SESSION_NOT_FRESH: { field: null, key: "account.problem.signedOut" },
};

const FIELDS: Record<string, Omit<Problem, "field">> = {
  name: { key: "account.problem.name" },
  email: { key: "account.problem.email" },
  password: { key: "account.problem.password", values: PASSWORD_LENGTH },
  role: { key: "account.problem.role" },
  days: { key: "account.problem.days" },
  token: { key: "account.problem.spent" },
};
const TAKEN: Record<string, MessageKey> = { email: "account.problem.taken.email" };
const CODES: Record<string, MessageKey> = {
  unauthorized: "account.problem.signedOut",
  forbidden: "account.problem.forbidden",
  conflict: "account.problem.lastAdmin",
};

/** What is the same code to the API and means something else at each address: a name that is taken, what is not there. */
const MEANINGS: { path: string; name: MessageKey; notFound: MessageKey }[] = [
  { path: "/api/keys", name: "account.problem.taken.name", notFound: "account.problem.noKey" },
  { path: "/api/people", name: "account.problem.taken.person", notFound: "account.problem.noPerson" },
  { path: "/api/", name: "account.problem.taken.person", notFound: "account.problem.spent" },
];

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
    return { ok: false, problems: readProblems(path, failed, answer.headers.get("retry-after")) };
  } catch {
    return { ok: false, problems: [{ field: null, key: "account.problem.other" }] };
  }
}

function readProblems(path: string, { code, error }: FailedAnswer, retryAfter: string | null): Problem[] {
  const meaning = MEANINGS.find((one) => path.startsWith(one.path));
  const known = code === undefined ? undefined : LIBRARY[code];
  if (known) return [known];
  if (retryAfter !== null)
    return [{ field: null, key: "account.problem.tooMany", values: { seconds: Number(retryAfter) } }];
  const taken: Record<string, MessageKey | undefined> = { ...TAKEN, name: meaning?.name };
  const atFields = (error?.fields ?? []).flatMap(({ path: field }): Problem[] => {
    const key = error?.code === "conflict" ? taken[field] : undefined;
    const words = key ? { key } : FIELDS[field];
    return words ? [{ field, ...words }] : [];
  });
  if (atFields.length > 0) return atFields;
  const ofCode = error?.code === "notFound" ? meaning?.notFound : CODES[error?.code ?? ""];
  return [{ field: null, key: ofCode ?? "account.problem.other" }];
}
