import { randomBytes } from "node:crypto";
import { APIError } from "better-auth/api";
import { betterAuth } from "better-auth/minimal";
import { twoFactor } from "better-auth/plugins";
import { authAdapter } from "@/lib/db/auth-adapter";
import type { Db } from "@/lib/db/connect";
import { findPerson } from "@/lib/db/people";
import { agreeOnSecret } from "@/lib/db/shared-secret";
import { PASSWORD_LENGTH } from "@/lib/domain/account-input";
import { isOwnOrigin } from "./check-origin";
import { CLIENT_ADDRESS } from "./client-address";

const DAY_SECONDS = 24 * 60 * 60;
const SESSION_DAYS = 30;

/** The auth library, set up for one database. */
export type Authentication = ReturnType<typeof configure>;

const known = new WeakMap<Db, Promise<Authentication>>();

/** The auth library on this database. Sessions live in the database: every process on it knows them all. */
export function authentication(db: Db): Promise<Authentication> {
  const made = known.get(db) ?? chooseSecret(db).then((secret) => configure(db, secret));
  known.set(db, made);
  made.catch(() => known.delete(db)); // the database may be back at the next attempt
  return made;
}

/**
 * What cookies are signed with: AUTH_SECRET, else made once and kept in the database, where every process finds it.
 * Who hands out copies of the database should set AUTH_SECRET.
 */
async function chooseSecret(db: Db): Promise<string> {
  return process.env.AUTH_SECRET || agreeOnSecret(db, "auth", randomBytes(32).toString("base64url"));
}

function configure(db: Db, secret: string) {
  const publicUrl = process.env.PUBLIC_URL || undefined;
  return betterAuth({
    appName: "Claim Atlas",
    ...(publicUrl ? { baseURL: publicUrl } : {}),
    basePath: "/api/auth",
    secret,
    database: authAdapter(db),
    telemetry: { enabled: false },
    // Refusals are answers and unexpected errors are thrown to the caller, who logs them.
    logger: { disabled: true },
    // One limiter guards every write: lib/service/limit-rate.ts
    rateLimit: { enabled: false },
    trustedOrigins: async (request) => {
      const origin = request?.headers.get("origin");
      return origin && isOwnOrigin(origin) ? [origin] : [];
    },
    emailAndPassword: {
      enabled: true,
      // People come by invitation, and forgotten passwords are settled by an administrator's link.
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
    },
    user: {
      modelName: "person",
      additionalFields: {
        role: { type: "string", required: true, input: false },
        disabled: { type: "boolean", required: true, input: false },
      },
    },
    session: { modelName: "session", expiresIn: SESSION_DAYS * DAY_SECONDS, disableSessionRefresh: true },
    account: { modelName: "credential" },
    verification: { modelName: "pendingProof" },
    plugins: [twoFactor({ issuer: "Claim Atlas", schema: { twoFactor: { modelName: "secondFactor" } } })],
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            const person = await findPerson(db, { id: userId });
            if (!person || person.disabled)
              throw new APIError("FORBIDDEN", {
                code: "ACCOUNT_DISABLED",
                message: "This account was closed by an administrator.",
              });
          },
        },
      },
    },
    advanced: {
      cookiePrefix: "claim-atlas",
      // Of its own accord the library marks them so in every production, and then no browser need keep them on plain http.
      useSecureCookies: publicUrl !== undefined && new URL(publicUrl).protocol === "https:",
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
    },
  });
}
