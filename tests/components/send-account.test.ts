import { afterEach, describe, expect, it, vi } from "vitest";
import { sendAccount } from "@/components/account/send-account";

afterEach(() => vi.unstubAllGlobals());

/** What somebody is told when the server answers so. */
async function told(path: string, body: object, status = 400, headers: Record<string, string> = {}) {
  vi.stubGlobal("fetch", async () => Response.json(body, { status, headers }));
  const sent = await sendAccount("POST", path);
  return sent.ok ? [] : sent.problems.map(({ field, key }) => [field, key]);
}
const failed = (code: string, ...fields: string[]) => ({
  error: { code, message: "", ...(fields.length > 0 && { fields: fields.map((path) => ({ path })) }) },
});

describe("what an account's form says of a refusal", () => {
  it.each([
    ["INVALID_EMAIL_OR_PASSWORD", "password", "account.problem.credentials"],
    ["ACCOUNT_TEMPORARILY_LOCKED", "code", "account.problem.locked"],
    ["TOTP_ALREADY_ENABLED", null, "account.problem.factorOn"],
    ["TWO_FACTOR_NOT_ENABLED", null, "account.problem.noFactor"],
    ["UNAUTHORIZED", null, "account.problem.signedOut"],
    ["SESSION_NOT_FRESH", null, "account.problem.signedOut"],
    ["SOMETHING_NEW", null, "account.problem.other"],
  ])("has words for the library's %s", async (code, field, key) => {
    expect(await told("/api/auth/two-factor/enable", { code })).toEqual([[field, key]]);
  });

  it("tells a key's name that is taken from a person's", async () => {
    const taken = failed("conflict", "name");
    expect(await told("/api/keys", taken, 409)).toEqual([["name", "account.problem.taken.name"]]);
    for (const path of ["/api/account", "/api/links/invitation"])
      expect(await told(path, taken, 409)).toEqual([["name", "account.problem.taken.person"]]);
    expect(await told("/api/people/invitations", failed("conflict", "email"), 409)).toEqual([
      ["email", "account.problem.taken.email"],
    ]);
  });

  it("says what is not there: a key, a person, or a link that works", async () => {
    const missing = async (path: string) => (await told(path, failed("notFound"), 404))[0]?.[1];
    expect(await missing("/api/keys/1")).toBe("account.problem.noKey");
    expect(await missing("/api/people/1/reset-link")).toBe("account.problem.noPerson");
    expect(await missing("/api/links/reset")).toBe("account.problem.spent");
  });

  it("has words for each field that the API may refuse", async () => {
    const fields = ["name", "email", "password", "role", "days", "token"];
    const said = await told("/api/keys", failed("invalid", ...fields), 422);
    expect(said.map(([field]) => field)).toEqual(fields);
  });

  it("says how long to wait after too many attempts", async () => {
    expect(await told("/api/account", failed("tooMany"), 429, { "retry-after": "7" })).toEqual([
      [null, "account.problem.tooMany"],
    ]);
  });
});
