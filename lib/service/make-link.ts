import type { Db } from "@/lib/db/connect";
import { type LinkGrant, storeLink } from "@/lib/db/one-time-links";
import { findPerson, hasPeople } from "@/lib/db/people";
import { accountInputs } from "@/lib/domain/account-input";
import { fail, type Outcome, succeed, validate } from "@/lib/domain/outcome";
import { type Actor, permit, SYSTEM_ACTOR } from "./actor";
import { createId } from "./create-id";
import { hashToken, newToken } from "./secret-tokens";

const HOUR_MS = 60 * 60 * 1000;
const INVITATION_HOURS = 7 * 24;
const RESET_HOURS = 24;

/** A one-time link. This is the only moment at which its token is known. */
export interface MadeLink {
  /** Below the site's own address. */
  path: string;
  expiresAt: Date;
}

async function makeLink(db: Db, actor: Actor, grant: LinkGrant, hours: number): Promise<MadeLink> {
  const token = newToken();
  const expiresAt = new Date(Date.now() + hours * HOUR_MS);
  await storeLink(db, { ...grant, id: createId(), hash: hashToken(token), madeBy: actor.name, expiresAt });
  return { path: `/${grant.purpose}/${token}`, expiresAt };
}

/** Invites somebody by e-mail address, with a role. The link works for a week; an earlier one for them no longer. */
export async function invitePerson(db: Db, actor: Actor, input: unknown): Promise<Outcome<MadeLink>> {
  const allowed = permit(actor, "keepPeople");
  if (!allowed.ok) return allowed;
  const read = validate(
    accountInputs.invitation,
    input,
    "Nobody was invited: some fields need another look.",
  );
  if (!read.ok) return read;
  const { email, role } = read.value;
  if (await findPerson(db, { email }))
    return fail("conflict", "Nobody was invited.", [
      {
        path: "email",
        message: "This address has an account already: a forgotten password needs a reset link.",
      },
    ]);
  return succeed(await makeLink(db, actor, { purpose: "invite", email, role }, INVITATION_HOURS));
}

/** A link with which the first administrator makes their account; null once there is anybody. It works for a day, until somebody used it. */
export async function inviteFirst(db: Db): Promise<MadeLink | null> {
  if (await hasPeople(db)) return null;
  return makeLink(db, SYSTEM_ACTOR, { purpose: "invite", email: null, role: "admin" }, RESET_HOURS);
}

/** A link with which a person sets a new password. It works for a day; an earlier one no longer. */
export async function makeResetLink(
  db: Db,
  actor: Actor,
  who: { id: string } | { email: string },
): Promise<Outcome<MadeLink>> {
  const allowed = permit(actor, "keepPeople");
  if (!allowed.ok) return allowed;
  const person = await findPerson(db, who);
  if (!person) return fail("notFound", "There is no such person.");
  return succeed(await makeLink(db, actor, { purpose: "reset", personId: person.id }, RESET_HOURS));
}
