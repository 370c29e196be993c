import { hashPassword } from "better-auth/crypto";
import type { Db } from "@/lib/db/connect";
import { findGrant, spendInvitation, spendReset } from "@/lib/db/one-time-links";
import { findPerson } from "@/lib/db/people";
import { accountInputs } from "@/lib/domain/account-input";
import { fail, type Outcome, succeed, validate } from "@/lib/domain/outcome";
import type { Role } from "@/lib/domain/role";
import { isReservedName } from "./actor";
import { createId } from "./create-id";
import { failTaken } from "./keep-people";
import { hashToken } from "./secret-tokens";

const MESSAGE = "Nothing was stored: some fields need another look.";
const SPENT = fail("notFound", "This link was used already, has expired or was replaced by a newer one.");

/** What an invitation says to whoever opens it; null where it does not work (any more). */
export async function readInvitation(
  db: Db,
  token: string,
): Promise<{ email: string | null; role: Role } | null> {
  const grant = await findGrant(db, hashToken(token));
  return grant?.purpose === "invite" ? { email: grant.email, role: grant.role } : null;
}

/** Whose password a link sets; null where it does not work (any more). */
export async function readReset(db: Db, token: string): Promise<{ email: string } | null> {
  const grant = await findGrant(db, hashToken(token));
  const person = grant?.purpose === "reset" ? await findPerson(db, { id: grant.personId }) : null;
  return person && { email: person.email };
}

/** Makes the account that an invitation is for, with a name and a password. Gives what is needed to sign in. */
export async function acceptInvitation(
  db: Db,
  input: unknown,
): Promise<Outcome<{ email: string; password: string }>> {
  const read = validate(accountInputs.accept, input, MESSAGE);
  if (!read.ok) return read;
  const { token, name, password } = read.value;
  const hash = hashToken(token);
  const grant = await findGrant(db, hash);
  if (grant?.purpose !== "invite") return SPENT;
  const email = grant.email ?? read.value.email;
  if (email === null)
    return fail("invalid", MESSAGE, [
      { path: "email", message: "Write the e-mail address that you will sign in with." },
    ]);
  if (isReservedName(name)) return failTaken(MESSAGE);
  const person = {
    id: createId(),
    name,
    email,
    role: grant.role,
    passwordHash: await hashPassword(password),
  };
  switch (await spendInvitation(db, hash, person)) {
    case "used":
      return succeed({ email, password });
    case "taken":
      return fail("conflict", MESSAGE, [
        { path: "email", message: "This address has an account already: sign in with it." },
      ]);
    case "namesake":
      return failTaken(MESSAGE);
    case "spent":
      return SPENT;
  }
}

/** Sets the password that a link is for, and signs its person out everywhere. */
export async function resetPassword(db: Db, input: unknown): Promise<Outcome<{ reset: true }>> {
  const read = validate(accountInputs.reset, input, MESSAGE);
  if (!read.ok) return read;
  const hash = hashToken(read.value.token);
  if ((await findGrant(db, hash))?.purpose !== "reset") return SPENT;
  const use = await spendReset(db, hash, await hashPassword(read.value.password));
  return use === "used" ? succeed({ reset: true }) : SPENT;
}
